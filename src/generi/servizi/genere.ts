/** Registro dei servizi: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { percorsoDi } from "../pagine.ts";
import { unitaOfferta } from "./schema.ts";
import { tavolaServizi } from "./tavola.ts";
import { TITOLI_SERVIZI } from "./titoli.ts";

const dati = {
  chiave: "servizi",
  nome: "servizio",
  titolo: "Registro dei servizi",
  descrizione: "Le unità d'offerta del territorio, una riga ciascuna.",
  schema: unitaOfferta,
  posto: { modo: "tabella", file: "servizi/unita.csv" },
  titoli: TITOLI_SERVIZI,
  nomiPropri: true,
  pagine: {
    servizi: { percorso: "/servizi/", menu: { gruppo: "perTe", posto: 30, testata: 30 }, origini: ["servizi/"] },
    servizio: { percorso: "/servizi/#:id" },
  },
  stampa: { parte: { id: "parte-servizi", posto: 30, pagina: "servizi", nome: "Registro dei servizi" } },
} as const satisfies DatiGenere;

export const servizi: Genere<typeof dati> = {
  ...dati,
  dellePagine: { servizi: { piena: ({ servizi }) => servizi.length > 0 } },
  paginaDelFile: () => ({ titolo: "Servizi", pagina: "servizi" }),
  ricerca: (u, piano) => {
    const tipo = piano.tipiServizio.find((t) => t.id === u.tipo)?.nome ?? u.tipo;
    const dove = u.comuni?.join(", ") ?? "Comune non indicato";
    return {
      percorso: percorsoDi(dati.pagine.servizio, u.id),
      contenuto: u.descrizione ?? "",
      titolo: u.nome,
      genere: "Servizio",
      dettaglio: `${tipo} · ${dove}`,
      parole: [tipo],
      ...(u.comuni ? { comuni: u.comuni } : {}),
    };
  },
  tavole: { servizi: { posto: 50, fai: tavolaServizi } },
};
