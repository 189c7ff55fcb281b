/** Ciò che si dice a chi esporta in Word, e rimette nel piano il documento cambiato. */
export const PAROLE_ESPORTA = {
  testo: "testo",
  intestazione: "intestazione",
  scritto: (file: string, pagine: number) =>
    `Scritto ${file}: ${pagine} voci del piano. Si cambia in Word e si rimette con «npm run importa».`,
  gia: (file: string) => `«${file}» c'è già: scegli un altro nome, o toglilo`,
  senzaCosa: "scrivi --word o --excel, e con --in il nome del file: npm run esporta -- --word --in piano.docx",
  nonCe: (che: string, id: string, vicino: string | undefined) =>
    `${che} «${id}» non c'è nel piano${vicino ? `: forse volevi scrivere «${vicino}»` : ""}`,
  uguale: "Il documento è come quando è uscito: nel piano non cambia niente.",
  cambiato: (n: number) => `${n === 1 ? "Un campo o capoverso cambiato" : `${n} campi o capoversi cambiati`}:`,
  prima: "prima",
  dopo: "dopo",
  nonSiRiporta: (file: string, perche: string) => `«${file}» resta com'era: ${perche}`,
  soloUnaParte: (file: string) => `Di «${file}» il documento ha solo una parte: ciò che manca non è stato tolto`,
  campoNonRiportato: (file: string, campo: string, testo: string) =>
    `«${file}», ${campo}: non si è potuto scrivere${testo ? ` «${testo}»` : ""}; cambialo nel file`,
  spostato: (file: string, testo: string) =>
    `In «${file}» è stato spostato «${testo.length > 80 ? `${testo.slice(0, 80)}…` : testo}»: il testo resta dov'era, spostalo nel file`,
  tabellaCambiata: (file: string) => `La tabella di «${file}» ha righe o colonne in più o in meno: cambiala nel CSV`,
  senzaPosto: (testo: string) =>
    `Non si sa dove mettere «${testo.length > 80 ? `${testo.slice(0, 80)}…` : testo}»: aggiungilo a mano`,
  nonCePiu: (file: string) => `«${file}» non c'è più nel piano: ciò che il documento ne dice non è stato messo`,
  conflitto: (file: string, testo: string) =>
    `«${file}» è cambiato nello stesso punto, nel piano e nel documento, che dice «${testo}»: scegli a mano`,
  vuoleAggiorna: (file: string) =>
    `Questo documento viene da «${file}» ed è solo una parte di un piano: aggiungi --aggiorna, e con --in la cartella del piano`,
  pianoConErrori: "Il piano ha errori: lancia «npm run verifica», correggili, e poi esporta",
  scheda: "La scheda",
  capitolo: "Il capitolo",
  nonEsportato: (file: string) =>
    `«${file}» non è uscito da «npm run esporta»: --aggiorna non sa da dove venga. Senza --aggiorna se ne fa un piano nuovo`,
  nonPiano: (cartella: string) => `«${cartella}» non è la cartella di un piano: non c'è «piano.yaml»`,
} as const;
