/** Il piano inventato con un cambiamento alla volta, senza disco: ciò che `npm run verifica` ne direbbe. */
import { expect } from "vitest";
import { type Caricamento, caricaPiano, componi } from "../../src/piano/carica.ts";
import { controllaCoerenza } from "../../src/piano/coerenza/index.ts";
import { type Diagnostica, ordina } from "../../src/piano/diagnostica.ts";
import type { Piano } from "../../src/piano/modello.ts";

export const OGGI = "2026-11-20";
const originali: ReadonlyMap<string, string> = caricaPiano("tests/fixtures/valserena").file;

/** Il testo di un file del piano inventato. */
export const originale = (file: string): string => originali.get(file) ?? "";

/** Un cambiamento: il file, che cosa c'è, che cosa mettere. Un testo solo è il file intero. */
export type Cambio = readonly [file: string, da: string, a: string] | readonly [file: string, intero: string];

export interface Verificato {
  /** Errori e avvisi: i consigli e le note non contano. */
  diagnostiche: Diagnostica[];
  /** Come `file:riga`. */
  dove: string[];
  piano: Piano;
  caricamento: Caricamento;
}

/** @throws se un testo da cambiare non c'è: la prova non proverebbe niente */
export function dopo(...cambi: Cambio[]): Verificato {
  const file = new Map(originali);
  for (const [nome, da, a] of cambi) {
    if (a === undefined) file.set(nome, da);
    else {
      expect(file.get(nome), `${nome}: «${da}»`).toContain(da);
      file.set(
        nome,
        (file.get(nome) ?? "").replace(da, () => a),
      );
    }
  }
  return verificati(file);
}

/** Lo stesso, con i file dati. */
export function verificati(file: Map<string, string>): Verificato {
  const caricamento = componi({ file, diagnostiche: [] });
  const tutte = ordina([...caricamento.diagnostiche, ...controllaCoerenza(caricamento, undefined, OGGI)]);
  const diagnostiche = tutte.filter((d) => d.gravita === "errore" || d.gravita === "avviso");
  return {
    diagnostiche,
    dove: diagnostiche.map((d) => `${d.file}:${d.riga}`),
    piano: caricamento.piano as Piano,
    caricamento,
  };
}

/** I valori di un dataset, riga per riga, nell'ordine delle colonne: i numeri come numeri, i testi come testi. */
export function valori(piano: Piano, id: string): (number | string | null)[][] {
  const dataset = piano.dataset.find((d) => d.id === id);
  return (dataset?.righe ?? []).map((r) =>
    (dataset?.colonne ?? []).map((c) => {
      const cella = r.celle[c.nome];
      return c.tipo === "testo" ? (cella?.testo ?? null) : (cella?.valore ?? null);
    }),
  );
}
