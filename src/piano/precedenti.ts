/** Da dove viene un indicatore: le misure simili negli esiti del triennio passato che il suo obiettivo continua. */
import type { IndicatoreEsito } from "../generi/esiti/schema.ts";
import { radici, somiglianza } from "../testo/impronta.ts";
import { esitiContinuatiDa } from "./esiti.ts";
import type { Esito, IndicatoreDelPiano, Piano } from "./modello.ts";

export interface Precedente {
  esito: Esito;
  indicatore: IndicatoreEsito;
}

/** Quanto due descrizioni devono somigliarsi per parlare della stessa cosa. */
const SOGLIA = 0.5;
/** Accanto alla più simile restano quelle che le somigliano quasi quanto. */
const SCARTO = 0.25;

/** Le misure dei vecchi esiti che parlano della stessa cosa, dalla più simile. */
export function precedentiDi(piano: Piano, indicatore: IndicatoreDelPiano): Precedente[] {
  const sue = radici(indicatore.descrizione);
  const simili = esitiContinuatiDa(piano, indicatore.obiettivo)
    .flatMap((esito) =>
      (esito.indicatori ?? []).map((i) => ({ esito, indicatore: i, quanto: somiglianza(sue, radici(i.descrizione)) })),
    )
    .filter(({ quanto, indicatore: i }) => quanto >= SOGLIA && i.unita === indicatore.unita)
    .sort((a, b) => b.quanto - a.quanto);
  const migliore = simili[0]?.quanto ?? 0;
  return simili
    .filter(({ quanto }) => quanto >= migliore - SCARTO)
    .map(({ esito, indicatore: i }) => ({ esito, indicatore: i }));
}
