/**
 * Previsto e raggiunto a confronto, dagli indicatori degli esiti. Si disegna solo ciò che si può confrontare: un numero
 * previsto e un numero raggiunto. Di tutto il resto si dice quanti sono e perché.
 */
import type { IndicatoreEsito } from "../generi/esiti/schema.ts";
import type { Esito } from "./modello.ts";

/** Perché un indicatore non è in un grafico. Vale il primo motivo, in quest'ordine. */
export const MOTIVI = {
  presenza: "si misurano con un sì o un no, non con un numero",
  "senza previsto": "non hanno un numero previsto",
  "senza raggiunto": "non hanno un numero raggiunto",
  "più valori": "hanno più di un dato raggiunto, e la fonte non dice quale risponde a quello previsto",
  "non esatto": "hanno un dato raggiunto senza un valore esatto, come «più di 100»",
  voto: "sono voti: fra due voti un rapporto non vuol dire nulla",
  "un massimo": "prevedono un massimo, un aumento o un calo: raggiungerne di più non vuol dire fare meglio",
  "fuori scala": "hanno una percentuale oltre il 100, o uno zero fra i dati previsti",
} as const;
export type Motivo = keyof typeof MOTIVI;

/** Un indicatore che si può disegnare. */
export interface MisuraConfrontata {
  esito: Esito;
  indicatore: IndicatoreEsito;
  previsto: number;
  raggiunto: number;
  /** Quanto si è raggiunto per cento di quanto era previsto, senza decimali. */
  rapporto: number;
}

export interface ConfrontoEsiti {
  /** Percentuali: previsto e raggiunto stanno sullo stesso asse, da 0 a 100. */
  percentuali: MisuraConfrontata[];
  /** Quantità con unità diverse fra loro: si confrontano i rapporti, non i numeri. */
  quantita: MisuraConfrontata[];
  /** Gli indicatori non disegnati, per motivo. */
  escluse: { motivo: Motivo; quanti: number }[];
  /** Tutti gli indicatori, disegnati e no. */
  totale: number;
}

/** Mette a confronto gli indicatori di uno o più esiti, nell'ordine in cui sono scritti. */
export function confrontaEsiti(esiti: readonly Esito[]): ConfrontoEsiti {
  const voci = esiti.flatMap((esito) => (esito.indicatori ?? []).map((indicatore) => ({ esito, indicatore })));
  const motivi = voci.map((v) => motivoDi(v.indicatore));
  const disegnate = voci.flatMap((v, i) => (motivi[i] ? [] : [misuraDi(v.esito, v.indicatore)]));
  const percentuale = (m: MisuraConfrontata) => m.indicatore.unita === "percentuale";
  return {
    percentuali: disegnate.filter(percentuale),
    quantita: disegnate.filter((m) => !percentuale(m)),
    escluse: (Object.keys(MOTIVI) as Motivo[]).flatMap((motivo) => {
      const quanti = motivi.filter((m) => m === motivo).length;
      return quanti ? [{ motivo, quanti }] : [];
    }),
    totale: voci.length,
  };
}

/** Perché un indicatore non si disegna; niente, se si può. */
export function motivoDi({ unita, previsto, raggiunto }: IndicatoreEsito): Motivo | undefined {
  if (unita === "presenza") return "presenza";
  if (previsto?.valore == null) return "senza previsto";
  if (raggiunto.every((r) => r.valore === null)) return "senza raggiunto";
  if (raggiunto.length > 1) return "più valori";
  const [unico] = raggiunto;
  if (unico?.confronto && unico.confronto !== "=") return "non esatto";
  if (unita === "voto") return "voto";
  if (["<=", "<", "aumento", "diminuzione"].includes(previsto.confronto ?? "=")) return "un massimo";
  const valori = [previsto.valore, unico?.valore ?? 0];
  if (unita === "percentuale" ? valori.some((v) => v < 0 || v > 100) : previsto.valore <= 0) return "fuori scala";
  return undefined;
}

function misuraDi(esito: Esito, indicatore: IndicatoreEsito): MisuraConfrontata {
  const previsto = indicatore.previsto?.valore ?? 0;
  const raggiunto = indicatore.raggiunto[0]?.valore ?? 0;
  return { esito, indicatore, previsto, raggiunto, rapporto: Math.round((raggiunto / previsto) * 100) };
}

/** Quante misure superano, eguagliano o non arrivano al previsto. */
export const contaRispettoAlPrevisto = (misure: readonly MisuraConfrontata[]) => ({
  sopra: misure.filter((m) => m.raggiunto > m.previsto).length,
  pari: misure.filter((m) => m.raggiunto === m.previsto).length,
  sotto: misure.filter((m) => m.raggiunto < m.previsto).length,
});
