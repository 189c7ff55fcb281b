/** Le parole di un testo, per dire quali cambiano. */
import { diffArrays } from "diff";

const divisore = new Intl.Segmenter("it", { granularity: "word" });

/** Parole, numeri interi (`120.000,50` è uno solo) e ciò che sta in mezzo; messi in fila ridanno il testo. */
export const parole = (testo: string): string[] => [...divisore.segment(testo)].map((s) => s.segment);

/** Un tratto di testo: uguale nelle due versioni, tolto o aggiunto. */
export interface Tratto {
  tipo: "uguale" | "tolto" | "aggiunto";
  testo: string;
}

/** I tratti che portano da un testo all'altro; senza i tolti è quello di dopo, senza gli aggiunti quello di prima. */
export const tratti = (prima: string, dopo: string): Tratto[] =>
  diffArrays(parole(prima), parole(dopo)).map(({ added, removed, value }) => ({
    tipo: added ? "aggiunto" : removed ? "tolto" : "uguale",
    testo: value.join(""),
  }));

const soloParole = (testo: string): string[] =>
  [...divisore.segment(testo)].filter((s) => s.isWordLike).map((s) => s.segment.toLocaleLowerCase("it"));

/** Quanto due testi si somigliano, da 0 a 1: le parole in comune, contate, sul totale (indice di Dice). */
export function somiglianza(a: string, b: string): number {
  const [prime, seconde] = [soloParole(a), soloParole(b)];
  if (!prime.length && !seconde.length) return a === b ? 1 : 0;
  const resto = new Map<string, number>();
  for (const p of prime) resto.set(p, (resto.get(p) ?? 0) + 1);
  let comuni = 0;
  for (const p of seconde) {
    const quante = resto.get(p) ?? 0;
    if (!quante) continue;
    resto.set(p, quante - 1);
    comuni++;
  }
  return (2 * comuni) / (prime.length + seconde.length);
}
