/** Scheda per scheda: che cosa prometteva il triennio passato, che cosa ha raggiunto, che cosa si promette di nuovo. */
import type { IndicatoreEsito } from "../generi/esiti/schema.ts";
import { misuraDetta } from "./esiti.ts";
import { valoreAtteso } from "./indicatori.ts";
import type { Esito, IndicatoreDelPiano, Obiettivo, Piano } from "./modello.ts";
import { precedentiDi } from "./precedenti.ts";

/** Una misura del triennio passato accanto a quelle che oggi ne parlano. */
export interface MisuraPassata {
  esito: Esito;
  descrizione: string;
  promesso: string;
  raggiunto: string;
  diNuovo: { id: string; descrizione: string; valore: string }[];
}

export interface SchedaAccanto {
  obiettivo: Obiettivo;
  esiti: Esito[];
  misure: MisuraPassata[];
  /** Gli indicatori di oggi che non continuano nessuna misura passata. */
  nuovi: MisuraPassata["diNuovo"];
}

/** Le schede che continuano un esito, nell'ordine del piano. */
export function schedeAccanto(piano: Piano): SchedaAccanto[] {
  return piano.obiettivi.flatMap((obiettivo): SchedaAccanto[] => {
    const esiti = piano.esiti.filter((e) => e.continuaIn?.includes(obiettivo.id));
    if (!esiti.length) return [];
    const attesi = obiettivo.indicatori
      .filter((i) => i.tipo !== "input")
      .map((i): IndicatoreDelPiano => ({ ...i, obiettivo }));
    const legati = attesi.map((i) => ({ i, prima: new Set(precedentiDi(piano, i).map((p) => p.indicatore)) }));
    const detto = (i: IndicatoreDelPiano) => ({ id: i.id, descrizione: i.descrizione, valore: valoreAtteso(i) });
    return [
      {
        obiettivo,
        esiti,
        misure: esiti.flatMap((esito) =>
          (esito.indicatori ?? []).map((m) => ({
            ...passata(esito, m),
            diNuovo: legati.filter((l) => l.prima.has(m)).map((l) => detto(l.i)),
          })),
        ),
        nuovi: legati.filter((l) => !l.prima.size).map((l) => detto(l.i)),
      },
    ];
  });
}

const passata = (esito: Esito, m: IndicatoreEsito) => ({
  esito,
  descrizione: m.descrizione,
  promesso: misuraDetta(m.previsto, m.unita),
  raggiunto:
    m.raggiunto.map((r) => [r.descrizione, misuraDetta(r, m.unita)].filter(Boolean).join(": ")).join("; ") ||
    misuraDetta(undefined, m.unita),
});

/** Gli esiti che nessuna scheda di oggi continua. */
export const nonContinuati = (piano: Piano): Esito[] => {
  const oggi = new Set(piano.obiettivi.map((o) => o.id));
  return piano.esiti.filter((e) => !e.continuaIn?.some((id) => oggi.has(id)));
};
