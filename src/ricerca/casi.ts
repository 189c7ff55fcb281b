/** Ricerche di prova e ciò che si vorrebbe trovare: come si leggono, e quanto il motore vi risponde. */
import type { Trovata } from "./motore.ts";

export interface Caso {
  scritto: string;
  /** Gli indirizzi giusti; nessuno, se non si deve trovare niente. */
  giusti: RegExp[];
}

/** @param tsv due colonne: le parole cercate e gli indirizzi giusti, espressioni regolari divise da `|`; `-` se non si deve trovare niente */
export const leggiCasi = (tsv: string): Caso[] =>
  tsv
    .split("\n")
    .filter((riga) => riga.trim() && !riga.startsWith("#"))
    .map((riga) => {
      const [scritto = "", giusti = ""] = riga.split("\t");
      return { scritto, giusti: giusti.trim() === "-" ? [] : [new RegExp(giusti.trim())] };
    });

/** A che posto sta la prima risposta giusta, da 1; 0 se non c'è. Se non si doveva trovare niente: 1 se non si è trovato niente. */
export function postoGiusto({ giusti }: Caso, trovate: readonly Pick<Trovata, "percorso">[]): number {
  if (!giusti.length) return trovate.length ? 0 : 1;
  return trovate.findIndex((t) => giusti.some((g) => g.test(t.percorso))) + 1;
}
