/** Glossario: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { percorsoDi } from "../pagine.ts";
import { ancoraSigla, significati, voceGlossario } from "./schema.ts";

const dati = {
  chiave: "glossario",
  nome: "voce",
  titolo: "Glossario",
  descrizione: "Le sigle e i termini del piano: chi legge ne trova il significato nella pagina.",
  schema: voceGlossario,
  posto: { modo: "registro", file: "glossario.yaml" },
  nomiPropri: true,
  spiega: true,
  conto: { nome: "sigle", detto: "sigle" },
  pagine: {
    glossario: {
      percorso: "/glossario/",
      menu: { gruppo: "piano", posto: 100 },
      origini: ["glossario.yaml"],
      inStampa: "capitolo-glossario",
    },
    voce: { percorso: "/glossario/#:id" },
  },
} as const satisfies DatiGenere;

export const glossario: Genere<typeof dati> = {
  ...dati,
  citabili: {
    sigle: {
      articolo: "La sigla",
      voci: ({ glossario }) => glossario.flatMap((v) => [v.termine, ...(v.varianti ?? [])]),
    },
  },
  paginaDelFile: () => ({ titolo: "Glossario", pagina: "glossario" }),
  ricerca: (v) => ({
    percorso: percorsoDi(dati.pagine.voce, ancoraSigla(v.termine)),
    contenuto: v.descrizione ?? "",
    titolo: `${v.termine}: ${significati(v)}`,
    genere: "Parola spiegata",
    dettaglio: "",
    parole: v.varianti ?? [],
  }),
};
