/** Gli indirizzi della rete. */
import { cercatore } from "./vicino.ts";

/** Un computer, non un sito: localhost e gli indirizzi che ogni macchina dà a sé stessa. */
export const DI_QUESTA_MACCHINA = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/i;

/** L'indirizzo valido più simile o, se nessuno somiglia, quello della pagina che sta sopra. */
export const indirizzoVicino = (percorso: string, indirizzi: readonly string[]): string | undefined =>
  vicinaFra(indirizzi)(percorso);

/** Come `indirizzoVicino`, per chi cerca molte volte fra gli stessi indirizzi. */
export function vicinaFra(indirizzi: readonly string[]): (percorso: string) => string | undefined {
  const noti = new Set(indirizzi);
  const cerca = cercatore(indirizzi);
  return (percorso) => {
    const trovato = cerca(percorso);
    if (trovato !== undefined) return trovato;
    // Un indirizzo con centinaia di livelli non ha una pagina sopra di sé.
    const parti = percorso.split("/").filter(Boolean).slice(0, 20);
    const sopra = parti.map((_, i) => `/${parti.slice(0, parti.length - 1 - i).join("/")}/`);
    return sopra.find((s) => s !== "//" && noti.has(s));
  };
}
