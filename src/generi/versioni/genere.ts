/** Versioni: il genere. */
import type { DatiGenere, Genere } from "../genere.ts";
import type { Piano } from "../piano.ts";
import { nuovo } from "./nuovo.ts";
import { OGGI, versione } from "./schema.ts";

const dati = {
  chiave: "versioni",
  nome: "versione",
  titolo: "Versioni",
  descrizione:
    "Le versioni del piano adottate, approvate o pubblicate: il sito dice che cosa cambia dall'una all'altra.",
  schema: versione,
  posto: { modo: "registro", file: "versioni.yaml" },
  conserva: /^versioni\/./,
  spiega: true,
  conto: { nome: "versioni", detto: "versioni" },
  pagine: {
    versione: { percorso: "/versioni/:id/", origini: ["versioni.yaml"] },
    raffronto: { percorso: "/modifiche/:id/" },
    daPrima: { percorso: "/modifiche/da/:id/" },
  },
} as const satisfies DatiGenere;

/** Gli anni del triennio passato, se il piano ne racconta gli esiti: `2021-2023`. */
export const trienniPassati = ({ identita: { anniPrecedenti: p }, esiti }: Piano): string[] =>
  p && esiti.length ? [`${p.inizio}-${p.fine}`] : [];

export const versioni: Genere<typeof dati> = {
  ...dati,
  dellePagine: {
    // Prima della prima non c'è niente; di ciò che è cambiato dopo l'ultima c'è la pagina.
    raffronto: { id: ({ versioni: v }) => (v.length ? [...v.slice(1).map((x) => x.id), OGGI] : []) },
    daPrima: { id: trienniPassati },
  },
  paginaDelFile: () => ({ titolo: "Modifiche", pagina: "modifiche" }),
  nuovo,
};
