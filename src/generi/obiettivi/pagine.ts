/** Le pagine dell'elenco intero degli indicatori. */
import { INDICATORI_PER_PAGINA } from "../divisione.ts";
import type { Piano } from "../piano.ts";

/** I loro numeri, da 1: almeno una pagina. */
export function pagineIndicatori(piano: Piano): string[] {
  const quanti = piano.obiettivi.reduce((n, o) => n + o.indicatori.length, 0);
  return Array.from({ length: Math.max(1, Math.ceil(quanti / INDICATORI_PER_PAGINA)) }, (_, i) => String(i + 1));
}
