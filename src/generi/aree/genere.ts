/** Macroaree: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { nuovo } from "./nuovo.ts";
import { macroarea, schemaArea } from "./schema.ts";

const dati = {
  chiave: "aree",
  nome: "area",
  titolo: "Macroaree",
  descrizione: "Le macroaree del piano. Dove la Regione stabilisce le sue aree, ognuna ne raccoglie una o più.",
  schema: macroarea,
  schemaPer: schemaArea,
  posto: { modo: "testi", cartella: "aree" },
  pagine: { area: { percorso: "/aree/:id/" } },
  stampa: { voci: true, fascicolo: true },
} as const satisfies DatiGenere;

export const aree: Genere<typeof dati> = {
  ...dati,
  ordina: () => (a, b) => a.ordine - b.ordine,
  citabili: { aree: { articolo: "La macroarea", voci: ({ aree }) => aree.map((v) => v.id) } },
  titoloVoce: (a) => a.nome,
  nuovo,
};
