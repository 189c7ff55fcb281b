/** Fondi: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { fondo } from "./schema.ts";

const dati = {
  chiave: "fondi",
  nome: "fondo",
  titolo: "Fondi",
  descrizione: "Chi finanzia: le risorse delle schede citano un fondo.",
  schema: fondo,
  posto: { modo: "registro", file: "fondi.yaml" },
} as const satisfies DatiGenere;

export const fondi: Genere<typeof dati> = {
  ...dati,
  citabili: { fondi: { articolo: "Il fondo", voci: ({ fondi }) => fondi.map((v) => v.id) } },
  paginaDelFile: () => ({ titolo: "Risorse", pagina: "risorse" }),
};
