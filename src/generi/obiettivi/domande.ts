/** Le domande dello schema regionale con le parole che il sito usa, nell'ordine in cui la scheda le pone. */
import { informazioni } from "../forma.ts";
import { type Domande, domande } from "./schema.ts";

export const DOMANDE = Object.entries(domande.shape).map(([campo, schema]) => ({
  campo: campo as keyof Domande,
  domanda: informazioni(schema)?.domanda ?? campo,
}));
