/** I metadati e i segni che Chromium non scrive, aggiunti al PDF senza toccare ciò che si vede. */
import {
  ParseSpeeds,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { segnaArtefatti } from "./artefatti.ts";
import { leggiPagine } from "./lettura/disegnato.ts";
import { dizionario, testo } from "./lettura/oggetti.ts";
import { completaStruttura } from "./struttura.ts";
import { type DatiPdf, xmp } from "./xmp.ts";

export type { DatiPdf } from "./xmp.ts";

/**
 * Completa un PDF appena stampato: titolo, autore, soggetto, parole, lingua, date; XMP; segnalibri aperti; ordine di
 * tabulazione; artefatti, corpi degli elenchi e nomi dei collegamenti. Dagli stessi byte vengono sempre gli stessi byte.
 */
export async function scriviMetadati(byte: Uint8Array, dati: DatiPdf): Promise<Uint8Array> {
  const documento = await PDFDocument.load(byte, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const { catalog, context } = documento;
  completaStruttura(documento, await leggiPagine(byte));
  segnaArtefatti(documento);
  for (const { node } of documento.getPages()) node.set(PDFName.of("Tabs"), PDFName.of("S"));

  const info = informazioni(documento);
  const produttore = testo(info, "Producer") ?? dati.programma;
  const titolo = dati.titolo ?? testo(info, "Title") ?? "";
  scriviInformazioni(info, { ...dati, titolo });
  const vista = dizionario(catalog, "ViewerPreferences") ?? context.obj({});
  vista.set(PDFName.of("DisplayDocTitle"), PDFBool.True);
  catalog.set(PDFName.of("ViewerPreferences"), vista);
  catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
  catalog.set(PDFName.of("Lang"), PDFString.of(dati.lingua));
  const pacchetto = new TextEncoder().encode(xmp({ ...dati, titolo }, produttore));
  const voce = context.obj({ Type: "Metadata", Subtype: "XML", Length: pacchetto.length });
  catalog.set(PDFName.of("Metadata"), context.register(PDFRawStream.of(voce, pacchetto)));
  context.header = PDFHeader.forVersion(1, 7);
  return documento.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

/**
 * Dichiara PDF/UA-1 un file che `scriviMetadati` ha scritto e che ha passato i controlli. Cambia solo l'XMP, sul posto.
 * @throws se l'XMP nel file non è quello di questi dati
 */
export function dichiaraPdfUa(byte: Uint8Array, dati: DatiPdf): Uint8Array {
  const testa = Buffer.from('<?xpacket begin="');
  const file = Buffer.from(byte);
  const inizio = file.indexOf(testa);
  const coda = '<?xpacket end="w"?>';
  const fine = file.indexOf(coda, inizio) + coda.length;
  const prima = file.toString("utf8", inizio, fine);
  const valore = (campo: string) => {
    const trovato = new RegExp(`<${campo}>(?:<rdf:Alt><rdf:li[^>]*>)?([^<]*)`).exec(prima)?.[1] ?? "";
    return trovato.replace(/&(amp|lt|gt);/g, (_, n: "amp" | "lt" | "gt") => ({ amp: "&", lt: "<", gt: ">" })[n]);
  };
  const completi = { ...dati, titolo: dati.titolo ?? valore("dc:title") };
  const produttore = valore("pdf:Producer");
  if (inizio < 0 || xmp({ ...completi, pdfua: false }, produttore) !== prima)
    throw new Error("I metadati del PDF non sono quelli attesi: non si può dichiararlo PDF/UA");
  const dopo = Buffer.from(xmp({ ...completi, pdfua: true }, produttore));
  dopo.copy(file, inizio);
  return new Uint8Array(file);
}

function informazioni(documento: PDFDocument): PDFDict {
  const { context } = documento;
  const rif = context.trailerInfo.Info;
  const gia = rif && context.lookup(rif);
  if (gia instanceof PDFDict) return gia;
  const nuove = context.obj({});
  context.trailerInfo.Info = context.register(nuove);
  return nuove;
}

function scriviInformazioni(info: PDFDict, dati: DatiPdf & { titolo: string }): void {
  const campi = {
    Title: dati.titolo,
    Author: dati.autore,
    Subject: dati.soggetto,
    Keywords: dati.parole.join(", "),
    Creator: dati.programma,
  };
  for (const [chiave, valore] of Object.entries(campi))
    if (valore) info.set(PDFName.of(chiave), PDFHexString.fromText(valore));
  for (const chiave of ["CreationDate", "ModDate"])
    if (dati.data) info.set(PDFName.of(chiave), PDFString.of(dataPdf(dati.data)));
    else info.delete(PDFName.of(chiave));
}

/** `2026-11-20T10:00:00+01:00` → `D:20261120100000+01'00'`. */
export function dataPdf(iso: string): string {
  const pezzi = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(iso);
  if (!pezzi) throw new Error(`«${iso}» non è una data: scrivila come 2026-11-20T10:00:00+01:00`);
  const [, anno, mese, giorno, ore = "00", minuti = "00", secondi = "00", fuso = "Z"] = pezzi;
  const scarto = fuso === "Z" ? "+00'00'" : fuso.replace(/:?(\d\d)$/, "'$1'");
  return `D:${anno}${mese}${giorno}${ore}${minuti}${secondi}${scarto}`;
}
