/** Le domande della scheda con le parole che il sito usa, nell'ordine in cui la scheda le pone. */
import { informazioni } from "../forma.ts";
import { type Domande, domande, PRECEDENTE, SENZA_ANNI } from "./schema.ts";

export interface DomandaDellaScheda {
  /** Il campo di `domande`, nella scheda, che ha la risposta. */
  campo: keyof Domande;
  /** La domanda, come il sito e la stampa la pongono. */
  domanda: string;
}

/** Che cosa serve di un piano per porne le domande. */
interface Anni {
  identita: { triennioPrecedente?: { inizio: number; fine: number } | undefined };
}

/**
 * Le domande a cui la scheda di un obiettivo risponde in un piano: gli anni passati che una domanda nomina sono i suoi.
 * @returns nell'ordine della scheda; dove il piano non dice quali anni lo precedono, «del periodo precedente»
 */
export function domandeDellaScheda({ identita: { triennioPrecedente: prima } }: Anni): DomandaDellaScheda[] {
  const anni = prima ? `${prima.inizio}-${prima.fine}` : SENZA_ANNI;
  return Object.entries(domande.shape).map(([campo, schema]) => ({
    campo: campo as keyof Domande,
    domanda: (informazioni(schema)?.domanda ?? campo).replace(PRECEDENTE, anni),
  }));
}
