/** Da una pagina del sito al contenuto che l'ha scritta. */
import { type Piano, vociConTesto } from "../piano/modello.ts";
import type { Guasto } from "./tipi.ts";

/**
 * Dei guasti che vengono da un contenuto dice riga e colonna nel suo file, se il collegamento è scritto lì.
 * @param base la cartella del sito, con le barre: nei testi non c'è
 */
export function trovaOrigini(guasti: Guasto[], piano: Piano, base: string): Guasto[] {
  const testi = new Map(vociConTesto(piano).map((v) => [v.file, v.testo.collegamenti]));
  return guasti.map((g) => {
    if (!g.origine || g.scritto === undefined) return g;
    const scritti = (testi.get(g.origine.file) ?? []).filter(
      ({ url }) => url === g.scritto || base.slice(0, -1) + url === g.scritto,
    );
    const trovato = scritti.find(({ testo }) => testo.trim() === g.testo) ?? scritti[0];
    return trovato ? { ...g, origine: { file: g.origine.file, riga: trovato.riga, colonna: trovato.colonna } } : g;
  });
}
