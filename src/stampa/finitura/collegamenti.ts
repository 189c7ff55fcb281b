/** Il nome di ogni collegamento: dove porta, con le parole del titolo a cui porta. */
import { PDFDict, type PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { campo, nome, stringa, testo } from "../lettura/oggetti.ts";

/**
 * @param titoli il titolo di ogni punto del documento
 */
export function nominaCollegamenti(documento: PDFDocument, titoli: ReadonlyMap<string, string>): void {
  for (const [, d] of documento.context.enumerateIndirectObjects()) {
    if (!(d instanceof PDFDict) || nome(d, "Subtype") !== "Link") continue;
    const titolo = titoli.get(stringa(campo(d, "Dest")) ?? "");
    if (!titolo) continue;
    const pagina = /pag\. \d+$/.exec(testo(d, "Contents") ?? "")?.[0];
    d.set(PDFName.of("Contents"), PDFHexString.fromText([titolo, pagina].filter(Boolean).join(", ")));
  }
}
