/** Quanti indicatori sono in ogni stato, per il piano, per area, per obiettivo e per anno. */
import type { Macroarea, Obiettivo, Piano } from "../modello.ts";
import { type IndicatoreSeguito, indicatoriSeguiti, STATI_MONITORAGGIO, type StatoMonitoraggio } from "./stato.ts";

/** Quanti per stato. Tutti gli stati, anche quelli senza indicatori. */
export type Conteggio = Record<StatoMonitoraggio, number>;

export function contaStati(indicatori: readonly IndicatoreSeguito[]): Conteggio {
  const conteggio = Object.fromEntries(STATI_MONITORAGGIO.map((s) => [s, 0])) as Conteggio;
  for (const { monitoraggio } of indicatori) conteggio[monitoraggio.stato]++;
  return conteggio;
}

export interface RiepilogoObiettivo {
  obiettivo: Obiettivo;
  indicatori: IndicatoreSeguito[];
  conteggio: Conteggio;
}
export interface RiepilogoArea {
  area: Macroarea;
  obiettivi: RiepilogoObiettivo[];
  conteggio: Conteggio;
}

/** Le aree che hanno indicatori, con i loro obiettivi, nell'ordine del piano. */
export function riepilogoPerArea(piano: Piano, indicatori = indicatoriSeguiti(piano)): RiepilogoArea[] {
  return piano.aree.flatMap((area) => {
    const suoi = indicatori.filter((i) => i.obiettivo.area === area.id);
    if (!suoi.length) return [];
    const obiettivi = [...Map.groupBy(suoi, (i) => i.obiettivo.id).values()].flatMap((voci) => {
      const obiettivo = voci[0]?.obiettivo;
      return obiettivo ? [{ obiettivo, indicatori: voci, conteggio: contaStati(voci) }] : [];
    });
    return [{ area, obiettivi, conteggio: contaStati(suoi) }];
  });
}

/** Il piano come si leggeva alla fine di un anno: senza le misure venute dopo. */
function finoAl(piano: Piano, anno: number): Piano {
  return {
    ...piano,
    obiettivi: piano.obiettivi.map((o) => ({
      ...o,
      indicatori: o.indicatori.map((i) => ({
        ...i,
        rilevazioni: (i.rilevazioni ?? []).filter((r) => r.anno <= anno),
      })),
    })),
  };
}

/** Il resoconto di un anno: che cosa si è misurato, e che cosa si poteva misurare e non si è misurato. */
export interface ResocontoAnno {
  anno: number;
  aree: RiepilogoArea[];
  conteggio: Conteggio;
  misurati: IndicatoreSeguito[];
  /** Indicatori da raggiungere senza una misura in quell'anno. */
  mancanti: IndicatoreSeguito[];
}

export function resocontoAnno(piano: Piano, anno: number): ResocontoAnno {
  const indicatori = indicatoriSeguiti(finoAl(piano, anno));
  const misura = (i: IndicatoreSeguito) => i.rilevazioni?.find((r) => r.anno === anno);
  return {
    anno,
    aree: riepilogoPerArea(piano, indicatori),
    conteggio: contaStati(indicatori),
    misurati: indicatori.filter((i) => misura(i)?.valore != null),
    mancanti: indicatori.filter(
      (i) => i.monitoraggio.stato !== "partenza" && i.monitoraggio.impedimento !== "senza valore atteso" && !misura(i),
    ),
  };
}
