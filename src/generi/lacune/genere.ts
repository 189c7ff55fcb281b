/** Dati mancanti: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { lacuna } from "./schema.ts";

const dati = {
  chiave: "lacune",
  nome: "lacuna",
  titolo: "Dati mancanti",
  descrizione: "Grafici, tabelle e allegati che il documento d'origine aveva e il testo non ha più.",
  schema: lacuna,
  posto: { modo: "registro", file: "lacune.yaml" },
  spiega: true,
  conto: { nome: "lacune", detto: "dati mancanti" },
  pagine: {
    datiMancanti: {
      percorso: "/dati-mancanti/",
      menu: { gruppo: "risultati", posto: 60 },
      origini: ["lacune.yaml"],
    },
  },
  stampa: { parte: { id: "parte-lacune", posto: 80, pagina: "datiMancanti", nome: "Dati mancanti" } },
} as const satisfies DatiGenere;

export const lacune: Genere<typeof dati> = {
  ...dati,
  dellePagine: { datiMancanti: { piena: ({ lacune }) => lacune.length > 0 } },
  paginaDelFile: () => ({ titolo: "Dati mancanti", pagina: "datiMancanti" }),
};
