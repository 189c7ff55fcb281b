/** Come si legge il testo di un capoverso: pallini scritti a mano, maiuscole, parole nude. */
import type { Capoverso } from "./docx/tipi.ts";

/** Un pallino o un trattino scritto a mano in testa a una voce. */
const PALLINO = /^\s*(?:(?:[•●▪■◦○·➢►❖✓–—*-]\s*)+(?=\s|\p{L}|\p{N}|[%"“«'(])|o\t|[a-z]\)\s)/u;

export const ePallino = (c: Capoverso): boolean =>
  c.elenco !== undefined || (PALLINO.test(c.testo) && !/^\s*-?\d/.test(c.testo));
export const senzaPallino = (testo: string): string => testo.replace(PALLINO, "").replace(/\s+/g, " ").trim();

/** Le parole di un testo, minuscole e senza accenti, da confrontare. */
export const parole = (testo: string): string[] =>
  testo
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Quasi tutto in maiuscolo. */
export function maiuscolo(testo: string): boolean {
  const lettere = testo.replace(/\([^)]*\)?/g, "").match(/\p{L}/gu) ?? [];
  return lettere.length > 2 && lettere.filter((l) => l !== l.toLowerCase()).length / lettere.length > 0.8;
}

/** «IMMIGRAZIONE E INTEGRAZIONE» diventa «Immigrazione e integrazione»; le sigle di poche lettere restano. */
export function frase(testo: string): string {
  if (!maiuscolo(testo)) return testo;
  const bassa = testo.toLowerCase();
  return bassa.charAt(0).toUpperCase() + bassa.slice(1);
}
