/** Una tabella di figure guardata per colonne o, girata, per righe: le regole che cercano conti la leggono così. */
import type { Cella, Dataset } from "../../modello.ts";
import type { Contesto } from "../contesto.ts";
import type { Termine } from "../raccolta.ts";

export interface Tabella {
  dataset: Dataset;
  /** Come si chiama una serie in un messaggio. */
  genere: "colonna" | "riga";
  /** I nomi delle voci, nell'ordine delle celle. */
  voci: { nome: string; titolo: string }[];
  serie: { nome: string; titolo: string; percentuale: boolean; celle: (CellaPiena | undefined)[] }[];
}
export type CellaPiena = Cella & { valore: number };

const piena = (c: Cella | undefined): CellaPiena | undefined =>
  c && c.valore !== null ? (c as CellaPiena) : undefined;

/** Le colonne numeriche di un dataset come serie. */
export function perColonne(dataset: Dataset): Tabella {
  return {
    dataset,
    genere: "colonna",
    voci: dataset.righe.map((r) => ({ nome: r.chiave, titolo: r.celle[dataset.chiave]?.testo ?? r.chiave })),
    serie: dataset.colonne
      .filter((c) => c.tipo === "numero")
      .map((c) => ({
        nome: c.nome,
        titolo: c.titolo,
        percentuale: c.unita === "percentuale",
        celle: dataset.righe.map((r) => piena(r.celle[c.nome])),
      })),
  };
}

/** Le righe di un dataset come serie; le colonne di un'altra unità restano fuori. */
export function perRighe(dataset: Dataset): Tabella {
  const numeriche = dataset.colonne.filter((c) => c.tipo === "numero" && c.nome !== dataset.chiave);
  const colonne = numeriche.filter((c) => c.unita !== "percentuale");
  return {
    dataset,
    genere: "riga",
    voci: colonne.map((c) => ({ nome: c.nome, titolo: c.titolo })),
    serie: dataset.righe.map((r) => ({
      nome: r.chiave,
      titolo: r.celle[dataset.chiave]?.testo ?? r.chiave,
      percentuale: false,
      celle: colonne.map((c) => piena(r.celle[c.nome])),
    })),
  };
}

/** Il nome di una cella: `dataset/riga/colonna`. */
export const nomeCella = ({ dataset, genere }: Tabella, serie: string, voce: string): string =>
  genere === "colonna" ? `${dataset.id}/${voce}/${serie}` : `${dataset.id}/${serie}/${voce}`;

const percorsoCella = ({ genere }: Tabella, serie: string, voce: string): [string, string] =>
  genere === "colonna" ? [voce, serie] : [serie, voce];

/** Dove sta una cella nel suo CSV. */
export function postoCella({ posizione }: Contesto, tabella: Tabella, serie: string, voce: string) {
  const { fileCsv: file } = tabella.dataset;
  return { file, ...posizione(file, percorsoCella(tabella, serie, voce)) };
}

/** Una cella come termine di un conto. */
export const termineDi = (tabella: Tabella, serie: string, voce: string, cella: CellaPiena): Termine => ({
  valore: cella.valore,
  passo: 10 ** -cella.decimali,
  posto: { file: tabella.dataset.fileCsv, percorso: percorsoCella(tabella, serie, voce) },
});

/**
 * Quanto può differire una somma. Cifre intere o tutte con gli stessi decimali devono tornare esatte; se sono arrotondate,
 * mezza ultima cifra per ognuna.
 */
export function tolleranzaSomma(scritto: Cella, parti: Cella[], arrotondate = false): number {
  const celle = [scritto, ...parti];
  if (!arrotondate && celle.every((c) => c.decimali === scritto.decimali)) return 1e-3;
  return celle.reduce((s, c) => s + 10 ** -c.decimali / 2, 1e-9);
}

/** Dice se una riga o una colonna è un totale, dal suo nome. */
export const sembraTotale = (titolo: string): boolean => /^(?:in )?total[ei]\b|^complessiv|^somma\b/i.test(titolo);

/** Dice se una voce è già dentro quella che la precede: «di cui con disabilità», «- di cui stranieri». */
export const eDiCui = (titolo: string): boolean =>
  /^(?:[-–•>\s]*)(?:di|tra|fra) cui\b|^(?:[-–•>\s]*)dei quali\b|^(?:[-–•>\s]*)delle quali\b/i.test(titolo);
