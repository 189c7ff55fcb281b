/** Rilevazioni: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { anniMisurati } from "./anni.ts";
import { nuovo } from "./nuovo.ts";
import { rilevazione } from "./schema.ts";

const dati = {
  chiave: "rilevazioni",
  nome: "rilevazione",
  titolo: "Rilevazioni",
  descrizione: "Quanto si è misurato, in un anno, di ogni indicatore: un file per anno, una riga per misura.",
  schema: rilevazione,
  posto: { modo: "annate", cartella: "rilevazioni" },
  pagine: {
    monitoraggio: {
      percorso: "/monitoraggio/",
      menu: { gruppo: "risultati", posto: 20 },
      origini: ["obiettivi/", "rilevazioni/"],
    },
    monitoraggioAnno: { percorso: "/monitoraggio/:id/" },
  },
} as const satisfies DatiGenere;

export const rilevazioni: Genere<typeof dati> = {
  ...dati,
  dellePagine: { monitoraggioAnno: { id: (piano) => anniMisurati(piano).map(String) } },
  paginaDelFile: (file) => {
    const anno = /\/(\d{4})\.csv$/.exec(file)?.[1];
    return anno ? { titolo: `Monitoraggio ${anno}`, pagina: "monitoraggioAnno", id: anno } : undefined;
  },
  tavole: { rilevazioni: { posto: 40 } },
  nuovo,
};
