/** Tutte le tavole pubblicate di un piano. */
import type { CorpoTavola, GenereQualunque } from "../generi/genere.ts";
import { GENERI } from "../generi/index.ts";
import type { Tavola } from "../generi/tavola.ts";
import type { Caricamento } from "../piano/carica.ts";
import { registroCifre } from "../piano/cifre/registro.ts";
import type { Piano } from "../piano/modello.ts";
import { noteDelDataset } from "../piano/note.ts";
import { percorsi } from "../piano/percorsi.ts";
import { tavolaCifre } from "./tavole/cifre.ts";
import { tavolaDataset } from "./tavole/dataset.ts";
import { tavolaIndicatori, tavolaRilevazioni } from "./tavole/indicatori.ts";

/** Le tavole che vengono da un conto sul piano, e non dalle sole voci di un genere. */
const CALCOLATE: Record<string, (piano: Piano, caricamento?: Caricamento) => CorpoTavola> = {
  indicatori: tavolaIndicatori,
  rilevazioni: tavolaRilevazioni,
  // Senza i file del piano si sa solo la sua forma.
  cifre: (_piano, caricamento) => tavolaCifre(caricamento ? registroCifre(caricamento) : []),
};

/** Le tavole che tutti i piani hanno, nell'ordine in cui si elencano, con la loro descrizione. */
export const tavoleDeiGeneri = (generi: readonly GenereQualunque[] = GENERI) =>
  generi
    .flatMap((g) => Object.entries(g.tavole ?? {}).map(([id, tavola]) => ({ id, ...tavola })))
    .sort((a, b) => a.posto - b.posto);

/** Una tavola fatta con le schede e i registri; `caricamento`: i file da cui viene il piano. @throws se nessuno sa farla */
export function tavolaDelPiano(
  piano: Piano,
  { id, fai = CALCOLATE[id] }: { id: string; fai?: (typeof CALCOLATE)[string] },
  caricamento?: Caricamento,
): Tavola {
  if (!fai) throw new Error(`Nessuno sa fare la tavola «${id}»`);
  const { pagina, ...corpo } = fai(piano, caricamento);
  return {
    id,
    genere: "piano",
    pagina: pagina ? percorsi[pagina as "reti"]() : percorsi.dataset(id),
    json: percorsi.api(id),
    schema: id,
    ...corpo,
  };
}

const memoria = new WeakMap<Piano, Tavola[]>();

/** Le tavole fatte con le schede e i registri, poi i dataset nell'ordine del piano. */
export function tavoleDi(caricamento: Caricamento): Tavola[] {
  const { piano } = caricamento;
  if (!piano) return [];
  const gia = memoria.get(piano);
  if (gia) return gia;
  const tavole = [
    ...tavoleDeiGeneri().map((t) => tavolaDelPiano(piano, t, caricamento)),
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
