/** LEPS: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { leps as schema } from "./schema.ts";

const dati = {
  chiave: "leps",
  nome: "livello",
  titolo: "LEPS",
  descrizione: "I livelli essenziali delle prestazioni sociali.",
  schema,
  posto: { modo: "registro", file: "leps.yaml" },
} as const satisfies DatiGenere;

export const leps: Genere<typeof dati> = {
  ...dati,
  citabili: { leps: { articolo: "Il livello essenziale (LEPS)", voci: ({ leps }) => leps.map((v) => v.id) } },
};
