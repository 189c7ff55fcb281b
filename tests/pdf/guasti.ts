/** Rovina apposta un PDF buono, un difetto alla volta. */
import { type PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, type PDFPage, PDFString } from "@cantoo/pdf-lib";
import { campo, dizionario, nome } from "../../src/stampa/lettura/oggetti.ts";

type Rovina = (documento: PDFDocument) => void;

/** @returns i byte del PDF rovinato */
export async function rovinato(byte: Uint8Array, rovina: Rovina): Promise<Uint8Array> {
  const documento = await PDFDocument.load(byte, { updateMetadata: false });
  rovina(documento);
  return documento.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: 1e9 });
}

const N = (testo: string) => PDFName.of(testo);
/** Gli elementi della struttura di un genere. */
const elementi = (d: PDFDocument, genere: string): PDFDict[] =>
  d.context
    .enumerateIndirectObjects()
    .flatMap(([, o]) => (o instanceof PDFDict && nome(o, "S") === genere && o.get(N("P")) ? [o] : []));
const primo = (d: PDFDocument, genere: string): PDFDict => {
  const [e] = elementi(d, genere);
  if (!e) throw new Error(`Nel PDF di prova non c'è nessun ${genere}`);
  return e;
};
const conCollegamenti = (d: PDFDocument): PDFPage => d.getPages().find((p) => p.node.Annots()?.size()) ?? d.getPage(0);
const primaArea = (d: PDFDocument): PDFDict => conCollegamenti(d).node.Annots()?.lookup(0) as PDFDict;
const info = (d: PDFDocument): PDFDict => d.context.lookup(d.context.trailerInfo.Info) as PDFDict;

/** Che cosa si rovina, e quale controllo deve accorgersene. */
export const GUASTI: [nome: string, controllo: string, trovato: RegExp, rovina: Rovina][] = [
  ["senza segno di struttura", "marcato", /MarkInfo/, (d) => d.catalog.delete(N("MarkInfo"))],
  ["senza albero", "struttura", /StructTreeRoot/, (d) => d.catalog.delete(N("StructTreeRoot"))],
  ["una pagina scollegata dall'albero", "contenuto", /non è nell'albero/, (d) => void primo(d, "H2").delete(N("K"))],
  [
    "un disegno senza segno",
    "contenuto",
    /^1 disegni senza segno$/,
    (d) => {
      const contenuti = d.context.register(d.context.stream("0 0 9 9 re f"));
      const gia = d.getPage(1).node.get(N("Contents"));
      d.getPage(1).node.set(N("Contents"), d.context.obj([gia, contenuti] as never));
    },
  ],
  [
    "un testo vero segnato come artefatto",
    "artefatti",
    /in mezzo alla pagina/,
    (d) => {
      const font = dizionario(d.getPage(1).node.Resources(), "Font")?.keys()[0]?.decodeText();
      const testo = `q 1 0 0 1 0 0 cm /Artifact BMC BT /${font} 12 Tf 1 0 0 1 200 400 Tm <002A002B002C> Tj ET EMC Q\n`;
      const gia = d.getPage(1).node.get(N("Contents"));
      const contenuti = d.context.register(d.context.stream(testo));
      d.getPage(1).node.set(N("Contents"), d.context.obj([contenuti, gia] as never));
    },
  ],
  ["un genere inventato", "ruoli", /Riquadro/, (d) => primo(d, "P").set(N("S"), N("Riquadro"))],
  ["senza lingua", "lingua", /manca Lang/, (d) => d.catalog.delete(N("Lang"))],
  ["una lingua che non c'è", "lingua", /«italiano»/, (d) => d.catalog.set(N("Lang"), PDFString.of("italiano"))],
  ["senza titolo", "titolo", /Title/, (d) => info(d).delete(N("Title"))],
  ["due titoli diversi", "titolo", /due titoli/, (d) => info(d).set(N("Title"), PDFString.of("Altro"))],
  [
    "il titolo non mostrato",
    "titolo",
    /DisplayDocTitle/,
    (d) => dizionario(d.catalog, "ViewerPreferences")?.set(N("DisplayDocTitle"), PDFBool.False),
  ],
  ["senza XMP", "titolo", /XMP/, (d) => d.catalog.delete(N("Metadata"))],
  ["senza segnalibri", "segnalibri", /nessun segnalibro/, (d) => d.catalog.delete(N("Outlines"))],
  [
    "segnalibri di un livello solo",
    "segnalibri",
    /1 livelli/,
    (d) => {
      for (let v = dizionario(dizionario(d.catalog, "Outlines"), "First"); v; v = dizionario(v, "Next"))
        v.delete(N("First"));
    },
  ],
  ["un livello di titolo saltato", "titoli", /è H4 dopo un H/, (d) => primo(d, "H2").set(N("S"), N("H4"))],
  [
    "senza H1",
    "titoli",
    /deve essere H1/,
    (d) => {
      for (const h of elementi(d, "H1")) h.set(N("S"), N("P"));
    },
  ],
  ["una figura muta", "figure", /senza Alt/, (d) => primo(d, "Figure").delete(N("Alt"))],
  [
    "una figura con l'alternativa vuota",
    "figure",
    /senza Alt/,
    (d) => primo(d, "Figure").set(N("Alt"), PDFString.of("  ")),
  ],
  [
    "intestazioni senza ambito",
    "tabelle-intestazioni",
    /Scope/,
    (d) => {
      for (const c of [...elementi(d, "TH"), ...elementi(d, "TD")]) c.delete(N("A"));
    },
  ],
  [
    "una tabella senza intestazioni",
    "tabelle-intestazioni",
    /senza celle TH/,
    (d) => {
      for (const c of elementi(d, "TH")) c.set(N("S"), N("TD"));
    },
  ],
  [
    "una riga senza una cella",
    "tabelle-righe",
    /colonne, la prima/,
    (d) => {
      const celle = campo(elementi(d, "TR")[1], "K") as PDFArray;
      celle.remove(celle.size() - 1);
    },
  ],
  [
    "un collegamento verso il nulla",
    "collegamenti",
    /«altrove», che nel documento non c'è/,
    (d) => primaArea(d).set(N("Dest"), N("altrove")),
  ],
  ["un collegamento senza destino", "collegamenti", /da nessuna parte/, (d) => primaArea(d).delete(N("Dest"))],
  ["un'area che non dice dove porta", "collegamenti", /Contents/, (d) => primaArea(d).delete(N("Contents"))],
  ["un'area fuori dalla struttura", "collegamenti", /in nessun collegamento/, (d) => primo(d, "Link").delete(N("K"))],
  ["una voce senza corpo", "elenchi", /non ha un corpo/, (d) => primo(d, "LBody").set(N("S"), N("Span"))],
  [
    "un carattere che non è nel file",
    "caratteri",
    /non è nel file/,
    (d) => {
      for (const [, o] of d.context.enumerateIndirectObjects())
        if (o instanceof PDFDict && nome(o, "Type") === "FontDescriptor") o.delete(N("FontFile2"));
    },
  ],
  [
    "un carattere senza lettere",
    "caratteri",
    /ToUnicode/,
    (d) => {
      for (const [, o] of d.context.enumerateIndirectObjects())
        if (o instanceof PDFDict && nome(o, "Type") === "Font") o.delete(N("ToUnicode"));
    },
  ],
  [
    "l'ordine delle righe invece di quello della struttura",
    "tabulazione",
    /Tabs vale R/,
    (d) => conCollegamenti(d).node.set(N("Tabs"), N("R")),
  ],
  [
    "una protezione che esclude i lettori di schermo",
    "cifratura",
    /esclusi/,
    (d) => d.encrypt({ ownerPassword: "padrone", userPassword: "", permissions: { contentAccessibility: false } }),
  ],
];
