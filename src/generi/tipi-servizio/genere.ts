/** Tipi di servizio: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { percorsoDi } from "../pagine.ts";
import { tipoServizio } from "./schema.ts";

const dati = {
  chiave: "tipiServizio",
  nome: "tipo",
  titolo: "Tipi di servizio",
  descrizione: "Quali tipi di servizio ci sono nel registro.",
  schema: tipoServizio,
  posto: { modo: "registro", file: "servizi/tipi.yaml" },
  schemaJson: "tipi-servizio",
  pagine: { tipo: { percorso: "/servizi/#tipo-:id" } },
} as const satisfies DatiGenere;

export const tipiServizio: Genere<typeof dati> = {
  ...dati,
  citabili: {
    tipiServizio: { articolo: "Il tipo di servizio", voci: ({ tipiServizio }) => tipiServizio.map((v) => v.id) },
  },
  paginaDelFile: () => ({ titolo: "Servizi", pagina: "servizi" }),
  ricerca: (t, piano) =>
    // Un tipo senza strutture nella pagina dei servizi non ha un punto suo.
    piano.servizi.some((u) => u.tipo === t.id)
      ? {
          percorso: percorsoDi(dati.pagine.tipo, t.id),
          contenuto: t.descrizione ?? "",
          titolo: t.plurale,
          genere: "Servizi",
          dettaglio: t.destinatari,
          parole: [t.nome],
        }
      : undefined,
};
