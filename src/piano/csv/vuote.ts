/** Celle, righe e colonne del tutto vuote, che Excel aggiunge in coda: si ignorano. */
import type { CellaCsv } from "./modello.ts";

const piena = (c: CellaCsv | undefined): c is CellaCsv => c !== undefined && c.testo !== "";

/** Le celle che hanno qualcosa. */
export const piene = (riga: readonly CellaCsv[]): CellaCsv[] => riga.filter(piena);

/**
 * Toglie le righe vuote, e le colonne senza intestazione in cui nessuna riga ha qualcosa.
 * @param righe la prima è quella delle intestazioni
 */
export function senzaVuote(righe: readonly CellaCsv[][]): CellaCsv[][] {
  const restano = righe.filter((r) => r.some(piena));
  const [testa = []] = restano;
  const larga = restano.reduce((n, r) => Math.max(n, r.length), 0);
  const vuote = new Set(
    Array.from({ length: larga }, (_, i) => i).filter((i) => !piena(testa[i]) && !restano.some((r) => piena(r[i]))),
  );
  return vuote.size ? restano.map((r) => r.filter((_, i) => !vuote.has(i))) : restano;
}
