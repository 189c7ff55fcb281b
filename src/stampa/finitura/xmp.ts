/** Il file è PDF/A-2a e PDF/UA-1: Typst sa dichiarare una cosa sola, l'altra si aggiunge all'XMP con lo schema che la spiega. */
import { type PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";

const DICHIARA = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`;

/** PDF/A vuole che ogni proprietà che non conosce sia spiegata nel file. */
const SCHEMA = [
  '<rdf:li rdf:parseType="Resource">',
  "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>",
  "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>",
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  "<pdfaProperty:category>internal</pdfaProperty:category>",
  "<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>",
  "<pdfaProperty:name>part</pdfaProperty:name>",
  "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>",
  "</rdf:li></rdf:Seq></pdfaSchema:property>",
  "</rdf:li>",
].join("");
const POSTO = "<pdfaExtension:schemas><rdf:Bag>";

/** @throws se il file non ha un XMP */
export function dichiaraPdfUa(documento: PDFDocument): void {
  const { catalog, context } = documento;
  const flusso = catalog.lookup(PDFName.of("Metadata"));
  if (!(flusso instanceof PDFRawStream)) throw new Error("Il PDF non ha i metadati XMP: è un difetto del programma");
  const prima = Buffer.from(flusso.getContents()).toString("utf8");
  if (![POSTO, "</rdf:RDF>"].every((x) => prima.includes(x)))
    throw new Error("I metadati XMP del PDF non sono quelli attesi: è un difetto del programma");
  const scritto = prima.replace(POSTO, POSTO + SCHEMA).replace("</rdf:RDF>", `${DICHIARA}</rdf:RDF>`);
  const dopo = new TextEncoder().encode(scritto);
  const voce = context.obj({ Type: "Metadata", Subtype: "XML", Length: dopo.length });
  const rif = catalog.get(PDFName.of("Metadata"));
  context.assign(rif as never, PDFRawStream.of(voce, dopo));
}
