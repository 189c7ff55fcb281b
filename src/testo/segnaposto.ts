/** Le parole che «npm run nuovo» mette dove chi scrive deve mettere le sue: un elenco solo, per chi le scrive e chi le cerca. */

/** Un campo di testo che il piano accetta e che nessuno prende per vero. */
export const DA_SCRIVERE = "Da scrivere.";

/** Il corpo di un testo appena nato, per genere. */
export const CORPO_DA_SCRIVERE = {
  obiettivo: "Che cosa prevede l'obiettivo: da scrivere.",
  esito: "Che cosa è successo: da scrivere.",
  atto: "Com'è andata la seduta: da scrivere.",
} as const;

const nudo = (testo: string): string =>
  testo
    .trim()
    .replace(/[.…\s]+$/u, "")
    .replaceAll("’", "'")
    .toLowerCase();
const TUTTI = new Set([DA_SCRIVERE, ...Object.values(CORPO_DA_SCRIVERE)].map(nudo));

/** Vero se un testo è un segnaposto e nient'altro: le stesse parole dentro una frase vera non lo sono. */
export const eSegnaposto = (testo: string): boolean => TUTTI.has(nudo(testo));
