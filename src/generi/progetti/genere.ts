/** Progetti: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { progetto } from "./schema.ts";

const dati = {
  chiave: "progetti",
  nome: "progetto",
  titolo: "Progetti",
  descrizione: "Le schede dei progetti.",
  schema: progetto,
  posto: { modo: "testi", cartella: "progetti" },
  conto: { nome: "progetti", detto: "progetti" },
  pagine: {
    progetti: { percorso: "/progetti/", menu: { gruppo: "piano", posto: 70 }, origini: ["progetti/"] },
    progetto: { percorso: "/progetti/:id/" },
  },
  stampa: {
    voci: true,
    fascicolo: true,
    parte: { id: "parte-progetti", posto: 40, pagina: "progetti", nome: "Progetti" },
  },
} as const satisfies DatiGenere;

export const progetti: Genere<typeof dati> = {
  ...dati,
  ordina: () => (a, b) => a.ordine - b.ordine,
  dellePagine: { progetti: { piena: ({ progetti }) => progetti.length > 0 } },
  titoloVoce: (v) => v.titolo,
};
