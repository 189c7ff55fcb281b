/** Pagine che il glossario ce l'hanno già, o che sono un documento a parte. */
const SENZA = /^\/(?:glossario|grafici\/[^/]+)\/$/;

/** @param percorso della pagina, senza la cartella del sito */
export const senzaSigle = (percorso: string): boolean => SENZA.test(percorso);
