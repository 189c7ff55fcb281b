/** Gli stili che i componenti scrivono da sé nella testa di una pagina: la politica li ammette perché vengono da qui. */
import type { Piano } from "../piano/modello.ts";
import { foglioDelColore } from "./tinte.ts";

/** Dove gli script non vanno, ciò che funziona solo con loro non si mostra. */
export const SENZA_SCRIPT = ".solo-script{display:none!important}";

export const stiliScritti = ({ identita }: Piano): string[] => {
  const tinte = foglioDelColore(identita.colore);
  return tinte ? [SENZA_SCRIPT, tinte] : [SENZA_SCRIPT];
};
