/** Macroaree: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { macroarea } from "./schema.ts";

const dati = {
  chiave: "aree",
  nome: "area",
  titolo: "Macroaree",
  descrizione: "Le macroaree del piano: ognuna raccoglie una o più aree di policy regionali.",
  schema: macroarea,
  posto: { modo: "testi", cartella: "aree" },
  pagine: { area: { percorso: "/aree/:id/" } },
  stampa: { voci: true, fascicolo: true },
} as const satisfies DatiGenere;

export const aree: Genere<typeof dati> = {
  ...dati,
  ordina: () => (a, b) => a.ordine - b.ordine,
  citabili: { aree: { articolo: "La macroarea", voci: ({ aree }) => aree.map((v) => v.id) } },
  titoloVoce: (a) => a.nome,
};
