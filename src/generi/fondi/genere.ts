/** Fondi: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { fondiCitati } from "./citati.ts";
import { fondo } from "./schema.ts";

const dati = {
  chiave: "fondi",
  nome: "fondo",
  titolo: "Fondi",
  descrizione: "Chi finanzia: le risorse delle schede citano un fondo.",
  schema: fondo,
  posto: { modo: "registro", file: "fondi.yaml" },
  pagine: { fondo: { percorso: "/risorse/fondi/:id/", origini: ["fondi.yaml", "obiettivi/"] } },
} as const satisfies DatiGenere;

export const fondi: Genere<typeof dati> = {
  ...dati,
  citabili: { fondi: { articolo: "Il fondo", voci: ({ fondi }) => fondi.map((v) => v.id) } },
  dellePagine: { fondo: { id: (piano) => fondiCitati(piano).map((f) => f.id) } },
  paginaDelFile: () => ({ titolo: "Risorse", pagina: "risorse" }),
};
