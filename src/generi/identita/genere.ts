/** Identità del piano: il genere. */
import { slug } from "../../testo/slug.ts";
import type { DatiGenere, Genere } from "../genere.ts";
import { piano } from "./schema.ts";

const dati = {
  chiave: "identita",
  nome: "piano",
  titolo: "Identità del piano",
  descrizione: "Di chi è il piano, per quali anni e per quali Comuni; da dove viene; a chi si scrive.",
  schema: piano,
  posto: { modo: "unico", file: "piano.yaml", obbligatorio: true },
  nomiPropri: true,
  spiega: true,
  pagine: {
    comuni: { percorso: "/comuni/", menu: { gruppo: "perTe", posto: 20, testata: 20 } },
    comune: { percorso: "/comuni/:id/" },
  },
} as const satisfies DatiGenere;

export const identita: Genere<typeof dati> = {
  ...dati,
  citabili: {
    documenti: {
      articolo: "Il documento",
      dove: "in «piano.yaml», alla voce «documenti»",
      voci: ({ identita }) => identita.documenti.map((d) => d.id),
    },
    comuni: {
      articolo: "Il Comune",
      dove: "in «piano.yaml», fra i Comuni dell'Ambito",
      voci: ({ identita }) => identita.comuni.map((c) => c.nome),
    },
  },
  dellePagine: { comune: { id: ({ identita }) => identita.comuni.map((c) => slug(c.nome)) } },
  paginaDelFile: () => ({ titolo: "Pagina iniziale", pagina: "home" }),
};
