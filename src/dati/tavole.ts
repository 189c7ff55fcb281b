/** Tutte le tavole pubblicate di un piano. */

import type { Tavola } from "../generi/tavola.ts";
import type { TavolaDelPiano } from "../generi/vocabolari.ts";
import type { Caricamento } from "../piano/carica.ts";
import type { Piano } from "../piano/modello.ts";
import { noteDelDataset } from "../piano/note.ts";
import { tavolaDataset } from "./tavole/dataset.ts";
import { tavolaIndicatori, tavolaRilevazioni } from "./tavole/indicatori.ts";
import { tavolaObiettivi, tavolaRisorse } from "./tavole/obiettivi.ts";
import { tavolaEnti, tavolaServizi } from "./tavole/registri.ts";

/** Come si fa ogni tavola che tutti i piani hanno. */
export const TAVOLE: Record<TavolaDelPiano, (piano: Piano) => Tavola> = {
  indicatori: tavolaIndicatori,
  obiettivi: tavolaObiettivi,
  risorse: tavolaRisorse,
  rilevazioni: tavolaRilevazioni,
  servizi: tavolaServizi,
  enti: tavolaEnti,
};

const memoria = new WeakMap<Piano, Tavola[]>();

/** Le tavole fatte con le schede e i registri, poi i dataset nell'ordine del piano. */
export function tavoleDi(caricamento: Caricamento): Tavola[] {
  const { piano } = caricamento;
  if (!piano) return [];
  const gia = memoria.get(piano);
  if (gia) return gia;
  const tavole = [
    ...Object.values(TAVOLE).map((fai) => fai(piano)),
    ...piano.dataset.map((d) =>
      tavolaDataset(
        d,
        noteDelDataset(caricamento, d.id).map((n) => n.spiegazione),
      ),
    ),
  ];
  memoria.set(piano, tavole);
  return tavole;
}
