/** Le pagine dell'elenco degli indicatori dopo la prima. */
import { PER_PAGINA } from "../divisione.ts";
import type { Piano } from "../piano.ts";

/** I loro numeri: nessuno, se gli indicatori ci stanno tutti in una pagina. */
export function altrePagineIndicatori(piano: Piano): string[] {
  const quanti = piano.obiettivi.reduce((n, o) => n + o.indicatori.length, 0);
  return Array.from({ length: Math.max(0, Math.ceil(quanti / PER_PAGINA) - 1) }, (_, i) => String(i + 2));
}
