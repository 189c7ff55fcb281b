/** I controlli sul PDF: passano su quelli veri, e ognuno riconosce il guasto fatto apposta per lui. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFBool, type PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { leggiAlbero, type Nodo, tutti } from "../../src/stampa/lettura/albero.ts";
import { dizionario } from "../../src/stampa/lettura/oggetti.ts";
import { CONTROLLI, passaTutto, verificaPdf } from "../../src/stampa/verifica/index.ts";
import { lancia } from "../comune/comandi.ts";
import { SITI } from "../comune/siti.ts";

const pdfDi = (cartella: string) =>
  readdirSync(cartella, { recursive: true, encoding: "utf8" })
    .filter((f) => f.endsWith(".pdf"))
    .map((f) => join(cartella, f));
const buono = () => readFileSync(pdfDi(SITI.inventato.uscita).find((f) => /piano-/.test(f)) as string);

describe("i PDF veri", () => {
  it.each([...pdfDi(SITI.vero.uscita), ...pdfDi(SITI.inventato.uscita)])(
    "%s passa tutti i controlli e si dichiara PDF/UA",
    async (file) => {
      const byte = readFileSync(file);
      const esiti = await verificaPdf(byte);
      expect(esiti.filter((e) => e.esito === "fallisce")).toEqual([]);
      expect(byte.includes("<pdfuaid:part>1</pdfuaid:part>")).toBe(true);
    },
  );
});

/** Rovina una copia del PDF buono. */
async function rovina(fai: (documento: PDFDocument, elementi: Nodo[]) => void): Promise<Uint8Array> {
  const documento = await PDFDocument.load(new Uint8Array(buono()), { updateMetadata: false });
  const albero = leggiAlbero(documento);
  fai(documento, albero ? [...tutti(albero)] : []);
  return documento.save({ addDefaultPage: false, updateFieldAppearances: false });
}
const togli = (d: PDFDict, chiave: string) => d.delete(PDFName.of(chiave));
const primo = (elementi: Nodo[], tipo: string): PDFDict => {
  const trovato = elementi.find((e) => e.tipo === tipo);
  if (!trovato) throw new Error(`Nel PDF di prova non c'è nessun ${tipo}`);
  return trovato.d;
};

const GUASTI: Record<string, { controllo: string; fai: (documento: PDFDocument, elementi: Nodo[]) => void }> = {
  "senza lingua": { controllo: "lingua", fai: ({ catalog }) => togli(catalog, "Lang") },
  "una lingua che non esiste": {
    controllo: "lingua",
    fai: ({ catalog }) => catalog.set(PDFName.of("Lang"), PDFString.of("italiano")),
  },
  "una figura senza alternativa": {
    controllo: "figure",
    fai: (_, e) => {
      togli(primo(e, "Figure"), "Alt");
      togli(primo(e, "Figure"), "ActualText");
    },
  },
  "un'alternativa vuota": {
    controllo: "figure",
    fai: (_, e) => primo(e, "Figure").set(PDFName.of("Alt"), PDFHexString.fromText(" ")),
  },
  "celle di intestazione senza Scope": {
    controllo: "tabelle-intestazioni",
    fai: (_, e) => {
      for (const n of e) if (n.tipo === "TH") togli(n.d, "A");
    },
  },
  "un livello di titolo saltato": {
    controllo: "titoli",
    fai: (_, e) => {
      for (const n of e) if (n.tipo === "H2") n.d.set(PDFName.of("S"), PDFName.of("H3"));
    },
  },
  "senza titolo": {
    controllo: "titolo",
    fai: (documento) => {
      documento.setTitle("");
      togli(documento.catalog, "Metadata");
    },
  },
  "un titolo che non si mostra": {
    controllo: "titolo",
    fai: ({ catalog }) => dizionario(catalog, "ViewerPreferences")?.set(PDFName.of("DisplayDocTitle"), PDFBool.False),
  },
  "senza struttura": {
    controllo: "struttura",
    fai: ({ catalog }) => togli(catalog, "StructTreeRoot"),
  },
  "non marcato": { controllo: "marcato", fai: ({ catalog }) => togli(catalog, "MarkInfo") },
  "senza segnalibri": { controllo: "segnalibri", fai: ({ catalog }) => togli(catalog, "Outlines") },
  "senza ordine di tabulazione": {
    controllo: "tabulazione",
    fai: (documento) => {
      for (const p of documento.getPages()) togli(p.node, "Tabs");
    },
  },
  "un collegamento che non porta da nessuna parte": {
    controllo: "collegamenti",
    fai: ({ catalog }) => {
      togli(catalog, "Dests");
      togli(catalog, "Names");
    },
  },
};

describe("un PDF rovinato apposta", () => {
  it.each(Object.entries(GUASTI))("%s", async (_nome, { controllo, fai }) => {
    const esiti = await verificaPdf(await rovina(fai));
    expect(CONTROLLI.map((c) => c.id)).toContain(controllo);
    expect(esiti.filter((e) => e.esito === "fallisce").map((e) => e.id)).toContain(controllo);
    expect(passaTutto(esiti)).toBe(false);
  });

  it("riscritto senza guasti passa ancora: a fallire è il guasto", async () => {
    const esiti = await verificaPdf(await rovina(() => {}));
    expect(esiti.filter((e) => e.esito === "fallisce")).toEqual([]);
  });
});

describe("npm run pdf:verifica", () => {
  const comando = (...argomenti: string[]) => lancia("pdf-verifica", argomenti, {});
  it("dice i controlli uno per uno ed esce con 0, o con 1 se uno non passa", async () => {
    const bene = comando(SITI.inventato.uscita);
    expect(bene.status, bene.stdout).toBe(0);
    expect(bene.stdout.match(/✓/g)?.length).toBeGreaterThan(15);
    const rotto = join(SITI.inventato.uscita, "../rotto.pdf");
    writeFileSync(rotto, await rovina(({ catalog }) => togli(catalog, "Lang")));
    const male = comando(rotto);
    expect(male.status).toBe(1);
    expect(male.stdout).toMatch(/✗ .*lingua/i);
  });
  it.each([
    ["package.json", "non comincia con «%PDF-»"],
    ["non-esiste.pdf", "non c'è"],
  ])("%s: un errore in italiano", (file, dice) => {
    const { status, stdout, stderr } = comando(file);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain(dice);
  });
  it("un PDF tagliato lo dice", async () => {
    await expect(verificaPdf(new Uint8Array(buono().subarray(0, 50_000)))).rejects.toThrow("tagliato");
  });
});
