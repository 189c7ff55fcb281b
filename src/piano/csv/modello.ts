/** Un CSV letto: celle con il loro posto, e ciò che il programma sa delle colonne che deve avere. */
import type { Diagnostica, Posizione } from "../../diagnostica/index.ts";

export interface CellaCsv extends Posizione {
  testo: string;
}

/** Una colonna che il file può avere. */
export interface ColonnaAttesa {
  nome: string;
  /** L'intestazione per chi legge, che vale come il nome: è quella dei CSV per Excel del sito. */
  titolo?: string;
  /** Senza questa colonna il file non si può leggere. */
  obbligatoria?: boolean;
  /** Il programma la ricava da sé e la scrive nei suoi CSV: se c'è, non si legge. */
  ricavata?: boolean;
}

export interface CsvLetto {
  intestazioni: CellaCsv[];
  /** Per ogni intestazione la colonna attesa: il nome, o niente se è ricavata. */
  nomi: (string | undefined)[];
  /** Le righe di dati, con una cella per intestazione. */
  righe: CellaCsv[][];
  separatore: string;
  diagnostiche: Diagnostica[];
}

/** Un file da cui non si può leggere niente. */
export const senzaRighe = (diagnostiche: Diagnostica[]): CsvLetto => ({
  intestazioni: [],
  nomi: [],
  righe: [],
  separatore: ";",
  diagnostiche,
});
