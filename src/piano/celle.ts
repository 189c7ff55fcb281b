/** Le celle dei dataset, cercate con il nome che si scrive in `<Dato id="dataset/riga/colonna"/>`. */
import { type Cella, colonnaDi, type Dataset, type Piano, type Riga } from "./modello.ts";

/** Una cella con il dataset, la riga e la colonna a cui appartiene. */
export interface CellaTrovata {
  dataset: Dataset;
  /** La chiave della riga. */
  riga: string;
  colonna: string;
  cella: Cella;
}

interface Indice {
  righe: ReadonlyMap<string, Riga>;
  chiavi: readonly string[];
}
const indici = new WeakMap<Dataset, Indice>();
function indice(dataset: Dataset): Indice {
  const gia = indici.get(dataset);
  if (gia) return gia;
  // Di due righe con la stessa chiave vale la prima.
  const righe = new Map(dataset.righe.toReversed().flatMap((r) => anni(dataset, r).map((k) => [k, r] as const)));
  for (const r of dataset.righe.toReversed()) righe.set(r.chiave, r);
  const nuovo = { righe, chiavi: dataset.righe.map((r) => r.chiave) };
  indici.set(dataset, nuovo);
  return nuovo;
}

/** «2.022» in una colonna di anni è il 2022: chi cita quell'anno lo trova, e di come è scritto si dice alla cella. */
function anni({ chiave, colonne }: Dataset, { celle }: Riga): string[] {
  const valore = celle[chiave]?.valore;
  const anno = colonne.some((c) => c.nome === chiave && c.tipo === "anno");
  return anno && valore != null ? [String(valore)] : [];
}

/** La riga di un dataset con quella chiave. */
export const rigaDi = (dataset: Dataset, chiave: string): Riga | undefined => indice(dataset).righe.get(chiave);

/** Le chiavi di tutte le righe, sempre lo stesso elenco. */
export const chiaviDi = (dataset: Dataset): readonly string[] => indice(dataset).chiavi;

const dataset = new WeakMap<Piano, { quanti: number; perId: Map<string, Dataset> }>();
function datasetDi(piano: Piano, id: string): Dataset | undefined {
  const gia = dataset.get(piano);
  if (gia?.quanti === piano.dataset.length) return gia.perId.get(id);
  const perId = new Map(piano.dataset.toReversed().map((d) => [d.id, d]));
  dataset.set(piano, { quanti: piano.dataset.length, perId });
  return perId.get(id);
}

/** @returns `undefined` se una delle tre parti del nome non esiste */
export function trovaCella(piano: Piano, nome: string): CellaTrovata | undefined {
  const [id = "", riga = "", colonna = ""] = nome.split("/");
  const dataset = datasetDi(piano, id);
  const cella = dataset && rigaDi(dataset, riga)?.celle[colonna];
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
