/** Un contenuto è un dato: nessun segno rompe la stampa, esegue qualcosa, si perde. E il modello di un ufficio non esce da sé. */
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stampaParte } from "../../src/stampa/edizioni.ts";
import { componiPdf } from "../../src/stampa/motore/compilatore.ts";
import { soloDisegnabili } from "../../src/stampa/motore/segni.ts";
import { stampaEdizione } from "../../src/stampa/stampa.ts";
import { SEME, SEME_DETTO } from "../attrezzi/caso.ts";
import { leggiPdf, stretto, testoDi } from "./leggi-pdf.ts";
import { tipografia } from "./stampe.ts";

const t = tipografia();
const { edizione } = stampaParte("obiettivo/d2");

/** La scheda con certe azioni, stampata e riletta. */
async function conAzioni(azioni: string[], altro: object = {}): Promise<string> {
  const obiettivi = t.piano.obiettivi.map((o) => (o.id === "d2" ? { ...o, azioni, ...altro } : o));
  const { byte } = await stampaEdizione({ ...t, piano: { ...t.piano, obiettivi } }, edizione);
  return (await leggiPdf(byte)).pagine.map(testoDi).join("");
}

const SEGNI_DI_TYPST = [
  '#read("/etc/passwd")',
  "#panic(1)",
  "*grassetto* _corsivo_ `codice`",
  "= Titolo\n- voce\n+ voce\n/ termine: x",
  "$x^2$ <etichetta> @rimando",
  "// commento /* chiuso */ \\u{202e}",
  "#[",
  "]]]}}}",
  "https://esempio.example/~a#b",
  '"; #import "@preview/x:0.1.0": *',
];

describe("i segni di Typst in un contenuto si leggono come sono", () => {
  it.each(SEGNI_DI_TYPST)("%j", async (scritto) => {
    expect(await conAzioni([scritto], { sintesi: scritto, referente: scritto })).toContain(
      stretto(soloDisegnabili(scritto)),
    );
  });
  it(`testi a caso (${SEME_DETTO})`, async () => {
    const pezzi = fc.constantFrom(
      "#",
      "$",
      "\\",
      "[",
      "]",
      "{",
      "}",
      '"',
      "*",
      "_",
      "`",
      "<",
      ">",
      "@",
      "=",
      "//",
      "à",
      "a",
      " ",
      "\n",
    );
    const testo = fc.array(pezzi, { minLength: 1, maxLength: 30 }).map((p) => p.join(""));
    await fc.assert(
      fc.asyncProperty(fc.array(testo, { minLength: 5, maxLength: 10 }), async (azioni) => {
        const letto = await conAzioni(azioni);
        for (const a of azioni) expect(letto).toContain(stretto(soloDisegnabili(a)));
      }),
      { seed: SEME, numRuns: 15 },
    );
  });
  it("un segno senza carattere diventa il suo codice, e gli altri restano", async () => {
    const letto = await conAzioni(["Casa 好 e \u{1fae0} fine ≥ Ω Ж ș"]);
    expect(letto).toContain("Casa[U+597D]e[U+1FAE0]fine≥ΩЖș");
  });
});

describe("il modello di un ufficio", () => {
  const con = (modello: string) => stampaEdizione({ ...t, modello }, edizione);
  it("cambia ciò che ridefinisce", async () => {
    const { byte } = await con("#let in-breve(a, corpo) = [DELLUFFICIO #corpo]\n#let misure(d) = (corpo: 11pt)");
    const { pagine } = await leggiPdf(byte);
    expect(pagine.map(testoDi).join("")).toContain("DELLUFFICIO");
    expect(pagine.flat().some((r) => Math.round(r.corpo * 10) / 10 === 11)).toBe(true);
  });
  it.each([
    ["legge un file del disco", '#let testa(a, c) = read("/etc/passwd")'],
    ["sale dalla sua cartella", '#let testa(a, c) = read("../../../../../../etc/passwd")'],
    ["scarica un pacchetto", '#import "@preview/cetz:0.3.0": *'],
    ["non si chiude", "#let testa(a, c) = ["],
  ])("uno che %s ferma la stampa, con un messaggio in italiano", async (_nome, modello) => {
    await expect(con(modello)).rejects.toThrow(/^stampa\.typ.*: il modello della stampa ha un errore/);
  });
  it("non raggiunge la rete neanche con un nome fatto al momento, e l'ambiente resta com'era", async () => {
    let visite = 0;
    const server = createServer(() => void visite++).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const prima = process.env.HTTPS_PROXY;
    process.env.HTTPS_PROXY = `http://127.0.0.1:${port}`;
    try {
      await expect(con('#import ("@pre" + "view/x:0.1.0"): *')).rejects.toThrow("stampa.typ");
      expect(process.env.HTTPS_PROXY).toBe(`http://127.0.0.1:${port}`);
      await new Promise((fatto) => setImmediate(fatto));
      expect(visite).toBe(0);
    } finally {
      if (prima === undefined) delete process.env.HTTPS_PROXY;
      else process.env.HTTPS_PROXY = prima;
      server.close();
    }
  });
  it("un difetto nostro si dice nostro", () => {
    const rotto = { documento: {} as never, file: new Map(), data: 0 };
    expect(() => componiPdf(rotto)).toThrow("È un difetto del programma");
  });
});
