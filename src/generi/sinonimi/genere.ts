/** Sinonimi: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { nuovo } from "./nuovo.ts";
import { sinonimo } from "./schema.ts";

const dati = {
  chiave: "sinonimi",
  nome: "sinonimo",
  titolo: "Sinonimi",
  descrizione:
    "Come le persone di questo territorio chiamano le cose di cui il piano parla. Le parole di tutti (badante, casa popolare) la ricerca le sa già.",
  schema: sinonimo,
  posto: { modo: "registro", file: "sinonimi.yaml" },
  spiega: true,
} as const satisfies DatiGenere;

export const sinonimi: Genere<typeof dati> = {
  ...dati,
  paginaDelFile: () => ({ titolo: "Cerca", pagina: "cerca" }),
  nuovo,
};
