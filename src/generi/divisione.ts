/** Gli elenchi molto lunghi si dividono: nessuna pagina che elenca deve pesare più di un megabyte e mezzo. */

/** Le voci di un elenco che sta in una pagina: oltre, è diviso, o intero sta solo nei dati. */
export const PER_PAGINA = 1000;

/** Gli indicatori di una pagina del loro elenco: su un telefono sono meno di venti schermate. */
export const INDICATORI_PER_PAGINA = 50;

/** Gli indicatori che l'esploratore mostra prima che qualcuno chieda. */
export const PRIMI_INDICATORI = 10;

/** Una pagina di un elenco diviso. */
export interface Parte<V> {
  /** Da 1. */
  numero: number;
  voci: V[];
}

/**
 * Divide un elenco in pagine.
 * @returns almeno una parte, anche di un elenco vuoto
 */
export function dividi<V>(voci: readonly V[], quante = PER_PAGINA): Parte<V>[] {
  const pagine = Math.max(1, Math.ceil(voci.length / quante));
  return Array.from({ length: pagine }, (_, i) => ({ numero: i + 1, voci: voci.slice(i * quante, (i + 1) * quante) }));
}

/** Vero se un elenco non sta in una pagina sola. */
export const eLungo = (quante: number): boolean => quante > PER_PAGINA;

/** Di un elenco lungo che sta intero in un'altra pagina, quante voci si mostrano. */
export const PRIMI = 200;
