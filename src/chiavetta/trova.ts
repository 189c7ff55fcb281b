/** Cerca in un indice senza server. Puro: lo usano il navigatore e le prove. */
import { preparaRicerca, preparaTesto } from "../indicatori/cerca.ts";
import type { VoceDisco } from "./indice.ts";

/** Quanto vale una parola trovata nel titolo, nella descrizione, nel testo. */
const PESI = [10, 4, 1] as const;

/** @returns le voci che hanno tutte le parole cercate, dalla più vicina; nessuna, se non si cerca niente */
export function trova(indice: readonly VoceDisco[], scritto: string): VoceDisco[] {
  const parole = preparaRicerca(scritto);
  if (!parole.length) return [];
  const trovate = indice.flatMap((voce) => {
    const dove = [preparaTesto(voce[0]), preparaTesto(voce[2]), ` ${voce[3]} `];
    let punti = 0;
    for (const parola of parole) {
      const suoi = dove.reduce((somma, testo, i) => somma + (testo.includes(` ${parola}`) ? (PESI[i] ?? 0) : 0), 0);
      if (!suoi) return [];
      punti += suoi;
    }
    return [{ voce, punti }];
  });
  return trovate.sort((a, b) => b.punti - a.punti).map((t) => t.voce);
}
