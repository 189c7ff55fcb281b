/** Note ai dati: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { notaDati } from "./schema.ts";

const dati = {
  chiave: "noteDati",
  nome: "nota",
  titolo: "Note ai dati",
  descrizione: "Le incoerenze della fonte che conosciamo e non correggiamo.",
  schema: notaDati,
  posto: { modo: "registro", file: "note-ai-dati.yaml" },
  spiega: true,
  pagine: {
    noteAiDati: {
      percorso: "/note-ai-dati/",
      menu: { gruppo: "risultati", posto: 50 },
      origini: ["note-ai-dati.yaml"],
    },
  },
  stampa: { parte: { id: "parte-note", posto: 70, pagina: "noteAiDati", nome: "Note ai dati" } },
} as const satisfies DatiGenere;

export const noteDati: Genere<typeof dati> = {
  ...dati,
  dellePagine: { noteAiDati: { piena: ({ noteDati }) => noteDati.length > 0 } },
  // La fa un conto su tutto il piano: ogni numero, e se va d'accordo con il resto.
  tavole: { cifre: { posto: 80 } },
  paginaDelFile: () => ({ titolo: "Note ai dati", pagina: "noteAiDati" }),
};
