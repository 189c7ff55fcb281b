/** Enti: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { percorsoDi } from "../pagine.ts";
import { enteDelPiano } from "./schema.ts";
import { tavolaEnti } from "./tavola.ts";

const dati = {
  chiave: "enti",
  nome: "ente",
  titolo: "Enti",
  descrizione: "Gli enti che il piano nomina: un ente, una voce, comunque sia scritto nella fonte.",
  schema: enteDelPiano,
  posto: { modo: "registro", file: "enti.yaml" },
  nomiPropri: true,
  conto: { nome: "enti", detto: "enti" },
  pagine: {
    enti: { percorso: "/enti/", menu: { gruppo: "piano", posto: 60 }, origini: ["enti.yaml"] },
    ente: { percorso: "/enti/#:id" },
  },
  stampa: { voci: true, parte: { id: "parte-enti", posto: 60, pagina: "enti", nome: "Enti" } },
} as const satisfies DatiGenere;

export const enti: Genere<typeof dati> = {
  ...dati,
  citabili: { enti: { articolo: "L'ente", voci: ({ enti }) => enti.map((v) => v.id) } },
  dellePagine: { enti: { piena: ({ enti }) => enti.length > 0 } },
  paginaDelFile: () => ({ titolo: "Enti", pagina: "enti" }),
  ricerca: (e) => ({
    percorso: percorsoDi(dati.pagine.ente, e.id),
    contenuto: e.nota ?? "",
    titolo: e.nome,
    genere: "Ente",
    dettaglio: [e.tipo, e.comune].filter(Boolean).join(" · "),
    parole: e.varianti ?? [],
    ...(e.comune ? { comuni: [e.comune] } : {}),
  }),
  tavole: { enti: { posto: 70, fai: tavolaEnti } },
};
