/** Fascicoli: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { nuovo } from "./nuovo.ts";
import { fascicolo, schemaFascicolo } from "./schema.ts";

const dati = {
  chiave: "fascicoli",
  nome: "fascicolo",
  titolo: "Fascicoli",
  descrizione: "Le parti del piano che una seduta discute, nell'ordine del giorno: ne viene un PDF solo.",
  schema: fascicolo,
  schemaPer: schemaFascicolo,
  posto: { modo: "schede", cartella: "fascicoli" },
} as const satisfies DatiGenere;

export const fascicoli: Genere<typeof dati> = {
  ...dati,
  nuovo,
};
