/** Come si scrive la spiegazione di una regola che si controlla mentre i file si leggono. */
import type { Spiegazione } from "../coerenza/regola.ts";

/** Nome, gravità, che cosa si è trovato, perché conta, come si rimedia, un esempio sbagliato e uno giusto. */
export type Riga = readonly [
  id: string,
  gravita: Spiegazione["gravita"],
  titolo: string,
  motivo: string,
  rimedio: string,
  sbagliato: string,
  giusto: string,
];

export const spiegazioni = (famiglia: Spiegazione["famiglia"], righe: readonly Riga[]): readonly Spiegazione[] =>
  righe.map(([id, gravita, titolo, motivo, rimedio, sbagliato, giusto]) => ({
    ...{ id, famiglia, gravita, titolo, motivo, rimedio },
    esempio: { sbagliato, giusto },
  }));
