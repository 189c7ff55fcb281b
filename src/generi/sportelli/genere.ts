/** Sportelli: il genere. */
import { PAROLE } from "../../testo/parole.ts";
import { slug } from "../../testo/slug.ts";
import { indirizzoTelefono, scriviTelefono } from "../../testo/telefono.ts";
import type { DatiGenere, Genere } from "../genere.ts";
import { percorsoDi } from "../pagine.ts";
import { nuovo } from "./nuovo.ts";
import { sportello } from "./schema.ts";
import { tavolaSportelli } from "./tavola.ts";

const p = PAROLE.pagine.sportelli;

const dati = {
  chiave: "sportelli",
  nome: "sportello",
  titolo: "Sportelli",
  descrizione: "Gli sportelli a cui una persona si rivolge: dove sono, quando aprono, che cosa vi si può chiedere.",
  schema: sportello,
  posto: { modo: "registro", file: "sportelli.yaml" },
  conto: { nome: "sportelli", detto: "sportelli" },
  pagine: {
    sportelli: { percorso: "/sportelli/", menu: { gruppo: "perTe", posto: 35 }, origini: ["sportelli.yaml"] },
    sportello: { percorso: "/sportelli/#:id" },
  },
  stampa: { voci: true, parte: { id: "parte-sportelli", posto: 35, pagina: "sportelli", nome: "Sportelli" } },
} as const satisfies DatiGenere;

export const sportelli: Genere<typeof dati> = {
  ...dati,
  dellePagine: { sportelli: { piena: (piano) => piano.sportelli.length > 0 } },
  paginaDelFile: () => ({ titolo: "Sportelli", pagina: "sportelli" }),
  ricerca: (s) => ({
    percorso: percorsoDi(dati.pagine.sportello, s.id),
    contenuto: [(s.servizi ?? []).join(", "), s.nota].filter(Boolean).join(". "),
    titolo: s.nome,
    genere: "Sportello",
    dettaglio: [s.comuni?.join(", "), s.indirizzo].filter(Boolean).join(" · ") || p.luogoIgnoto,
    parole: s.servizi ?? [],
    ...(s.comuni ? { comuni: s.comuni } : {}),
  }),
  tavole: { sportelli: { posto: 60, fai: tavolaSportelli } },
  elenco: {
    titolo: p.titolo,
    descrizione: p.descrizione,
    attacco: p.attacco,
    voce: (s, piano) => ({
      id: s.id,
      nome: s.nome,
      righe: [
        { nome: p.servizi, valori: (s.servizi ?? []).map((testo) => ({ testo })) },
        {
          nome: p.persone,
          valori: piano.persone
            .filter((v) => s.persone?.includes(v.id))
            .map((v) => ({ testo: v.nome, pagina: "persona", id: v.id })),
        },
        {
          nome: p.comuni,
          valori: (s.comuni ?? []).map((testo) => ({ testo, pagina: "comune", id: slug(testo) })),
        },
        { nome: p.indirizzo, valori: s.indirizzo ? [{ testo: s.indirizzo }] : [] },
        { nome: p.orari, valori: (s.orari ?? []).map((testo) => ({ testo })) },
        {
          nome: p.telefono,
          valori: s.telefono ? [{ testo: scriviTelefono(s.telefono), indirizzo: indirizzoTelefono(s.telefono) }] : [],
        },
        { nome: p.email, valori: s.email ? [{ testo: s.email, indirizzo: `mailto:${s.email}` }] : [] },
        {
          nome: p.enti,
          valori: (s.enti ?? []).map((id) => ({
            testo: piano.enti.find((e) => e.id === id)?.nome ?? id,
            pagina: "ente",
            id,
          })),
        },
        { nome: p.nota, valori: s.nota ? [{ testo: s.nota }] : [] },
      ].filter((r) => r.valori.length),
      fonte: s.fonte,
    }),
  },
  nuovo,
};
