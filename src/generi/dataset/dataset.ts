/** Un dataset letto: la sua descrizione con le figure. */
import type { Coperto } from "../../testo/manca.ts";
import type { DatiDataset } from "./schema.ts";

/** Una cella di un dataset: com'è scritta e quanto vale. Una cella vuota non ha valore: non è zero. */
export interface Cella {
  testo: string;
  valore: number | null;
  /** Cifre decimali scritte: dicono la tolleranza di un confronto. */
  decimali: number;
  /** Un conteggio che la tabella non dice («meno di 4»): il valore non c'è, e si sa fra quali sta. */
  coperto?: Coperto;
}

export interface Riga {
  /** Identificativo della riga: la sua chiave in minuscole e trattini. */
  chiave: string;
  celle: Record<string, Cella>;
}

export interface Dataset extends Omit<DatiDataset, "chiave"> {
  /** Da quale file viene la descrizione. */
  file: string;
  fileCsv: string;
  /** Nome della colonna che distingue le righe. */
  chiave: string;
  righe: Riga[];
}
