/** Gli indicatori come si cercano: con i loro filtri e la scheda in cui stanno. */
import { tuttiGliIndicatori, valoreAtteso } from "../piano/indicatori.ts";
import type { Piano } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";
import type { IndicatoreTrovato } from "./fonte.ts";

export interface IndicatoreCercato extends IndicatoreTrovato {
  area: string;
  tipo: string;
  /** Il codice della scheda e il suo titolo. */
  obiettivo: string;
}

export function indicatoriDaCercare(piano: Piano): IndicatoreCercato[] {
  const aree = new Map(piano.aree.map((a) => [a.id, a.nome]));
  return tuttiGliIndicatori(piano).map((i) => ({
    percorso: percorsi.indicatore(i.id),
    titolo: i.descrizione,
    dettaglio: `${i.id} · ${i.tipo} · ${valoreAtteso(i)}`,
    scheda: percorsi.obiettivo(i.obiettivo.id),
    area: aree.get(i.obiettivo.area) ?? i.obiettivo.area,
    tipo: i.tipo,
    obiettivo: `${i.obiettivo.id.toUpperCase()} ${i.obiettivo.titolo}`,
  }));
}
