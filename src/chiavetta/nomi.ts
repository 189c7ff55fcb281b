/** Il file dell'indice di ricerca nel sito per una chiavetta. */
export const INDICE_DA_DISCO = "/_file/indice-da-disco.js";
