/** Capitoli: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { capitolo } from "./schema.ts";

const dati = {
  chiave: "capitoli",
  nome: "capitolo",
  titolo: "Capitoli",
  descrizione: "Il testo del piano, un file per capitolo.",
  schema: capitolo,
  posto: { modo: "testi", cartella: "capitoli" },
  pagine: {
    capitoli: {
      percorso: "/capitoli/",
      menu: { gruppo: "piano", posto: 30, testata: 70 },
      origini: ["capitoli/"],
      inStampa: "parte-sommario",
    },
    capitolo: { percorso: "/capitoli/:id/" },
    bisogni: { percorso: "/bisogni/", menu: { gruppo: "piano", posto: 40 }, origini: ["capitoli/", "aree/"] },
  },
  stampa: { voci: true, fascicolo: true },
} as const satisfies DatiGenere;

export const capitoli: Genere<typeof dati> = {
  ...dati,
  ordina: () => (a, b) => a.ordine - b.ordine,
  dellePagine: { bisogni: { piena: ({ capitoli }) => capitoli.some((c) => c.area) } },
  titoloVoce: (c) => [c.numero, c.titolo].filter(Boolean).join(" "),
};
