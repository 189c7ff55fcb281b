/** Gli obblighi di un sito pubblico nelle pagine: quelli di un piano approvato, e ciò che una bozza dice di non avere. */
import { parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { caricaPiano } from "../../src/piano/carica.ts";
import { BOZZA, leggi, SITI } from "../attrezzi/siti.ts";

const piede = (uscita: string) => parse(leggi(uscita, "index.html")).querySelector("footer .obblighi");
const voci = (uscita: string) =>
  piede(uscita)
    ?.querySelectorAll("li")
    .map((v) => v.text.trim());
const porta = (uscita: string, testo: string) =>
  piede(uscita)
    ?.querySelectorAll("a")
    .find((a) => a.text === testo)
    ?.getAttribute("href");

describe("un piano approvato", () => {
  const { uscita } = SITI.inventato;
  it("ha nel piede ogni link obbligatorio, con le parole che la norma vuole", () => {
    expect(voci(uscita)).toEqual([
      "Dichiarazione di accessibilità",
      "Privacy",
      "Note legali e licenza",
      "Amministrazione trasparente",
      "Responsabile della protezione dei dati (RPD)",
    ]);
    expect(porta(uscita, "Dichiarazione di accessibilità")).toBe("https://form.agid.gov.it/view/prova-val-serena");
    expect(porta(uscita, "Amministrazione trasparente")).toBe("https://www.valserena.example/trasparenza");
  });
  it("finché la dichiarazione vale, la pagina dice fino a quando", () => {
    const pagina = parse(leggi(uscita, "accessibilita/index.html")).querySelector("#dichiarazione + p")?.text;
    expect(pagina).toMatch(/Vale fino al 23 settembre 2027\.$/);
  });
  it("ha il colore del suo Ambito, nei due schemi", () => {
    const html = leggi(uscita, "index.html");
    expect(html).toMatch(/<style>:root:root\{--primario:#7a1f4d;/);
    expect(leggi(BOZZA.uscita, "index.html")).not.toContain(":root:root{--primario:");
  });
});

describe("una bozza", () => {
  it("dice che cosa manca, e non lo finge", () => {
    const { uscita } = BOZZA;
    expect(voci(uscita)?.[0]).toBe("Dichiarazione di accessibilità: non ancora pubblicata");
    expect(piede(uscita)?.querySelector("a")?.getAttribute("href")).toBe(`${BOZZA.base}accessibilita/#dichiarazione`);
    expect(voci(uscita)?.slice(3)).toEqual([
      "Amministrazione trasparente: non ancora pubblicata",
      "Responsabile della protezione dei dati (RPD): recapito non ancora pubblicato",
    ]);
    expect(leggi(uscita, "accessibilita/index.html")).toContain("Questa pagina non la sostituisce");
  });
});

describe.each(Object.entries(SITI))("la pagina «Accessibilità» del sito %s", (_nome, { piano: cartella, uscita }) => {
  const testo = parse(leggi(uscita, "accessibilita/index.html")).querySelector("main")?.text.replace(/\s+/g, " ") ?? "";
  const prove = caricaPiano(cartella).piano?.proveAccessibilita;
  it("dice ciò che è stato provato nell'ultima prova registrata, e niente di più", () => {
    if (!prove) {
      expect(testo).toContain("Non ci sono ancora prove registrate");
      return;
    }
    expect(testo).toContain(`${prove.pagine.toLocaleString("it-IT")} pagine, versione ${prove.versione}`);
    for (const s of prove.strumenti) expect(testo).toContain(`${s.nome} ${s.versione}`);
    expect(testo.includes("I programmi non hanno trovato errori.")).toBe(prove.violazioni.length === 0);
    for (const v of prove.violazioni) expect(testo).toContain(v.spiegazione);
    expect(testo).not.toMatch(/\bconforme\b|pienamente accessibile/i);
  });
  it("dice come segnalare un ostacolo, i 30 giorni e il Difensore civico per il digitale", () => {
    expect(testo).toContain("30 giorni");
    expect(testo).toContain("Difensore civico per il digitale");
  });
});
