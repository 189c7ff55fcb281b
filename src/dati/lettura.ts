/** Le celle di una tavola come si leggono in una pagina. */

import { type CellaTavola, type ColonnaTavola, cellaTesto, eNumero } from "../generi/tavola.ts";
import { accorcia } from "../testo/accorcia.ts";
import { scriviData } from "../testo/date.ts";
import { scriviNumero } from "../testo/numeri.ts";

const SEGNI: Record<string, string> = { euro: "\u00a0€", percentuale: "%" };
/** In un'anteprima un testo lungo si accorcia. */
const MASSIMO = 90;

/** @returns niente, se la cella è vuota */
export function cellaLetta(
  { tipo, unita }: Pick<ColonnaTavola, "tipo" | "unita">,
  cella: CellaTavola | undefined,
): string | undefined {
  if (eNumero(cella))
    return tipo === "anno"
      ? String(cella.valore)
      : `${scriviNumero(cella.valore, cella.decimali)}${SEGNI[unita ?? ""] ?? ""}`;
  const testo = cellaTesto(cella);
  if (!testo) return undefined;
  return tipo === "data" ? scriviData(testo) : accorcia(testo, MASSIMO);
}
