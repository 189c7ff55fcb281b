/** Le caselle di posta e i numeri da chiamare che stanno dentro una frase, per farne collegamenti. */
import { indirizzoTelefono } from "./telefono.ts";

export interface Pezzo {
  testo: string;
  indirizzo?: string;
}

const CASELLA = String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;

/**
 * @param numeri i numeri da chiamare che si conoscono, come sono scritti
 * @returns la frase a pezzi, in ordine
 */
export function recapitiNelTesto(frase: string, numeri: readonly string[]): Pezzo[] {
  const cerca = new RegExp(`(${[CASELLA, ...numeri.map((n) => `\\b${n}\\b`)].join("|")})`);
  return frase.split(cerca).flatMap((testo, i): Pezzo[] => {
    if (!testo) return [];
    if (i % 2 === 0) return [{ testo }];
    return [{ testo, indirizzo: testo.includes("@") ? `mailto:${testo}` : indirizzoTelefono(testo) }];
  });
}
