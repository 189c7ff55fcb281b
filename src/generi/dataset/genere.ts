/** Dataset: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { nuovo } from "./nuovo.ts";
import { dataset as schema } from "./schema.ts";

const dati = {
  chiave: "dataset",
  nome: "dataset",
  titolo: "Dataset",
  descrizione: "Una tabella: le figure in un CSV, la loro descrizione in uno YAML con lo stesso nome.",
  schema,
  posto: { modo: "coppie", cartella: "dati" },
  pagine: {
    dati: {
      percorso: "/dati/",
      menu: { gruppo: "risultati", posto: 40, testata: 75 },
      origini: ["dati/", "obiettivi/", "servizi/", "rilevazioni/", "enti.yaml"],
    },
    dataset: { percorso: "/dati/:id/" },
    grafico: { percorso: "/grafici/:id/", fuoriMappa: true },
  },
  stampa: { fascicolo: true },
} as const satisfies DatiGenere;

export const dataset: Genere<typeof dati> = {
  ...dati,
  citabili: { dataset: { articolo: "Il dataset", voci: (piano) => piano.dataset.map((d) => d.id) } },
  dellePagine: { grafico: { id: (piano) => piano.dataset.flatMap((d) => (d.grafici ?? []).map((g) => g.id)) } },
  paginaDelFile: (file, piano) => {
    const suo = piano.dataset.find((d) => d.file === file || d.fileCsv === file);
    return suo && { titolo: `Dati: ${suo.titolo}`, pagina: "dataset", id: suo.id };
  },
  nuovo,
};
