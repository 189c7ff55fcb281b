/** Persone: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { persona } from "./schema.ts";

const dati = {
  chiave: "persone",
  nome: "persona",
  titolo: "Persone",
  descrizione: "Da chi parte chi cerca: le pagine «Per te» nascono da qui.",
  schema: persona,
  posto: { modo: "registro", file: "persone.yaml" },
  pagine: {
    persone: { percorso: "/per-te/", menu: { gruppo: "perTe", posto: 10, testata: 10 } },
    persona: { percorso: "/per-te/:id/" },
  },
} as const satisfies DatiGenere;

export const persone: Genere<typeof dati> = {
  ...dati,
  citabili: { persone: { articolo: "La voce", voci: ({ persone }) => persone.map((v) => v.id) } },
  dellePagine: { persone: { piena: ({ persone }) => persone.length > 0 } },
};
