/** Ciò che si segna in un pezzo di testo di una pagina: prima le parole straniere, poi le sigle in ciò che sta fra loro. */
import type { Modifica } from "../html/modifiche.ts";
import type { CercaSigle, Spiegata } from "../sigle/in-pagina.ts";
import type { Straniera } from "../sigle/lingue.ts";

export interface Segni {
  modifiche: Modifica[];
  /** I pulsanti delle sigle, come si scrivono nella pagina. */
  pulsanti: string[];
}

/**
 * @param html la pagina, e da dove a dove sta il testo
 * @param straniere chi trova le parole straniere; manca se qui non si segnano
 * @param sigle chi trova le sigle; manca se qui non si spiegano
 */
export function segni(
  html: string,
  [inizio, fine]: readonly [number, number],
  straniere: ((testo: string) => Straniera[]) | undefined,
  sigle: CercaSigle | undefined,
): Segni {
  const modifiche: Modifica[] = [];
  const spiegate: Spiegata[] = [];
  const cerca = (da: number, a: number) => {
    if (sigle && a > da) spiegate.push(...sigle(html, da, a));
  };
  let qui = inizio;
  for (const { da, a, lingua } of straniere?.(html.slice(inizio, fine)) ?? []) {
    cerca(qui, inizio + da);
    modifiche.push({ da: inizio + da, a: inizio + da, testo: `<span lang="${lingua}">` });
    cerca(inizio + da, inizio + a);
    modifiche.push({ da: inizio + a, a: inizio + a, testo: "</span>" });
    qui = inizio + a;
  }
  cerca(qui, fine);
  return {
    modifiche: [...modifiche, ...spiegate.map(({ da, a, testo }) => ({ da, a, testo }))],
    pulsanti: spiegate.map((s) => s.pulsante),
  };
}
