import { aCapo } from "../testo/a-capo.ts";

/** Come appare un grafico: ciò che il disegno fatto alla costruzione e il grafico interattivo decidono ciascuno per sé. */
export interface Aspetto {
  /** Larghezza disponibile, in pixel. */
  larghezza: number;
  /** Colore di una serie. */
  colore: (serie: number) => string;
  coloreTesto: string;
  coloreGriglia: string;
  carattere: string;
  /** Grandezza delle scritte, in pixel. */
  corpo: number;
  /** Scrive i valori accanto a barre e linee: assi e griglia non servono. */
  etichette: boolean;
  /** Quanto è larga una scritta, in pixel. */
  misura: (testo: string) => number;
}

/** L'altezza di una riga di scritte. */
export const interlinea = ({ corpo }: Pick<Aspetto, "corpo">): number => Math.round(corpo * 1.25);

/** Le righe più alte di così non si leggono: il nome finisce con i puntini. */
const MASSIMO_RIGHE = 4;

/** Il nome di una voce, riga per riga. */
export function righeDelNome(testo: string, spazio: number, misura: Aspetto["misura"]): string[] {
  const righe = aCapo(testo, spazio, misura);
  return righe.length > MASSIMO_RIGHE ? [...righe.slice(0, MASSIMO_RIGHE - 1), `${righe[MASSIMO_RIGHE - 1]}…`] : righe;
}
