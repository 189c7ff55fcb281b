/** Da dove la pagina di ricerca prende ciò che mostra: un sito in rete e una chiavetta lo hanno in posti diversi. */
import type { Carica } from "./motore.ts";

/** Un indicatore trovato, e la scheda in cui sta. */
export interface IndicatoreTrovato {
  percorso: string;
  titolo: string;
  dettaglio: string;
  scheda: string;
}

/** Ciò che si sceglie per restringere: i filtri delle pagine e quelli degli indicatori. */
export const CAMPI = ["genere", "area", "tipo", "obiettivo", "comune"] as const;
export type Campo = (typeof CAMPI)[number];
export type Scelti = Partial<Record<Campo, string>>;

export interface Fonte {
  carica: Carica;
  /** L'indirizzo di un percorso, da questa pagina. */
  indirizzo: (percorso: string) => string;
  /** I testi di certe pagine, per percorso; chi non ne ha manca. */
  testi: (percorsi: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /**
   * Gli indicatori che hanno queste parole e passano i filtri.
   * @returns quanti sono, e come si leggono alcuni
   */
  indicatori: (
    parole: string,
    filtri: Scelti,
  ) => Promise<{ quanti: number; leggi: (da: number, a: number) => Promise<readonly IndicatoreTrovato[]> }>;
  /** I valori dei filtri degli indicatori. */
  valori: () => Promise<Partial<Record<Campo, readonly string[]>>>;
}

/** Il genere degli indicatori fra i filtri: chi lo sceglie cerca fra loro, e non fra le pagine. */
export const INDICATORE = "Indicatore";
