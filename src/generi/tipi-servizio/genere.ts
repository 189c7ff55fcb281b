/** Tipi di servizio: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { tipoServizio } from "./schema.ts";

const dati = {
  chiave: "tipiServizio",
  nome: "tipo",
  titolo: "Tipi di servizio",
  descrizione: "Quali tipi di servizio ci sono nel registro.",
  schema: tipoServizio,
  posto: { modo: "registro", file: "servizi/tipi.yaml" },
  schemaJson: "tipi-servizio",
} as const satisfies DatiGenere;

export const tipiServizio: Genere<typeof dati> = {
  ...dati,
  citabili: {
    tipiServizio: { articolo: "Il tipo di servizio", voci: ({ tipiServizio }) => tipiServizio.map((v) => v.id) },
  },
  paginaDelFile: () => ({ titolo: "Servizi", pagina: "servizi" }),
};
