/** Il catalogo del piano corrente, con gli indirizzi del sito e le date di Git. */
import type { Quad } from "@rdfjs/types";
import { catalogo, mancaAlCatalogo } from "../dati/catalogo.ts";
import { pianoCorrente } from "./corrente.ts";
import { indirizzoIntero, modificaDi, tavoleCorrenti } from "./dati.ts";

/** Un grafo vuole indirizzi interi: se il piano non dice il suo si usa questo, che poi si toglie scrivendo. */
const BASE_FINTA = "https://sito.invalid/";

/** @returns le triple, e la base da togliere se il piano non dice dove il sito è pubblicato */
export function catalogoCorrente(): { triple: Quad[]; base: string | undefined } {
  const piano = pianoCorrente();
  const base = piano.identita.sito ? undefined : BASE_FINTA;
  const intero = base ? (percorso: string) => new URL(percorso, base).href : indirizzoIntero;
  return { triple: catalogo(piano, tavoleCorrenti(), { intero, modificata: (t) => modificaDi(t)?.data }), base };
}

/** Che cosa manca al catalogo del piano corrente perché sia completo, a parole. */
export function mancaAlCatalogoCorrente(): string[] {
  return mancaAlCatalogo(
    pianoCorrente(),
    tavoleCorrenti().some((t) => modificaDi(t)),
  );
}
