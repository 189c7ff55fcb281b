/** Ciò che si dice di una cartella di lavoro che qualcuno ha rimandato. */
export const PAROLE_FOGLIO = {
  vuoto: "il file è vuoto: forse l'invio si è interrotto",
  conParola: "il file ha una parola d'ordine: aprilo, toglila, salvalo e riprova",
  vecchio: "è un file di Excel di prima del 2007 (.xls), o un altro formato di Office: salvalo come .xlsx e riprova",
  nonExcel: "non è una cartella di lavoro di Excel (.xlsx)",
  word: "è un documento Word, non una cartella di lavoro",
  ods: "è un foglio di LibreOffice (.ods): salvalo come .xlsx e riprova",
  grande: "pesa più di 30 MB: una cartella di misure ne pesa meno di uno",
  bomba: "una volta aperto sarebbe enorme: non si apre",
  rotto: "il file è rotto o incompleto: chiedine un'altra copia",
  daCalcolare: "c'è una formula senza il suo risultato: apri il file, salvalo e riprova",
  erroreDiCalcolo: (scritto: string) => `«${scritto}» è l'errore di una formula`,
  nonNumero: (scritto: string, forse: string | undefined) =>
    `«${scritto}» non è un numero${forse ? `: forse «${forse}»` : ""}`,
} as const;
