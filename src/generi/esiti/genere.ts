/** Esiti: il genere. */

import type { DatiGenere, Genere } from "../genere.ts";
import { nuovo } from "./nuovo.ts";
import { esito, schemaEsito } from "./schema.ts";

const dati = {
  chiave: "esiti",
  nome: "esito",
  titolo: "Esiti",
  descrizione: "Che cosa è stato promesso e raggiunto nel piano precedente.",
  schema: esito,
  schemaPer: schemaEsito,
  posto: { modo: "testi", cartella: "esiti" },
  pagine: {
    esiti: { percorso: "/esiti/", menu: { gruppo: "risultati", posto: 30 }, origini: ["esiti/"] },
    esito: { percorso: "/esiti/:id/" },
  },
  stampa: {
    voci: true,
    fascicolo: true,
    parte: { id: "parte-esiti", posto: 10, pagina: "esiti", nome: "Esiti" },
  },
} as const satisfies DatiGenere;

export const esiti: Genere<typeof dati> = {
  ...dati,
  ordina: () => (a, b) => a.ordine - b.ordine,
  citabili: { esiti: { articolo: "L'esito", voci: ({ esiti }) => esiti.map((v) => v.id) } },
  dellePagine: { esiti: { piena: ({ esiti }) => esiti.length > 0 } },
  titoloVoce: (e) => e.titolo,
  nomeParte: ({ identita: { anniPrecedenti: prima } }) =>
    `Esiti ${prima ? `${prima.inizio}-${prima.fine}` : "del piano precedente"}`,
  nuovo,
};
