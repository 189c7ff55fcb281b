/**
 * Ciò che un documento Word esportato da un piano porta con sé: i file da cui viene, e di ogni pezzo scritto dove sta in quei file. Sta in
 * una parte sua del pacchetto (`customXml`), che Word e LibreOffice conservano e non mostrano.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** Un pezzo di testo del documento, e il suo posto nei file del piano. */
export interface Segno {
  file: string;
  genere: "campo" | "prosa" | "tabella" | "richiamo";
  /** Di un campo, le chiavi che vi portano. */
  percorso?: (string | number)[];
  /** Di un pezzo di testo, da dove a dove sta nel file, in caratteri. */
  inizio?: number;
  fine?: number;
  /** Il blocco intero che lo contiene: una voce di elenco con il suo trattino. */
  blocco?: [inizio: number, fine: number];
  /** Com'è scritto nel file ciò che il documento mostra in un altro modo. */
  sorgente?: string;
  /** Il testo com'era nel documento appena esportato. */
  testo: string;
  /** Di una nota a piè di pagina, le sole parole: LibreOffice ne perde i segni. */
  nota?: string;
  /** Di una tabella, le celle com'erano, e dove comincia ciascuna nel suo CSV: riga e colonna. */
  celle?: string[][];
  posti?: [riga: number, colonna: number][][];
  separatore?: string;
}

export interface Base {
  segni: Map<string, Segno>;
  /** I testi che il documento mostra e che non si cambiano scrivendoli: i nomi dei campi, le voci di altri registri. */
  fissi: string[];
  /** I file del piano, o la parte esportata. */
  file: Map<string, Uint8Array>;
}

const PARTE = "customXml/item1.xml";
const SPAZIO = "urn:piano-di-zona:esportato:1";
const RELAZIONI = "word/_rels/document.xml.rels";
const TIPO = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
// Senza le sue proprietà LibreOffice non conserva la parte.
const TIPO_PROPRIETA = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const PROPRIETA = `<?xml version="1.0" encoding="UTF-8" standalone="no"?><ds:datastoreItem ds:itemID="{5D1A2B7C-0001-4F5E-9A44-706469736F6E}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${SPAZIO}"/></ds:schemaRefs></ds:datastoreItem>`;
const RELAZIONE_PROPRIETA = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${TIPO}Props" Target="itemProps1.xml"/></Relationships>`;
/** Uno zip porta una data: sempre la stessa, perché lo stesso piano dia gli stessi byte. */
const DATA = new Date("2000-01-01T00:00:00Z");

/** @returns lo stesso documento con la base dentro; della stessa base vengono gli stessi byte */
export function conBase(docx: Uint8Array, { segni, fissi, file }: Base): Uint8Array {
  const dentro: Zippable = { "segni.json": [strToU8(JSON.stringify({ segni: [...segni], fissi })), { mtime: DATA }] };
  for (const [nome, byte] of file) dentro[`piano/${nome}`] = [byte, { mtime: DATA }];
  const zip = Buffer.from(zipSync(dentro, { level: 9 })).toString("base64");
  const parti = unzipSync(docx);
  const relazioni = strFromU8(parti[RELAZIONI] as Uint8Array);
  const tipi = strFromU8(parti["[Content_Types].xml"] as Uint8Array);
  parti["[Content_Types].xml"] = strToU8(
    tipi.replace(
      "</Types>",
      `<Override PartName="/customXml/itemProps1.xml" ContentType="${TIPO_PROPRIETA}"/></Types>`,
    ),
  );
  parti["customXml/itemProps1.xml"] = strToU8(PROPRIETA);
  parti["customXml/_rels/item1.xml.rels"] = strToU8(RELAZIONE_PROPRIETA);
  parti[PARTE] = strToU8(`<?xml version="1.0" encoding="UTF-8"?><base xmlns="${SPAZIO}">${zip}</base>`);
  parti[RELAZIONI] = strToU8(
    relazioni.replace(
      "</Relationships>",
      `<Relationship Id="rIdBase" Type="${TIPO}" Target="../${PARTE}"/></Relationships>`,
    ),
  );
  return zipSync(Object.fromEntries(Object.entries(parti).map(([n, b]) => [n, [b, { mtime: DATA }]])), { level: 6 });
}

/** @returns `undefined` se il documento non viene da un piano */
export function leggiBase(testo: (parte: string) => string | undefined, nomi: readonly string[]): Base | undefined {
  for (const nome of nomi) {
    if (!/^customXml\/item\d+\.xml$/.test(nome)) continue;
    const [, zip] =
      new RegExp(`<(?:\\w+:)?base\\b[^>]*${SPAZIO}[^>]*>([A-Za-z0-9+/=\\s]+)<`).exec(testo(nome) ?? "") ?? [];
    if (!zip) continue;
    const parti = unzipSync(new Uint8Array(Buffer.from(zip, "base64")));
    const { "segni.json": segni, ...altri } = parti;
    if (!segni) continue;
    const letto = JSON.parse(strFromU8(segni)) as { segni: [string, Segno][]; fissi: string[] };
    return {
      segni: new Map(letto.segni),
      fissi: letto.fissi,
      file: new Map(Object.entries(altri).map(([n, b]) => [n.replace(/^piano\//, ""), b])),
    };
  }
  return undefined;
}
