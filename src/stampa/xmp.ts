/** I metadati XMP di un PDF: un pacchetto XML che ogni programma sa leggere senza interpretare il resto del file. */

/** Che cosa un PDF dice di sé. */
export interface DatiPdf {
  /** Se manca, resta quello della pagina stampata. */
  titolo?: string;
  /** L'ente che risponde del documento: mai una persona. */
  autore: string;
  soggetto: string;
  parole: string[];
  /** Codice BCP 47. */
  lingua: string;
  /** Il programma che ha fatto il documento. */
  programma: string;
  /** Data ISO dell'ultima modifica del contenuto, da Git: mai l'ora della stampa. Se manca, il file non ha date. */
  data?: string;
  /** Vero solo per un file che ha passato i controlli: lo dichiara PDF/UA-1. */
  pdfua?: boolean;
}

const xml = (t: string) => t.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c] as string);
const NAMESPACE = [
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["xmp", "http://ns.adobe.com/xap/1.0/"],
  ["pdf", "http://ns.adobe.com/pdf/1.3/"],
  ["pdfuaid", "http://www.aiim.org/pdfua/ns/id/"],
]
  .map(([prefisso, indirizzo]) => `xmlns:${prefisso}="${indirizzo}"`)
  .join(" ");
const PARTE = "<pdfuaid:part>1</pdfuaid:part>";

/**
 * Il pacchetto XMP. È lungo uguale con e senza la dichiarazione PDF/UA, così la si può aggiungere dopo sul posto.
 * @param dati con il titolo
 * @param produttore il programma che ha scritto il PDF
 */
export function xmp(dati: DatiPdf & { titolo: string }, produttore: string): string {
  // Una voce sola: chi legge l'elenco delle lingue senza capirlo (pdf.js, Firefox) direbbe il titolo due volte.
  const tradotto = (t: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${xml(t)}</rdf:li></rdf:Alt>`;
  const lista = (genere: "Seq" | "Bag", voci: string[]) =>
    `<rdf:${genere}>${voci.map((v) => `<rdf:li>${xml(v)}</rdf:li>`).join("")}</rdf:${genere}>`;
  const campi = [
    "<dc:format>application/pdf</dc:format>",
    `<dc:title>${tradotto(dati.titolo)}</dc:title>`,
    `<dc:creator>${lista("Seq", [dati.autore])}</dc:creator>`,
    `<dc:description>${tradotto(dati.soggetto)}</dc:description>`,
    ...(dati.parole.length ? [`<dc:subject>${lista("Bag", dati.parole)}</dc:subject>`] : []),
    `<dc:language>${lista("Bag", [dati.lingua])}</dc:language>`,
    ...(dati.parole.length ? [`<pdf:Keywords>${xml(dati.parole.join(", "))}</pdf:Keywords>`] : []),
    `<pdf:Producer>${xml(produttore)}</pdf:Producer>`,
    `<xmp:CreatorTool>${xml(dati.programma)}</xmp:CreatorTool>`,
    ...(dati.data
      ? ["CreateDate", "ModifyDate", "MetadataDate"].map((n) => `<xmp:${n}>${xml(dati.data as string)}</xmp:${n}>`)
      : []),
    dati.pdfua ? PARTE : " ".repeat(PARTE.length),
  ];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${NAMESPACE}>
${campi.join("\n")}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}
