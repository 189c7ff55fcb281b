/** Atti: il genere. */

import type { DatiGenere, Genere } from "../genere.ts";
import { nuovo } from "./nuovo.ts";
import { atto, schemaAtto } from "./schema.ts";

const dati = {
  chiave: "atti",
  nome: "atto",
  titolo: "Atti",
  descrizione: "Le sedute di chi decide e dei tavoli: punti, decisioni, voti.",
  schema: atto,
  schemaPer: schemaAtto,
  posto: { modo: "testi", cartella: "atti" },
  conto: { nome: "atti", detto: "atti" },
  pagine: {
    atti: { percorso: "/atti/", menu: { gruppo: "piano", posto: 80 }, origini: ["atti/"] },
    atto: { percorso: "/atti/:id/" },
  },
  stampa: {
    voci: true,
    fascicolo: true,
    parte: { id: "parte-atti", posto: 50, pagina: "atti", nome: "Atti" },
  },
} as const satisfies DatiGenere;

export const atti: Genere<typeof dati> = {
  ...dati,
  citabili: { atti: { articolo: "L'atto", voci: (piano) => piano.atti.map((a) => a.id) } },
  ordina: () => (a, b) => (a.data ?? "").localeCompare(b.data ?? ""),
  dellePagine: { atti: { piena: ({ atti }) => atti.length > 0 } },
  titoloVoce: (a) => a.titolo,
  nuovo,
};
