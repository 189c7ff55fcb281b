/** I nomi dei file della ricerca nel sito. */
import { PRINCIPALE } from "./formato.ts";

/** La cartella dell'indice. */
export const CARTELLA = "ricerca";
/** Il file che si carica per primo: gli altri gli stanno accanto. */
export const INDICE_IN_RETE = `/${CARTELLA}/${PRINCIPALE}.json`;
export const MOTORE = "/pagefind/pagefind.js";
/** Gli indicatori, che in rete cerca Pagefind: li ha solo l'edizione per una chiavetta. */
export const INDICATORI = "indicatori";
/** Come si dividono i capoversi di una pagina in ciò che Pagefind tiene. */
export const CAPOVERSO = " ¶ ";
