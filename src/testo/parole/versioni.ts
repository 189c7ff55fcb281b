/** Le parole con cui si parla delle versioni di un piano. */
import { elenco } from "../vicino.ts";

export const PAROLE_VERSIONI = {
  titoloVersioni: "Le versioni",
  unaSola: (versione: string) =>
    `Il piano ha una versione sola, la ${versione}: non ce n'è un'altra con cui confrontarla. Quando ce ne sarà una nuova, qui si leggerà che cosa cambia.`,
  giornoPerGiorno: "Giorno per giorno",
  versione: (id: string) => `Versione ${id}`,
  laVersione: (id: string) => `La versione ${id}, da citare e scaricare`,
  titoloPassaggio: (id: string | undefined, prima: string) =>
    id === undefined ? `Dopo la versione ${prima}` : `Che cosa cambia nella versione ${id}`,
  oggiDescrizione: "Che cosa è cambiato nel testo che stai leggendo dopo l'ultima versione del piano.",
  irraggiungibile:
    "I testi di una delle due versioni non si raggiungono da dove questo sito è stato costruito: che cosa cambia qui non si può dire.",
  altriPassaggi: "Le altre versioni",
  comeSiLegge: "Le parole barrate escono, le parole sottolineate entrano.",
  numeri: (gruppo: string) => `${gruppo}: i numeri, prima e dopo`,
  altre: (gruppo: string) => `${gruppo}: le altre differenze`,
  cheCosaCambia: "Che cosa cambia",
  esce: "tolto:",
  fineEsce: "fine del testo tolto;",
  entra: "aggiunto:",
  fineEntra: "fine del testo aggiunto;",
  comeECambiato: "Com'è cambiato",
  nellaVersione: (id: string, data: string) => `Versione ${id}, ${data}`,
  dopoLaVersione: (id: string) => `Dopo la versione ${id}`,
  componente: (nome: string, id: string) =>
    nome === "obiettivo" ? `obiettivo ${id.toUpperCase()}` : `(${nome} «${id}»)`,
  nota: (nota: string) => ` (nota ${nota})`,
  dalTriennio: (prima: string, dopo: string) => `Dal ${prima} al ${dopo}: promesso, raggiunto, promesso di nuovo`,
  dalTriennioDescrizione:
    "Accanto a ogni scheda di oggi, ciò che il piano passato prometteva e ciò che ha raggiunto. Le misure si accostano quando parlano della stessa cosa con la stessa unità.",
  accanto: {
    scheda: "Questa scheda",
    continua: "continua:",
    didascalia: (titolo: string) => `${titolo}: misure del piano passato e di oggi`,
    misura: "Che cosa si misurava",
    promesso: "Promesso",
    raggiunto: "Raggiunto",
    diNuovo: "Promesso di nuovo",
    niente: "Nessuna misura di oggi dice la stessa cosa",
    nuovi: "Si misura per la prima volta",
    fermi: "Obiettivi passati che nessuna scheda continua",
  },
  inSintesi: "Che cosa cambia, in sintesi",
  comeSiLeggeStampa:
    "Le parole fra [– e –], barrate, escono; le parole fra [+ e +], sottolineate, entrano. Dei numeri si dice com'erano, come sono e di quanto cambiano.",
  testiInteri: "I testi per intero",
  esceDaQui: "Da questo testo esce:",
  adesso: "adesso",
  confrontoSbagliato: (chiesto: string) =>
    `«${chiesto}» non dice due versioni: scrivi la prima e la seconda con due punti in mezzo, per esempio «1.0..1.1»`,
  colonne: { versione: "Versione", data: "Data", stato: "Stato", perche: "Perché", cambia: "Che cosa cambia" },
  laPrima: "È la prima",
  nonSiSa: "Non si può dire da qui",
  data: "Vale dal",
  stato: "Stato",
  atto: "Atto",
  seduta: "Seduta",
  tolti: "Tolto per riservatezza",
  scarica: "Scarica",
  jsonVersione: "Tutte le voci com'erano, per un programma (JSON)",
  jsonModifiche: "Le stesse differenze, per un programma (JSON)",
  pdfVersione: "La stampa di allora (PDF)",
  impronta: "SHA-256:",
  improntaTesti: "SHA-256 dei testi conservati, da cui il file è fatto:",
  cita: "Come citare",
  citaVoce:
    "Per citare un numero o una scheda aggiungi il suo codice, per esempio «indicatore a1-r1»: nella stessa versione non cambia più.",
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
