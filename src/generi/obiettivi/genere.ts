/** Obiettivi: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { apiObiettivi, formaObiettivi } from "./json.ts";
import { nuovo } from "./nuovo.ts";
import { pagineIndicatori } from "./pagine.ts";
import { obiettivo, schemaObiettivo } from "./schema.ts";
import { tavolaObiettivi } from "./tavola.ts";
import { tavolaRisorse } from "./tavola-risorse.ts";

const dati = {
  chiave: "obiettivi",
  nome: "obiettivo",
  titolo: "Obiettivi",
  descrizione: "La scheda di un obiettivo, con tutte le domande del profilo del piano.",
  schema: obiettivo,
  schemaPer: schemaObiettivo,
  posto: { modo: "testi", cartella: "obiettivi" },
  pagine: {
    obiettivi: {
      percorso: "/obiettivi/",
      menu: { gruppo: "piano", posto: 10, testata: 40 },
      origini: ["obiettivi/", "aree/"],
      inStampa: "parte-sommario",
    },
    obiettivo: { percorso: "/obiettivi/:id/" },
    risorse: {
      percorso: "/risorse/",
      menu: { gruppo: "piano", posto: 20, testata: 50 },
      origini: ["obiettivi/", "dati/", "fondi.yaml"],
    },
    indicatori: {
      percorso: "/indicatori/",
      menu: { gruppo: "risultati", posto: 10, testata: 60 },
      origini: ["obiettivi/", "rilevazioni/"],
    },
    indicatore: { percorso: "/indicatori/:id/" },
    indicatoriPagina: { percorso: "/indicatori/pagina/:id/", fuoriMappa: true },
  },
  stampa: { voci: true, fascicolo: true },
} as const satisfies DatiGenere;

export const obiettivi: Genere<typeof dati> = {
  ...dati,
  ordina: ({ aree }) => {
    const posto = new Map(aree.map((a, i) => [a.id, i]));
    return (a, b) => (posto.get(a.area) ?? 0) - (posto.get(b.area) ?? 0) || a.numero - b.numero;
  },
  citabili: {
    obiettivi: { articolo: "L'obiettivo", voci: ({ obiettivi }) => obiettivi.map((o) => o.id) },
    indicatori: {
      articolo: "L'indicatore",
      dove: "nelle schede degli obiettivi",
      voci: ({ obiettivi }) => obiettivi.flatMap((o) => o.indicatori.map((i) => i.id)),
      dentro: true,
    },
  },
  dellePagine: {
    indicatoriPagina: { id: pagineIndicatori },
    indicatore: {
      id: ({ obiettivi }) => obiettivi.flatMap((o) => o.indicatori.map((i) => i.id)),
      origini: ({ obiettivi }) =>
        new Map(obiettivi.flatMap((o) => o.indicatori.map((i) => [i.id, [o.file, "rilevazioni/"]]))),
    },
  },
  titoloVoce: (o) => `Obiettivo ${o.id.toUpperCase()}, ${o.titolo}`,
  tavole: {
    indicatori: { posto: 10 },
    obiettivi: { posto: 20, fai: tavolaObiettivi, json: { forma: formaObiettivi, fai: apiObiettivi } },
    risorse: { posto: 30, fai: tavolaRisorse },
  },
  nuovo,
};
