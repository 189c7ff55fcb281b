/** Gli indirizzi della rete. */
import { piuVicino } from "./vicino.ts";

/** Un computer, non un sito: localhost e gli indirizzi che ogni macchina dà a sé stessa. */
export const DI_QUESTA_MACCHINA = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/i;

/** L'indirizzo valido più simile o, se nessuno somiglia, quello della pagina che sta sopra. */
export function indirizzoVicino(percorso: string, indirizzi: readonly string[]): string | undefined {
  const parti = percorso.split("/").filter(Boolean);
  const sopra = parti.map((_, i) => `/${parti.slice(0, parti.length - 1 - i).join("/")}/`);
  return piuVicino(percorso, indirizzi) ?? sopra.find((s) => s !== "//" && indirizzi.includes(s));
}
