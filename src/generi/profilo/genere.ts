/** Profilo: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { profilo as schema } from "./schema.ts";

const dati = {
  chiave: "profiloProprio",
  nome: "profilo",
  titolo: "Profilo",
  descrizione:
    "Ciò che questo piano chiede di diverso dai profili del programma: aree, domande della scheda, organi, periodi, giudizi. Serve " +
    "solo se nessuno di quelli va bene; allora in `piano.yaml` non c'è «profilo».",
  schema,
  posto: { modo: "unico", file: "profilo.yaml" },
} as const satisfies DatiGenere;

export const profilo: Genere<typeof dati> = dati;
