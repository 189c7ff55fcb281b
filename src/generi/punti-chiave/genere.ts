/** Punti chiave: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { puntoChiave } from "./schema.ts";

const dati = {
  chiave: "puntiChiave",
  nome: "punto",
  titolo: "Punti chiave",
  descrizione: "I punti chiave dell'intervento, che le schede scelgono.",
  schema: puntoChiave,
  posto: { modo: "registro", file: "punti-chiave.yaml" },
} as const satisfies DatiGenere;

export const puntiChiave: Genere<typeof dati> = {
  ...dati,
  citabili: { puntiChiave: { articolo: "Il punto chiave", voci: ({ puntiChiave }) => puntiChiave.map((v) => v.id) } },
};
