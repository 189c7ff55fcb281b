/** Tante voci piccole in una sola della dispensa: si leggono insieme, e si riscrive soltanto ciò che è servito. */
import { deserialize, serialize } from "node:v8";
import type { Dispensa } from "./dispensa.ts";

export interface Quaderno {
  prendi: (chiave: string) => string | undefined;
  metti: (chiave: string, voce: string) => void;
  /** Tiene le voci prese e messe, e nessun'altra. */
  chiudi: () => void;
}

/** @param nome la sua chiave nella dispensa */
export function apriQuaderno(dispensa: Dispensa, nome: string): Quaderno {
  const tenuto = dispensa.prendi(nome);
  const prima = tenuto ? (deserialize(tenuto) as Map<string, string>) : new Map<string, string>();
  const servite = new Map<string, string>();
  let nuove = 0;
  return {
    prendi: (chiave) => {
      const voce = prima.get(chiave);
      if (voce !== undefined) servite.set(chiave, voce);
      return voce;
    },
    metti: (chiave, voce) => {
      servite.set(chiave, voce);
      nuove++;
    },
    chiudi: () => {
      if (nuove || servite.size < prima.size) dispensa.metti(nome, serialize(servite));
    },
  };
}
