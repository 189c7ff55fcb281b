/** Le note ai dati, con ciò che il controllo ha trovato: per mostrarle accanto alle figure che riguardano. */

import type { Diagnostica, Luogo } from "../diagnostica/index.ts";
import type { NotaDati } from "../generi/note-dati/schema.ts";
import type { Caricamento } from "./carica.ts";
import { controllaCoerenza } from "./coerenza/index.ts";

export interface NotaMostrata extends NotaDati {
  /** Ciò che il controllo ha trovato. */
  trovate: Diagnostica[];
  /** I posti, senza doppioni. */
  luoghi: Luogo[];
  /** Le figure accanto a cui si mostra: id di indicatori e di voci, celle `dataset/riga/colonna`. */
  figure: ReadonlySet<string>;
}

type Calcolate = { note: NotaMostrata[]; aperte: number };
/** Una sola per processo: chi compila i testi e le pagine compilate hanno ciascuno la sua copia di questo modulo. */
const MEMORIA = Symbol.for("piano-di-zona.note");
const deposito = globalThis as unknown as { [MEMORIA]?: WeakMap<Caricamento, Calcolate> };
deposito[MEMORIA] ??= new WeakMap();
const memoria = deposito[MEMORIA];

function calcola(caricamento: Caricamento): Calcolate {
  const gia = memoria.get(caricamento);
  if (gia) return gia;
  const trovate = caricamento.coerenza ?? controllaCoerenza(caricamento);
  const note = (caricamento.piano?.noteDati ?? []).map((n) => {
    const sue = trovate.filter((d) => d.nota === n.id);
    const luoghi = sue.flatMap((d) => [{ file: d.file, riga: d.riga, colonna: d.colonna }, ...(d.altrove ?? [])]);
    return {
      ...n,
      trovate: sue,
      luoghi: luoghi.filter((l, i) => luoghi.findIndex((m) => m.file === l.file && m.riga === l.riga) === i),
      figure: new Set(sue.flatMap((d) => d.figure ?? [])),
    };
  });
  const calcolate = { note, aperte: trovate.filter((d) => d.gravita === "avviso").length };
  memoria.set(caricamento, calcolate);
  return calcolate;
}

/** Tutte le note, nell'ordine in cui sono scritte. */
export const noteMostrate = (caricamento: Caricamento): NotaMostrata[] => calcola(caricamento).note;

/** Quanti avvisi il controllo dà ancora, che nessuna nota spiega. */
export const avvisiAperti = (caricamento: Caricamento): number => calcola(caricamento).aperte;

/** Le note di una figura: un indicatore, una voce, una cella. */
export const noteDi = (caricamento: Caricamento, ...figure: string[]): NotaMostrata[] =>
  noteMostrate(caricamento).filter((n) => figure.some((f) => n.figure.has(f)));

/** Le note delle celle di un dataset, ognuna con il suo numero. */
export const noteDelDataset = (caricamento: Caricamento, dataset: string): NotaMostrata[] =>
  noteMostrate(caricamento).filter((n) => [...n.figure].some((f) => f.startsWith(`${dataset}/`)));

/** Le note che riguardano le righe di un file, dalla prima all'ultima comprese. */
export const noteDelleRighe = (caricamento: Caricamento, file: string, da: number, a: number): NotaMostrata[] =>
  noteMostrate(caricamento).filter((n) => n.luoghi.some((l) => l.file === file && l.riga >= da && l.riga <= a));
