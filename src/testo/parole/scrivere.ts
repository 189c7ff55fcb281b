/** Le parole di ciò che si vede nel browser mentre si scrive un piano. */
export const SCRIVERE = {
  titolo: (quanti: number) => (quanti === 1 ? "C'è un errore da correggere" : `Ci sono ${quanti} errori da correggere`),
  spiega: "Al posto di questa pagina c'è ciò che non va. Correggi e salva: la pagina torna da sola.",
  punto: (riga: number, colonna: number) => `riga ${riga}, colonna ${colonna}`,
  con: (file: string, riga: number, colonna: number) => `con ${file}, riga ${riga}, colonna ${colonna}`,
  rimedio: "Come si rimedia:",
  altri: (quanti: number) =>
    quanti === 1
      ? "C'è un altro errore in un altro file: lo dice il terminale."
      : `Ci sono altri ${quanti} errori in altri file: li dice il terminale.`,
  riquadro: "Da correggere nel piano",
  chiudi: "Chiudi",
  senzaErrori: "Contenuto senza errori.",
} as const;
