/** Il piano che si sta pubblicando: letto una volta per processo e condiviso fra integrazione e pagine. */
import { relative, resolve } from "node:path";
import { type Caricamento, caricaPiano } from "../piano/carica.ts";
import type { Piano } from "../piano/modello.ts";
import { noteDelleRighe } from "../piano/note.ts";
import { radicePiano } from "./opzioni.ts";

interface Memoria {
  radice: string;
  caricamento: Caricamento;
}
const DEPOSITO = Symbol.for("piano-di-zona.corrente");
const deposito = globalThis as unknown as { [DEPOSITO]?: Memoria };

export { radicePiano };

/** Depone un piano già letto e controllato: da qui in poi è quello corrente. */
export function deponiCaricamento(caricamento: Caricamento): void {
  deposito[DEPOSITO] = { radice: radicePiano(), caricamento };
}

/** Il caricamento corrente, con le diagnostiche. `daCapo`: rilegge i file. */
export function caricamentoCorrente(daCapo = false): Caricamento {
  const radice = radicePiano();
  const gia = deposito[DEPOSITO];
  if (gia && gia.radice === radice && !daCapo) return gia.caricamento;
  const caricamento = caricaPiano(radice);
  deponiCaricamento(caricamento);
  return caricamento;
}

/** Il piano corrente, per le pagine. */
export function pianoCorrente(): Piano {
  const { piano } = caricamentoCorrente();
  if (!piano) throw new Error("Il piano non si può leggere: lancia «npm run verifica»");
  return piano;
}

/** Le note ai dati di un file del piano, dato per intero, fra due righe comprese. */
export const noteDelFile = (file: string, da: number, a: number) =>
  noteDelleRighe(caricamentoCorrente(), relative(resolve(radicePiano()), file).replaceAll("\\", "/"), da, a);
