/** Che cosa cambia fra due versioni di un piano. */

export type TipoDifferenza = "aggiunto" | "tolto" | "cambiato" | "spostato";

/** Dove sta un valore nei file di una versione. */
export interface Posto {
  file: string;
  riga: number;
}

/** Una differenza, di una voce sola e di un campo solo. */
export interface Differenza {
  /** Il genere della voce: `obiettivo`, `indicatore`, `capitolo`… */
  genere: string;
  id: string;
  /** Il campo, con i passaggi che vi portano: `domande.continuita.risposta`, `risorse[2].importo`. Vuoto: la voce intera. */
  campo: string;
  tipo: TipoDifferenza;
  /** Com'era; `null` se non c'era. */
  prima: unknown;
  /** Com'è; `null` se non c'è più. */
  dopo: unknown;
  /** Dove sta nella versione di dopo; di ciò che non c'è più, in quella di prima. */
  file: string;
  riga: number;
  /** Di ciò che si è spostato, dove stava. */
  da?: Posto;
  /** L'identificativo è cambiato, e che sia la stessa voce è una proposta: quanto le due si somigliano, da 0 a 1. */
  somiglianza?: number;
}

/** Una voce di una versione, con ciò che serve a confrontarla. */
export interface Voce {
  genere: string;
  id: string;
  file: string;
  /** I suoi campi: quelli convalidati, o come sono scritti se il file ha errori. */
  campi: Record<string, unknown>;
  /** La riga di un campo. */
  riga: (percorso: readonly PropertyKey[]) => number;
  /** Il testo, se ne ha uno: i suoi blocchi nell'ordine in cui si leggono. */
  testo?: readonly BloccoDiTesto[];
  /** Le righe della tabella, se ne ha una. */
  tabella?: Tabella;
  /** Ha un posto nell'ordine del suo registro, e se cambia chi legge lo vede. */
  inOrdine?: true;
}

/** Un blocco di testo: titolo, capoverso, voce d'elenco, riga di tabella, componente. */
export interface BloccoDiTesto {
  /** Com'è scritto in Markdown, con gli spazi ridotti a uno: due blocchi con la stessa forma sono lo stesso. */
  forma: string;
  riga: number;
}

export interface Tabella {
  file: string;
  colonne: readonly string[];
  righe: readonly { chiave: string; celle: Readonly<Record<string, CellaLetta>> }[];
  riga: (chiave: string, colonna: string) => number;
}

/** Una cella: com'è scritta e quanto vale. */
export interface CellaLetta {
  testo: string;
  valore: number | null;
}

/** Una versione di un piano, letta per confrontarla. */
export interface Versione {
  voci: readonly Voce[];
  /** I file che non sono di testo, con l'impronta dei loro byte. */
  altri: ReadonlyMap<string, string>;
}
