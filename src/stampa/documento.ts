/** Dove sta il documento da cui si stampa: una pagina del sito o, se il piano è lungo, una che si toglie dopo la stampa. */
import { eLungo } from "../generi/divisione.ts";
import { tuttiGliIndicatori } from "../piano/indicatori.ts";
import type { Piano } from "../piano/modello.ts";

/** La pagina della stampa, nel sito. */
export const STAMPA = "stampa";
/** Il documento intero di un piano lungo: non si pubblica. */
export const DOCUMENTO = `${STAMPA}/documento`;

/** Un percorso e il file di `pages/stampa/` che lo compone. */
interface PaginaDellaStampa {
  pattern: string;
  pagina: "_Documento" | "_APezzi";
}

/** Tutti i modi, ciascuno a un indirizzo suo: il programma delle pagine si compila senza sapere del piano. */
export const MODI_DI_STAMPA: readonly PaginaDellaStampa[] = [
  { pattern: `/${DOCUMENTO}`, pagina: "_Documento" },
  { pattern: `/${STAMPA}`, pagina: "_APezzi" },
];

/**
 * @param documento chi costruisce stamperà: il documento intero serve comunque
 * @returns il documento, se il piano sta in una pagina; altrimenti come lo si stampa a pezzi
 */
export function pagineDellaStampa(piano: Piano | null, documento: boolean): PaginaDellaStampa[] {
  const lungo = piano !== null && eLungo(tuttiGliIndicatori(piano).length);
  if (!lungo) return [{ pattern: `/${STAMPA}`, pagina: "_Documento" }];
  const aPezzi: PaginaDellaStampa = { pattern: `/${STAMPA}`, pagina: "_APezzi" };
  return documento ? [aPezzi, { pattern: `/${DOCUMENTO}`, pagina: "_Documento" }] : [aPezzi];
}
