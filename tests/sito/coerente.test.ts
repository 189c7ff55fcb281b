/** Ciò che deve essere uguale, o diverso, fra una pagina e l'altra: testata, piede, aiuto, titoli, parole dei collegamenti. */
import { existsSync, readFileSync } from "node:fs";
import { type HTMLElement, parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { pagineDi } from "../../src/esame/campione.ts";
import { leggi, SITI } from "../attrezzi/siti.ts";

/** Pagine che sono un documento o un riquadro a parte. */
const A_PARTE = /^\/(?:stampa|grafici\/.+)\/$/;
const VUOTI =
  /^(?:clicca(?: qui)?|qui|leggi(?: tutto)?|continua|link|vai|altro|scopri(?: di più)?|dettagli|scarica|pdf|csv)\.?$/i;

describe.each(Object.entries(SITI))("sito %s", (_nome, { uscita }) => {
  const pagine = pagineDi(uscita).filter((p) => !A_PARTE.test(p));
  const letta = (p: string): HTMLElement => parse(leggi(uscita, `${p.slice(1)}index.html`));
  /** Il campo per cercare manca solo dove la pagina ne ha già uno: lì in testata resta il collegamento. */
  const ferma = (e: HTMLElement | null) =>
    e?.outerHTML
      .replace(/ aria-current="[^"]*"|<form [\s\S]*?<\/form>|(?<=apri-cerca) sempre/g, "")
      .replace(/\s+/g, " ");

  it("testata e piede sono gli stessi in ogni pagina, con i link obbligatori e l'aiuto allo stesso posto", () => {
    const prima = letta("/");
    for (const p of pagine) expect(letta(p).querySelectorAll("input[type=search]"), p).toHaveLength(1);
    const [testata, piede] = [ferma(prima.querySelector("header.testata")), ferma(prima.querySelector("footer"))];
    for (const p of pagine) {
      const pagina = letta(p);
      expect(ferma(pagina.querySelector("header.testata")), p).toBe(testata);
      expect(ferma(pagina.querySelector("footer")), p).toBe(piede);
      expect(pagina.querySelector("main > div.origine")?.text, p).toContain("Segnala un errore in questa pagina");
    }
    const nel = prima.querySelector("footer");
    for (const testo of [
      "Contatti e aiuto",
      "Dichiarazione di accessibilità",
      "Privacy",
      "Note legali e licenza",
      "Accessibilità",
    ])
      expect(
        nel?.querySelectorAll("a").some((a) => a.text.startsWith(testo)),
        testo,
      ).toBe(true);
  });

  it("ogni pagina ha un titolo suo, che comincia da ciò che contiene", () => {
    const titoli = pagine.map((p) => letta(p).querySelector("title")?.text ?? "");
    const doppi = titoli.filter((t, i) => titoli.indexOf(t) !== i);
    expect(doppi).toEqual([]);
    for (const t of titoli) expect(t).toMatch(/Piano di Zona \d{4}-\d{4} · /);
  });

  it("un collegamento dice dove porta", () => {
    for (const p of pagine)
      for (const a of letta(p).querySelectorAll("main a")) {
        const detto = `${a.text} ${a.getAttribute("aria-label") ?? ""}`.replace(/\s+/g, " ").trim();
        expect(detto, `${p} ${a.outerHTML.slice(0, 120)}`).not.toBe("");
        expect(detto, `${p} ${a.getAttribute("href")}`).not.toMatch(VUOTI);
      }
  });

  it("nessun testo dell'interfaccia rimanda a un posto o a un colore", () => {
    const frasi = readFileSync("src/testo/parole.ts", "utf8");
    expect(frasi).not.toMatch(/\b(?:a destra|a sinistra|in alto|in rosso|in verde|il riquadro (?:rosso|verde|blu))\b/i);
  });

  it("nessun campo chiede dati di chi legge: ci sono solo ricerche e filtri", () => {
    for (const p of pagine) {
      const pagina = letta(p);
      for (const f of pagina.querySelectorAll("form")) expect(f.getAttribute("method") ?? "get", p).toBe("get");
      const generi = pagina.querySelectorAll("input").map((i) => i.getAttribute("type"));
      expect(
        [...new Set(generi)].filter((g) => g !== "search"),
        p,
      ).toEqual([]);
    }
  });

  it("le date si leggono all'italiana", () => {
    for (const p of pagine) {
      const main = letta(p).querySelector("main");
      for (const e of main?.querySelectorAll("code, pre, .origine, script, .codice, [id^='sigla-']") ?? []) e.remove();
      for (const t of main?.querySelectorAll("time") ?? []) expect(t.text, p).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    }
  });
});

describe("docs/accessibilita.md", () => {
  const testo = readFileSync("docs/accessibilita.md", "utf8");
  const righe = [...testo.matchAll(/^\| (\d\.\d\.\d+) ([^|]+) \| (A|AA) +\| ([^|]+) \| ([^|]+) \|$/gm)];
  it("ha tutti i criteri di livello A e AA delle WCAG 2.2, una volta sola", () => {
    const numeri = righe.map((r) => r[1]);
    expect(new Set(numeri).size).toBe(numeri.length);
    expect(numeri).toHaveLength(55);
    expect(righe.filter((r) => r[3] === "AA")).toHaveLength(24);
  });
  it("di ogni criterio nomina prove che ci sono", () => {
    for (const [, numero, , , , prova = ""] of righe) {
      expect(prova, numero).toMatch(/esame|prova:|a mano/);
      for (const [, file = ""] of prova.matchAll(/`((?:tests|scripts|src)\/[^`]+)`/g))
        expect(existsSync(file), file).toBe(true);
    }
  });
});
