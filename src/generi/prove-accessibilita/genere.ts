/** Prove di accessibilità: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import { proveAccessibilita } from "./schema.ts";

const dati = {
  chiave: "proveAccessibilita",
  nome: "prova",
  titolo: "Prove di accessibilità",
  descrizione:
    "L'ultimo esame di accessibilità di tutte le pagine: lo scrive «npm run a11y -- --registra», non si tocca a mano.",
  schema: proveAccessibilita,
  posto: { modo: "unico", file: "prove-accessibilita.yaml" },
  spiega: true,
} as const satisfies DatiGenere;

export const prove: Genere<typeof dati> = {
  ...dati,
};
