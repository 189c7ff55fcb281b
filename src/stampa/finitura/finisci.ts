/** Dal PDF di Typst a quello da pubblicare: ciò che il compositore non sa ancora scrivere. Dagli stessi byte, gli stessi byte. */
import { ParseSpeeds, PDFBool, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { dizionario } from "../lettura/oggetti.ts";
import { nominaCollegamenti } from "./collegamenti.ts";
import { intestaLeRighe } from "./tabelle.ts";
import { dichiaraPdfUa } from "./xmp.ts";

/** @param titoli il titolo di ogni punto a cui un collegamento può portare */
export async function finisci(byte: Uint8Array, titoli: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const documento = await PDFDocument.load(byte, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const { catalog, context } = documento;
  intestaLeRighe(documento);
  nominaCollegamenti(documento, titoli);
  dichiaraPdfUa(documento);
  const vista = dizionario(catalog, "ViewerPreferences") ?? context.obj({});
  vista.set(PDFName.of("DisplayDocTitle"), PDFBool.True);
  catalog.set(PDFName.of("ViewerPreferences"), vista);
  catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
  for (const { node } of documento.getPages()) node.set(PDFName.of("Tabs"), PDFName.of("S"));
  return documento.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}
