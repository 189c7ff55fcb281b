/**
 * I casi in cui axe non sa dire se un elemento va bene, guardati da una persona. Un caso che non è in questo elenco conta
 * come un problema: si guarda, e poi si corregge la pagina o si aggiunge qui una voce con il motivo.
 */
export interface Incompleto {
  /** La regola di axe. */
  regola: string;
  /** Perché axe non sa dire: la chiave del suo messaggio; qualunque, se manca. */
  quando?: string;
  /** Selettore degli elementi. */
  elementi: string;
  /** Gli stessi elementi detti a chi legge. */
  dove: string;
  /** Perché va bene. */
  motivo: string;
  /**
   * Il contrasto di ogni elemento si calcola (`esame/contrasto.ts`): sotto 4,5:1 è comunque un difetto, e se non si può
   * calcolare l'elemento è da guardare. La voce dice soltanto che il calcolo sugli antenati vale per quegli elementi.
   */
  misura?: true;
}

export const INCOMPLETI: readonly Incompleto[] = [];
