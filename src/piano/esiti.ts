/** Gli esiti del triennio precedente: che cosa era promesso, che cosa è stato raggiunto, che cosa continua. */
import type { IndicatoreEsito } from "../generi/esiti/schema.ts";
import { VERDETTI, type Verdetto, verdettoDi } from "../generi/esiti/verdetto.ts";
import { TIPI_MISURA_ESITO } from "../generi/vocabolari.ts";
import { scriviMisura } from "./indicatori.ts";
import type { Esito, Obiettivo, Piano } from "./modello.ts";

type Misura = NonNullable<IndicatoreEsito["previsto"]>;

/** Un dato previsto o raggiunto, a parole: «almeno 20», «60%», «non realizzata». */
export function misuraDetta(misura: Misura | undefined, unita: IndicatoreEsito["unita"]): string {
  if (!misura) return "non indicato";
  const { valore, confronto, testo } = misura;
  if (valore === null) return testo ?? "senza un numero";
  const scritto = unita === "presenza" && testo ? "" : scriviMisura(valore, unita, confronto);
  return [scritto, testo].filter(Boolean).join(", ");
}

/** Gli indicatori di un esito, per tipo, nell'ordine in cui la scheda li chiede. */
export function indicatoriPerTipo(esito: Esito) {
  return TIPI_MISURA_ESITO.map((tipo) => ({
    tipo,
    indicatori: (esito.indicatori ?? []).filter((i) => i.tipo === tipo),
  })).filter((g) => g.indicatori.length);
}

/** Quanti obiettivi del triennio passato per verdetto; chi non ha un grado da avere non si conta. */
export function contaVerdetti(esiti: readonly Esito[]): Record<Verdetto, number> {
  const conteggio = Object.fromEntries(VERDETTI.map((v) => [v, 0])) as Record<Verdetto, number>;
  for (const e of esiti) {
    const verdetto = verdettoDi(e);
    if (verdetto) conteggio[verdetto]++;
  }
  return conteggio;
}

/** Gli esiti che un obiettivo del piano nuovo continua. */
export const esitiContinuatiDa = (piano: Piano, obiettivo: Obiettivo): Esito[] =>
  piano.esiti.filter((e) => e.continuaIn?.includes(obiettivo.id));

/** Gli obiettivi del piano nuovo che continuano un esito. */
export const continuazioniDi = (piano: Piano, esito: Esito): Obiettivo[] =>
  piano.obiettivi.filter((o) => esito.continuaIn?.includes(o.id));
