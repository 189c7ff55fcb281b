/** Gestioni: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { gestione } from "./schema.ts";

const dati = {
  chiave: "gestioni",
  nome: "gestione",
  titolo: "Gestioni",
  descrizione: "Chi gestisce i servizi sociali per conto di quali Comuni, e in che forma.",
  schema: gestione,
  posto: { modo: "registro", file: "gestioni.yaml" },
} as const satisfies DatiGenere;

export const gestioni: Genere<typeof dati> = {
  ...dati,
};
