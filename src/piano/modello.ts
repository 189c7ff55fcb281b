/** I nomi con cui pagine, regole e dati chiamano le voci del piano. I tipi vengono dai generi. */
import type { Dataset } from "../generi/dataset/dataset.ts";
import type { Colonna, DatiGrafico } from "../generi/dataset/schema.ts";
import type { GenereQualunque } from "../generi/genere.ts";
import { GENERI } from "../generi/index.ts";
import type { Indicatore } from "../generi/obiettivi/indicatore.ts";
import type { ConTesto, Piano } from "../generi/piano.ts";

export type { Cella, Dataset, Riga } from "../generi/dataset/dataset.ts";
export type { ConTesto, Origine, Piano } from "../generi/piano.ts";

export type Macroarea = Piano["aree"][number];
export type Capitolo = Piano["capitoli"][number];
export type Obiettivo = Piano["obiettivi"][number];
export type Esito = Piano["esiti"][number];
export type Rete = Piano["reti"][number];
export type Progetto = Piano["progetti"][number];
export type Atto = Piano["atti"][number];
export type UnitaOfferta = Piano["servizi"][number];
export type Fascicolo = Piano["fascicoli"][number];

export interface GraficoDelPiano extends DatiGrafico {
  dataset: Dataset;
}

/** Un indicatore con l'obiettivo a cui appartiene. */
export interface IndicatoreDelPiano extends Indicatore {
  obiettivo: Obiettivo;
}

/** Le voci di un genere, qualunque sia. */
export const vociDi = (piano: object, chiave: string): readonly { id?: string }[] => {
  const voci = (piano as Record<string, unknown>)[chiave];
  return Array.isArray(voci) ? voci : [];
};

/** Tutte le voci del piano che hanno un testo. */
export const vociConTesto = (piano: object, generi: readonly GenereQualunque[] = GENERI): ConTesto[] =>
  generi
    .filter((g) => g.posto.modo === "testi")
    .flatMap((g) => vociDi(piano, g.chiave) as unknown as readonly ConTesto[]);

/**
 * Ciò che contiene immagini: i testi e, se il piano lo ha, il logo.
 * @param posto dove `piano.yaml` scrive il logo
 */
export const conImmagini = (
  piano: object,
  generi = GENERI as readonly GenereQualunque[],
  posto = { riga: 1, colonna: 1 },
) => {
  const { identita } = piano as { identita?: { logo?: string | undefined } };
  const logo = identita?.logo;
  const collegamenti = logo ? [{ url: logo, immagine: true, ...posto }] : [];
  return [...vociConTesto(piano, generi), { file: "piano.yaml", testo: { collegamenti } }];
};

/** Trova la colonna di un dataset. */
export const colonnaDi = (dataset: Dataset, nome: string): Colonna | undefined =>
  dataset.colonne.find((c) => c.nome === nome);
