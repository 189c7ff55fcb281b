/** Le somme delle risorse. Importi di periodi diversi non si sommano mai fra loro: ogni somma dice il suo periodo. */
import type { Risorsa } from "../schema/risorsa.ts";
import { PERIODI_RISORSA } from "../schema/vocabolari.ts";

export interface Somma {
  periodo: Risorsa["periodo"];
  /** Euro. */
  importo: number;
  /** Quanti importi sono sommati. */
  addendi: number;
}

/** Somma per periodo; le risorse senza importo non entrano. Arrotonda ai centesimi. */
export function sommaPerPeriodo(risorse: readonly Risorsa[]): Somma[] {
  return PERIODI_RISORSA.flatMap((periodo) => {
    const importi = risorse.flatMap((r) => (r.periodo === periodo && r.importo !== null ? [r.importo] : []));
    if (!importi.length) return [];
    return [{ periodo, importo: Math.round(importi.reduce((a, b) => a + b, 0) * 100) / 100, addendi: importi.length }];
  });
}

const DETTI: Record<Risorsa["periodo"], string> = {
  triennio: "nel triennio",
  anno: "all'anno",
  "prima annualità": "per la prima annualità",
  "non indicato": "senza un periodo indicato",
};

/** Il periodo di un importo, a parole. */
export const periodoRisorsa = (periodo: Risorsa["periodo"]): string => DETTI[periodo];
