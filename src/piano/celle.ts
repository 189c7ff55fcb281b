/** Le celle dei dataset, cercate con il nome che si scrive in `<Dato id="dataset/riga/colonna"/>`. */
import { type Cella, colonnaDi, type Dataset, type Piano } from "./modello.ts";

/** Una cella con il dataset, la riga e la colonna a cui appartiene. */
export interface CellaTrovata {
  dataset: Dataset;
  /** La chiave della riga. */
  riga: string;
  colonna: string;
  cella: Cella;
}

/** @returns `undefined` se una delle tre parti del nome non esiste */
export function trovaCella(piano: Piano, nome: string): CellaTrovata | undefined {
  const [id = "", riga = "", colonna = ""] = nome.split("/");
  const dataset = piano.dataset.find((d) => d.id === id);
  const cella = dataset?.righe.find((r) => r.chiave === riga)?.celle[colonna];
  return dataset && cella ? { dataset, riga, colonna, cella } : undefined;
}

const SEGNI: Record<string, string> = { percentuale: "%", euro: "\u00a0€" };

/** La figura con il segno della sua unità, come si legge in una tabella. */
export const conSegno = (dataset: Dataset, colonna: string, cella: Cella | undefined): string => {
  if (!cella) return "";
  // «n.d.» non ha un'unità.
  const segno = cella.valore === null ? "" : SEGNI[colonnaDi(dataset, colonna)?.unita ?? ""];
  return `${cella.testo}${segno ?? ""}`;
};

/** La figura di una cella, come si legge in una frase. */
export function cellaScritta(piano: Piano, nome: string): string | undefined {
  const trovata = trovaCella(piano, nome);
  return trovata && conSegno(trovata.dataset, trovata.colonna, trovata.cella);
}
