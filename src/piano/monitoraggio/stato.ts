/**
 * Lo stato di un indicatore: che cosa dicono le sue misure rispetto al valore atteso. La regola è una sola, scritta qui e
 * raccontata a chi legge in `/monitoraggio/#regola`.
 *
 * - **Verso**: di solito più è meglio; meno è meglio se l'indicatore lo dice (`verso: diminuisce`) o se il suo confronto è
 *   `<`, `<=` o `diminuzione`.
 * - **Misura che conta**: l'ultima; la somma di tutte se `misure: somma` (incontri fatti, persone raggiunte anno per anno).
 * - **Scadenza**: ogni anno se `periodo: anno`; l'anno scritto, se sta nel triennio; altrimenti la fine del triennio.
 * - **A che punto dovrebbe essere**: dalla partenza all'atteso in parti uguali, un anno dopo l'altro. La partenza è il valore
 *   di `parteDa`; se manca è zero per ciò che cresce, la prima misura per ciò che cala. Un numero intero si arrotonda a
 *   favore di chi misura.
 */
import type { Indicatore, Misura } from "../../generi/obiettivi/indicatore.ts";
import type { IndicatoreDelPiano, Piano } from "../modello.ts";

/** Gli stati, dal meno al più compiuto; «partenza» è di chi racconta da dove si parte e non ha niente da raggiungere. */
export const STATI_MONITORAGGIO = [
  "partenza",
  "non rilevabile",
  "non rilevato",
  "in ritardo",
  "in linea",
  "raggiunto",
  "superato",
] as const;
export type StatoMonitoraggio = (typeof STATI_MONITORAGGIO)[number];

/** Perché un indicatore non si può giudicare. */
export type Impedimento = "senza valore atteso" | "senza partenza" | "non misurabile";

export interface Monitoraggio {
  stato: StatoMonitoraggio;
  /** L'ultimo anno con un valore; manca se non ce n'è nessuno. */
  anno?: number;
  /** Quanto vale la misura che conta: l'ultima o la somma. */
  misurato?: number;
  /** Il valore da raggiungere; per una presenza è 1. */
  atteso?: number;
  /** Quanto ci si aspettava a quel punto, se non è ancora raggiunto. */
  aQuestoPunto?: number;
  /** L'anno entro cui raggiungerlo; `ogni anno` se vale per ciascuno. */
  scadenza?: number | "ogni anno";
  impedimento?: Impedimento;
  /** Perché l'ultima misura non c'è, con le parole di chi doveva farla. */
  nota?: string;
}

/** Il verso di un indicatore: che cosa è meglio. */
export function versoDi({ verso, confronto }: Indicatore): "aumenta" | "diminuisce" {
  if (verso) return verso;
  return confronto === "<" || confronto === "<=" || confronto === "diminuzione" ? "diminuisce" : "aumenta";
}

interface Triennio {
  inizio: number;
  fine: number;
}

/**
 * @param triennio gli anni del piano
 * @param partenza il valore dell'indicatore citato in `parteDa`
 */
export function statoDi(indicatore: Indicatore, triennio: Triennio, partenza?: number): Monitoraggio {
  const misure = [...(indicatore.rilevazioni ?? [])].sort((a, b) => a.anno - b.anno);
  const conValore = misure.filter((m): m is Misura & { valore: number } => m.valore !== null);
  const ultima = conValore.at(-1);
  const somma = indicatore.misure === "somma";
  const misurato = ultima && (somma ? arrotonda(conValore.reduce((n, m) => n + m.valore, 0)) : ultima.valore);
  const letto = ultima && misurato !== undefined ? { anno: ultima.anno, misurato } : {};
  if (indicatore.tipo === "input") return { stato: "partenza", ...letto };

  const cresce = versoDi(indicatore) === "aumenta";
  const base = partenza ?? (cresce && !daConfrontare(indicatore) ? 0 : conValore[0]?.valore);
  const atteso = attesoDi(indicatore, base);
  const scadenza = scadenzaDi(indicatore, triennio);
  const comune = { ...letto, scadenza, ...(atteso === undefined ? {} : { atteso }) };
  const saltata = misure.at(-1);
  if (saltata?.valore === null)
    return {
      ...comune,
      stato: "non rilevabile",
      impedimento: "non misurabile",
      ...(saltata.nota ? { nota: saltata.nota } : {}),
    };
  if (atteso === undefined && !daConfrontare(indicatore))
    return { ...comune, stato: "non rilevabile", impedimento: "senza valore atteso" };
  if (!ultima || misurato === undefined) return { ...comune, stato: "non rilevato" };
  if (atteso === undefined || (daConfrontare(indicatore) && partenza === undefined && conValore.length < 2))
    return { ...comune, stato: "non rilevabile", impedimento: "senza partenza" };

  const finito = scadenza === "ogni anno" || ultima.anno >= scadenza;
  const progresso = giudica(indicatore, misurato, atteso, cresce);
  // Un tetto che vale per tutto il periodo si giudica alla fine: prima si guarda se si sta consumando troppo in fretta.
  const tetto = somma && !cresce && !finito;
  if (progresso && !tetto) return { ...comune, stato: progresso };
  if (finito) return { ...comune, stato: "in ritardo" };
  const daDove = tetto
    ? { base: 0, dal: triennio.inizio - 1 }
    : inizioDi(partenza, base, conValore[0]?.anno, triennio, cresce);
  const passati = (ultima.anno - daDove.dal) / (scadenza - daDove.dal);
  const esatto = daDove.base + (atteso - daDove.base) * passati;
  const intero = indicatore.unita === "numero" || indicatore.unita === "presenza";
  const aQuestoPunto = intero ? (cresce ? Math.floor(esatto + 1e-9) : Math.ceil(esatto - 1e-9)) : arrotonda(esatto);
  const bene = cresce ? misurato >= aQuestoPunto : misurato <= aQuestoPunto;
  return { ...comune, stato: bene ? "in linea" : "in ritardo", aQuestoPunto };
}

/** Il valore atteso dice solo se deve salire o scendere. */
const daConfrontare = ({ confronto, valore }: Indicatore): boolean =>
  valore === null && (confronto === "aumento" || confronto === "diminuzione");

/** Il numero da raggiungere; per «in aumento» e «in diminuzione» è quello di partenza, da passare. */
function attesoDi(indicatore: Indicatore, base: number | undefined): number | undefined {
  if (indicatore.valore !== null) return indicatore.valore;
  if (daConfrontare(indicatore)) return base;
  return indicatore.unita === "presenza" ? 1 : undefined;
}

/** Raggiunto, superato, o nessuno dei due. */
function giudica(
  i: Indicatore,
  misurato: number,
  atteso: number,
  cresce: boolean,
): "raggiunto" | "superato" | undefined {
  const meglio = cresce ? misurato > atteso : misurato < atteso;
  // «Più di 20», «meno di 72», «in aumento»: bisogna passare il numero, e passarlo è raggiungere, non superare.
  if (i.confronto === ">" || i.confronto === "<" || daConfrontare(i)) return meglio ? "raggiunto" : undefined;
  if (meglio) return "superato";
  return misurato === atteso ? "raggiunto" : undefined;
}

/** Da che numero e da che anno si misura il cammino. */
function inizioDi(
  partenza: number | undefined,
  base: number | undefined,
  primo: number | undefined,
  triennio: Triennio,
  cresce: boolean,
): { base: number; dal: number } {
  const dallaPrima = partenza === undefined && !cresce;
  return { base: base ?? 0, dal: dallaPrima && primo !== undefined ? primo : triennio.inizio - 1 };
}

/** L'anno entro cui un indicatore si deve raggiungere. */
function scadenzaDi({ periodo }: Indicatore, { inizio, fine }: Triennio): number | "ogni anno" {
  if (periodo === "anno") return "ogni anno";
  const ultimo = Number(/(\d{4})$/.exec(periodo)?.[1] ?? Number.NaN);
  return ultimo >= inizio && ultimo <= fine ? ultimo : fine;
}

/** Toglie le code dei decimali binari: 0,1 + 0,2 fa 0,3. */
const arrotonda = (n: number): number => Math.round(n * 1e6) / 1e6;

/** Un indicatore con il suo stato. */
export interface IndicatoreSeguito extends IndicatoreDelPiano {
  monitoraggio: Monitoraggio;
}

/** Tutti gli indicatori del piano con il loro stato, nell'ordine del piano. */
export function indicatoriSeguiti(piano: Piano): IndicatoreSeguito[] {
  const valori = new Map(piano.obiettivi.flatMap((o) => o.indicatori.map((i) => [i.id, i.valore] as const)));
  return piano.obiettivi.flatMap((obiettivo) =>
    obiettivo.indicatori.map((i) => ({
      ...i,
      obiettivo,
      monitoraggio: statoDi(i, piano.identita.anni, (i.parteDa ? valori.get(i.parteDa) : undefined) ?? undefined),
    })),
  );
}
