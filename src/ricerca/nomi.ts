/** La cartella dell'indice della ricerca nel sito. */
export const CARTELLA = "ricerca";
