/** La forma dell'indice della ricerca: un file principale, e le parole divise in pezzi che si caricano quando servono. */

/** Una cosa che si trova. */
export type VoceIndice = readonly [
  percorso: string,
  titolo: string,
  dettaglio: string,
  descrizione: string,
  genere: number,
  area: number,
  comuni: readonly number[],
  peso: number,
];

/** Chi scrive una di queste frasi cerca una di queste altre, dalla più vicina. */
export type Sinonimo = readonly [scrive: readonly string[], cerca: readonly string[]];

export interface IndicePrincipale {
  voci: readonly VoceIndice[];
  generi: readonly string[];
  aree: readonly string[];
  comuni: readonly string[];
  /** Ogni parola del sito, in ordine, divise da spazi. */
  parole: string;
  /** Quelle che si scrivono con un accento, com'è scritto. */
  accenti: string;
  sinonimi: readonly Sinonimo[];
  /** La prima parola di ogni pezzo. */
  pezzi: readonly string[];
}

/**
 * Per ogni parola, dove sta: di ogni voce la distanza dalla precedente per otto, più quanto vi conta (`CONTA`).
 */
export type Pezzo = Readonly<Record<string, readonly number[]>>;

/** Quanto conta una parola in una voce, da 0 a 7: nel corpo una volta, più volte, in un titoletto, nella descrizione, fra le sue
 * parole chiave, nel titolo, come suo codice. */
export const CONTA = [0, 1, 1.8, 3, 5, 8, 10, 14] as const;
export const NEL_CORPO = 1;
export const SPESSO = 2;
export const NEL_TITOLETTO = 3;
export const NELLA_DESCRIZIONE = 4;
export const PAROLA_CHIAVE = 5;
export const NEL_TITOLO = 6;
export const CODICE = 7;

/** Il nome del file principale, e quello di un pezzo. */
export const PRINCIPALE = "principale";
export const nomePezzo = (numero: number): string => `parole-${numero}`;
