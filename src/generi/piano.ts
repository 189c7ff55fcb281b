/** Il piano come lo vedono pagine, stampa, ricerca e dati aperti: i suoi campi sono i generi. */
import type { z } from "zod";
import type { MdxLetto } from "../mdx/controllo.ts";
import type { Dataset } from "./dataset/dataset.ts";
import type { DatiGenere } from "./genere.ts";
import type { Elenco } from "./index.ts";
import type { Profilo } from "./profilo/profili.ts";

/** Da quale file viene una voce (percorso relativo alla cartella del piano). */
export interface Origine {
  file: string;
}

/** Una voce con un testo MDX. */
export interface ConTesto extends Origine {
  testo: Omit<MdxLetto, "diagnostiche">;
}

/** Una voce di un genere, com'è nel piano. */
export type VoceDi<D extends DatiGenere> = D["posto"]["modo"] extends "testi"
  ? z.output<D["schema"]> & ConTesto
  : D["posto"]["modo"] extends "schede"
    ? z.output<D["schema"]> & Origine
    : D["posto"]["modo"] extends "coppie"
      ? Dataset
      : z.output<D["schema"]>;

/** I generi le cui voci hanno un testo: per Astro, le sue collezioni. */
export type Famiglia = Extract<Elenco, { posto: { modo: "testi" } }>["chiave"];

/** I generi di cui il piano tiene un elenco di voci. */
type InElenco = Exclude<Elenco, { posto: { modo: "unico" | "annate" } }>;
type Obbligatori = Extract<Elenco, { posto: { obbligatorio: true } }>;
type Facoltativi = Exclude<Extract<Elenco, { posto: { modo: "unico" } }>, Obbligatori>;

export type Piano = { [G in InElenco as G["chiave"]]: VoceDi<G>[] } & {
  [G in Obbligatori as G["chiave"]]: VoceDi<G>;
} & { [G in Facoltativi as G["chiave"]]?: VoceDi<G> } & {
  /** Quello che il piano nomina o porta con sé: c'è sempre. */
  profilo: Profilo;
};
