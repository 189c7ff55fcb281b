/** Ciò che un cittadino trova: prima chi aiuta, in un Comune solo ciò che ha, gli stessi numeri dappertutto, parole a posto. */
import { type HTMLElement, parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { pagineDi } from "../../src/esame/campione.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import { comuniInOrdine, idComune } from "../../src/piano/comuni.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { leggi, SITI } from "../attrezzi/siti.ts";

const principale = (uscita: string, pagina: string): HTMLElement => {
  const main = parse(leggi(uscita, `${pagina.slice(1)}index.html`)).querySelector("main");
  if (!main) throw new Error(`${pagina} non ha contenuto`);
  return main;
};
const spazi = (testo: string) => testo.replace(/\s+/g, " ").trim();
const traParentesi = (testo: string) => Number(/\((\d+)\)$/.exec(testo.trim())?.[1]);

describe.each(Object.entries(SITI))("il sito %s", (_nome, { piano: cartella, uscita }) => {
  const piano = caricaPiano(cartella).piano as Piano;

  it("una pagina «Per te» comincia da chi aiuta, e non rimanda soltanto altrove", () => {
    for (const p of piano.persone) {
      const main = principale(uscita, `/per-te/${p.id}/`);
      const titoli = main.querySelectorAll("h2:not([lang] h2, section[lang] h2)").map((h) => h.id);
      expect(titoli.filter((t) => t !== "subito" && !t.startsWith("lingua-"))[0], p.id).toBe("chi");
      expect(main.querySelector(".recapiti, .aiuti > li"), p.id).not.toBeNull();
      expect(
        main.querySelectorAll("a").some((a) => /\/comuni\/$/.test(a.getAttribute("href") ?? "")),
        p.id,
      ).toBe(false);
    }
  });
  it("ogni altra lingua è detta a chi ascolta", () => {
    for (const p of piano.persone)
      expect(
        principale(uscita, `/per-te/${p.id}/`)
          .querySelectorAll("section[lang]")
          .map((s) => s.getAttribute("lang")),
      ).toEqual((p.lingue ?? []).map((l) => l.lingua));
  });
  it("la pagina di un Comune mostra solo ciò che ha, e non dice che cosa non si sa", () => {
    for (const c of comuniInOrdine(piano)) {
      const main = principale(uscita, `/comuni/${idComune(c.nome)}/`);
      // Un servizio può chiamarsi «La Fonte»: il suo nome non è una scusa.
      const testo = piano.servizi.reduce((t, s) => t.replaceAll(s.nome, "·"), spazi(main.text));
      expect(testo, c.nome).not.toMatch(/\bla fonte\b|non si sa|non indicat|nessun servizio/i);
      const suoi = piano.servizi.filter((u) => u.comuni?.includes(c.nome)).length;
      expect(main.querySelector("#servizi") !== null, c.nome).toBe(suoi > 0);
      for (const h of main.querySelectorAll("h2, h3"))
        expect(h.nextElementSibling, `${c.nome}: ${h.text}`).not.toBeNull();
      expect(main.querySelectorAll("#per-te ~ .frasi a, .frasi a").length > 0, c.nome).toBe(piano.persone.length > 0);
    }
  });
  it("un servizio si conta allo stesso modo in ogni pagina", () => {
    const servizi = principale(uscita, "/servizi/");
    const tipi = new Map<string, Set<number>>();
    const conta = (tipo: string, n: number) => tipi.set(tipo, (tipi.get(tipo) ?? new Set()).add(n));
    for (const s of servizi.querySelectorAll("section[data-tipo]"))
      conta(s.getAttribute("data-tipo") ?? "", s.querySelectorAll("tbody tr").length);
    for (const a of servizi.querySelectorAll(".tipi a"))
      conta((a.getAttribute("href") ?? "").replace("#tipo-", ""), traParentesi(a.text));
    for (const o of servizi.querySelectorAll("#filtro-tipo option[value]").filter((v) => v.getAttribute("value")))
      conta(o.getAttribute("value") ?? "", traParentesi(o.text));
    for (const p of piano.persone)
      for (const s of principale(uscita, `/per-te/${p.id}/`).querySelectorAll("section[data-tipo]")) {
        conta(s.getAttribute("data-tipo") ?? "", Number(s.getAttribute("data-quanti")));
        conta(s.getAttribute("data-tipo") ?? "", s.querySelectorAll("li").length);
      }
    expect([...tipi].filter(([, numeri]) => numeri.size !== 1)).toEqual([]);
    for (const o of servizi.querySelectorAll("#filtro-comune option[value]").filter((v) => v.getAttribute("value"))) {
      const nome = o.getAttribute("value") ?? "";
      const main = principale(uscita, `/comuni/${idComune(nome)}/`);
      const quanti = Number(main.querySelector("[data-quanti-servizi]")?.text);
      expect([quanti, main.querySelectorAll("section[data-tipo] li").length], nome).toEqual([
        traParentesi(o.text),
        quanti,
      ]);
    }
  });
  it("nessuna pagina parla di modifiche registrate, di impronte e di file a chi legge", () => {
    const A_PARTE = /^\/(?:stampa|come-e-fatto|grafici\/.+)\/$/;
    for (const p of pagineDi(uscita).filter((x) => !A_PARTE.test(x))) {
      const pagina = parse(leggi(uscita, `${p.slice(1)}index.html`));
      for (const e of pagina.querySelectorAll("script, style")) e.remove();
      expect(spazi(pagina.querySelector("body")?.text ?? ""), p).not.toMatch(
        /\bcommit\b|content\/|File da modificare/i,
      );
    }
    expect(spazi(principale(uscita, "/modifiche/").text)).not.toMatch(/\b(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b/);
  });
});

describe("la voce del piano", () => {
  it("una trascrizione dice da dove vengono le sue parole, con un segno; chi scrive con la sua voce no", () => {
    for (const { piano: cartella, uscita } of Object.values(SITI)) {
      const piano = caricaPiano(cartella).piano as Piano;
      const [o] = piano.obiettivi;
      const main = principale(uscita, `/obiettivi/${o?.id}/`);
      const dette = main.querySelectorAll("button.spiega").filter((b) => b.text === "Da dove viene");
      expect(dette.length).toBe(piano.identita.voce === "trascrizione" ? 1 : 0);
      for (const b of main.querySelectorAll("button.spiega")) {
        const id = b.getAttribute("popovertarget") ?? "";
        expect(main.querySelectorAll(`#${id}[popover]`)).toHaveLength(1);
      }
    }
  });
});

/** Sviste viste una volta: nessuna pagina del piano inventato le ha. Non dipendono da ciò che un piano racconta. */
const SVISTE: [nome: string, modello: RegExp][] = [
  [
    "un plurale per una cosa sola",
    /(?<![\p{L}\d.,/-])(?:[LlGg]li?|[Ll]e|[Ii]|[Aa]ltr[ie]) 1 \p{L}+|(?<![\d.,/-])1 (?:voci|indicatori|obiettivi|servizi|schede|pagine|righe|misure|strutture|importi|colonne|note|Comuni|membri)\b/u,
  ],
  ["una preposizione senza articolo", /\b[Aa] Azienda\b/],
  ["due punti dove ne basta uno", /\p{L}\.\.(?!\.)|\.\)\./u],
  ["il paragrafo di un capitolo che ha un nome", /\bparagrafo \p{Lu}\p{Ll}/u],
  ["segni attaccati o staccati male", /[,;:] ?[,;:.]|\( | \)|«\s*»|\(\)/],
  ["una parola che nessuno usa", /\bnavigator[ei]\b|\bl[ae] figur[ae] (?:del|stanno|che)\b/i],
];

describe("le parole del sito inventato", () => {
  const { uscita } = SITI.inventato;
  const testi = pagineDi(uscita)
    .filter((p) => !/^\/(?:grafici\/.+|dati\/.+)\/$/.test(p))
    .map((p) => {
      const pagina = parse(leggi(uscita, `${p.slice(1)}index.html`));
      for (const e of pagina.querySelectorAll("script, style, svg, code, pre")) e.remove();
      // Fra un blocco e l'altro non c'è una frase sola.
      for (const e of pagina.querySelectorAll("p, li, td, th, dt, dd, h1, h2, h3, option, summary, small, div"))
        e.insertAdjacentHTML("afterend", " | ");
      return [p, spazi(pagina.querySelector("body")?.text ?? "")] as const;
    });
  it.each(SVISTE)("non hanno %s", (_nome, modello) => {
    const trovate = testi.flatMap(([p, t]) => {
      const dove = modello.exec(t);
      return dove ? [`${p}: …${t.slice(Math.max(0, dove.index - 30), dove.index + 40)}…`] : [];
    });
    expect(trovate).toEqual([]);
  });
});
