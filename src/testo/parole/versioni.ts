/** Le parole con cui si parla delle versioni di un piano. */
import { elenco } from "../vicino.ts";

export const PAROLE_VERSIONI = {
  nessuna: "Il piano non ha ancora versioni: aggiungine una con «npm run nuovo -- versione»",
  copiaGia: (numero: string) =>
    `«versioni/${numero}» c'è già: ciò che è messo da parte non si riscrive. Se i testi sono cambiati, è una versione nuova`,
  nonPdf: (file: string) => `«${file}» non è un PDF`,
  senzaPiano: (nome: string) => `In «${nome}» non c'è un piano: manca «piano.yaml»`,
  daIgnoto: (nome: string) =>
    `«${nome}» non è una cartella, e nemmeno un'etichetta, un ramo o un commit di questo repository`,
  copiata: (numero: string, file: number, dove: string) =>
    `I testi della versione ${numero} sono in «${dove}» (${file} file); la loro impronta è in «versioni.yaml»`,
  stampata: (dove: string) => `La stampa è in «${dove}»; la sua impronta è in «versioni.yaml»`,
  senzaParole: "Dopo «--cancella» scrivi le parole da togliere",
  senzaNota: "Con «--cancella» serve «--nota», che dice perché: resta al posto di ciò che si toglie",
  notaRipete: "La nota ripete ciò che si vuole togliere: scrivila senza",
  senzaCopia: (numero: string) =>
    `Della versione ${numero} non c'è la copia: mettila da parte con «npm run versione -- ${numero}», poi toglile le parole`,
  nonTrovate: (numero: string) => `Quelle parole non sono nei testi della versione ${numero}: niente è cambiato`,
  tolto: "[tolto per riservatezza]",
  cancellate: (file: string[]) => `Tolto da ${elenco(file)}. La nota è in «versioni.yaml», e il sito la mostra.`,
  altroveTitolo: "Dove altro stanno quelle parole:",
  ancoraIn: (file: string) => `  ancora in «${file}»`,
  inNessunAltro: "  in nessun altro file del piano",
  nellaStampa: (file: string) => `  forse in «${file}», che è un PDF: guardalo, e se c'è rifallo o toglilo`,
  nellaStoria: (commit: string[]) =>
    `  nella storia di Git, in ${commit.length} commit (${commit.slice(0, 5).join(", ")}): va riscritta con «git filter-repo», e chi ne ha una copia va avvisato`,
  nonNellaStoria: "  nella storia di Git non ci sono, scritte così",
  senzaStoria: "  qui non c'è la storia di Git: se il piano ne ha una, vanno cercate anche lì",
  nellaRevisione: (revisione: string) => `  nella revisione «${revisione}» di Git, che resta com'era`,
  nelSito:
    "  nel sito già pubblicato, nei PDF scaricati, nelle copie dei motori di ricerca: ricostruisci e chiedi di toglierle",
};
