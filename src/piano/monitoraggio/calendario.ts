/** Che cosa si misurerà, e quando: anno per anno, e area per area. */
import type { Macroarea, Piano } from "../modello.ts";
import type { IndicatoreSeguito } from "./stato.ts";

export interface Calendario {
  /** Quanti indicatori si misurano ogni anno. */
  ogniAnno: number;
  /** Quanti hanno una scadenza, anno per anno. */
  entro: { anno: number; quanti: number }[];
  /** Quante misure toccano a ogni anno del triennio: quelle di ogni anno, più quelle che scadono. */
  anni: { anno: number; quanti: number }[];
  aree: { area: Macroarea; ogniAnno: number; entro: number[] }[];
}

/** @param indicatori del piano; quelli che raccontano da dove si parte non hanno niente da raggiungere, e non ci sono */
export function calendarioMisure({ aree, identita }: Piano, indicatori: readonly IndicatoreSeguito[]): Calendario {
  const { inizio, fine } = identita.anni;
  const daMisurare = indicatori.filter((i) => i.monitoraggio.stato !== "partenza");
  const con = (fra: readonly IndicatoreSeguito[], scadenza: number | "ogni anno") =>
    fra.filter((i) => i.monitoraggio.scadenza === scadenza).length;
  const triennio = Array.from({ length: fine - inizio + 1 }, (_, i) => inizio + i);
  const ogniAnno = con(daMisurare, "ogni anno");
  const entro = triennio.map((anno) => ({ anno, quanti: con(daMisurare, anno) })).filter((e) => e.quanti > 0);
  return {
    ogniAnno,
    entro,
    anni: triennio.map((anno) => ({ anno, quanti: ogniAnno + con(daMisurare, anno) })),
    aree: aree.flatMap((area) => {
      const suoi = daMisurare.filter((i) => i.obiettivo.area === area.id);
      return suoi.length
        ? [{ area, ogniAnno: con(suoi, "ogni anno"), entro: entro.map((e) => con(suoi, e.anno)) }]
        : [];
    }),
  };
}
