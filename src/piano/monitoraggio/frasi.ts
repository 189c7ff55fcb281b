/** Lo stato di un indicatore a parole. Il segno accompagna sempre il nome: nessuno deve distinguere un colore. */
import { scriviMisura } from "../indicatori.ts";
import type { IndicatoreSeguito, StatoMonitoraggio } from "./stato.ts";
import { versoDi } from "./stato.ts";

export const STATI_DETTI: Record<StatoMonitoraggio, { nome: string; segno: string; significato: string }> = {
  partenza: {
    nome: "Punto di partenza",
    segno: "◦",
    significato: "Racconta la situazione prima di cominciare: non ha un valore da raggiungere.",
  },
  "non rilevabile": {
    nome: "Non rilevabile",
    segno: "–",
    significato:
      "Non si può giudicare: manca un valore atteso, manca un punto di partenza, o la misura non si è potuta fare.",
  },
  "non rilevato": { nome: "Non rilevato", segno: "○", significato: "Nessuna misura è ancora registrata." },
  "in ritardo": {
    nome: "In ritardo",
    segno: "!",
    significato:
      "È sotto quello che ci si aspettava a quel punto, oppure il tempo è finito e il valore non è raggiunto.",
  },
  "in linea": {
    nome: "In linea",
    segno: "→",
    significato: "Non è ancora raggiunto, ma è al punto in cui ci si aspettava che fosse.",
  },
  raggiunto: { nome: "Raggiunto", segno: "✓", significato: "È arrivato al valore atteso." },
  superato: { nome: "Superato", segno: "▲", significato: "Ha fatto meglio del valore atteso." },
};

/** Perché un indicatore ha il suo stato, in una o due frasi con i numeri. */
export function percheStato(i: IndicatoreSeguito): string {
  const { stato, anno, misurato, atteso, aQuestoPunto, scadenza, impedimento, nota } = i.monitoraggio;
  const scrivi = (n: number) => scriviMisura(n, i.unita);
  const quanto =
    misurato === undefined
      ? ""
      : i.misure === "somma"
        ? `Fino al ${anno} la somma delle misure è ${scrivi(misurato)}`
        : `Nel ${anno} la misura è ${scrivi(misurato)}`;
  if (stato === "partenza") return STATI_DETTI.partenza.significato;
  if (stato === "non rilevato") return STATI_DETTI["non rilevato"].significato;
  if (impedimento === "senza valore atteso")
    return `${quanto ? `${quanto}. ` : ""}Il piano non dà un valore atteso: non si può dire se è raggiunto.`;
  if (impedimento === "senza partenza")
    return `${quanto}. Il piano dice solo ${i.confronto === "aumento" ? "che deve aumentare" : "che deve diminuire"}: serve un'altra misura, o un valore di partenza, per dire se succede.`;
  if (impedimento === "non misurabile")
    return `L'ultima misura non si è potuta fare${nota ? `: ${nota}` : ""}.${quanto ? ` ${quanto}.` : ""}`;
  const meta = atteso === undefined ? "" : scrivi(atteso);
  const entro = scadenza === "ogni anno" ? "ogni anno" : `entro il ${scadenza}`;
  if (stato === "raggiunto") return `${quanto}: il valore atteso, ${meta}, è raggiunto.`;
  if (stato === "superato")
    return `${quanto}: è ${versoDi(i) === "aumenta" ? "più" : "meno"} di ${meta}, il valore atteso.`;
  if (aQuestoPunto === undefined) return `${quanto}; il valore atteso ${entro} è ${meta}, e non è raggiunto.`;
  const limite = `${versoDi(i) === "aumenta" ? "almeno" : "al massimo"} ${scrivi(aQuestoPunto)}`;
  return `${quanto}. Il valore atteso ${entro} è ${meta}: a questo punto ci si aspettava ${limite}.`;
}
