/** Che cosa un grafico disegna, senza dire come: categorie, serie, unità. Lo usano il disegno, la tabella e la descrizione. */

import { scriviNelGrafico } from "../generi/dataset/unita.ts";
import type { UnitaColonna } from "../generi/vocabolari.ts";
import { daMettereInScala, disponi } from "../piano/grafici.ts";
import type { Cella, Dataset, GraficoDelPiano, Piano } from "../piano/modello.ts";
import { colonnaDi } from "../piano/modello.ts";
import { sottotitoloDi } from "./titoli.ts";

export interface Serie {
  nome: string;
  valori: (number | null)[];
  /** I valori con la loro unità, arrotondati: così si scrivono nel disegno, nelle parole e nella tabella della figura. */
  testi: string[];
}

export interface Disegno {
  id: string;
  titolo: string;
  /** Che cosa si vede, con i suoi numeri: è il titolo della figura. */
  frase?: string;
  /** Che cosa si misura, dove, quando, in che unità. */
  sottotitolo?: string;
  /** «punti» non si sceglie in un dataset: è il confronto fra previsto e raggiunto. */
  tipo: GraficoDelPiano["tipo"] | "punti";
  unita: UnitaColonna;
  /** Nome di ciò che sta sull'asse delle categorie. */
  asse: string;
  categorie: string[];
  serie: Serie[];
  /** Le categorie sono momenti nel tempo, in ordine. */
  temporale: boolean;
  /** In che momento sta ogni categoria, in anni, se non sono tutte alla stessa distanza: il disegno le mette in scala. */
  momenti?: number[];
  /** Da dove parte l'asse dei valori. */
  minimo: number;
  /** Dove finisce l'asse dei valori, se non lo decidono i dati. */
  massimo?: number;
  /** Un valore da segnare con una linea attraverso il disegno. */
  riferimento?: number;
  /** I nomi stanno sempre sopra le barre: disegni che si guardano insieme hanno così la stessa scala, in ogni larghezza. */
  sopra?: true;
  /** Da quale colore cominciano le serie: 0, se manca. */
  tinta?: number;
}

/** Trova un grafico per identificativo. */
export function graficoDi(piano: Piano, id: string): GraficoDelPiano | undefined {
  return tuttiIGrafici(piano).find((g) => g.id === id);
}

/** Tutti i grafici del piano, con il loro dataset. */
export function tuttiIGrafici(piano: Piano): GraficoDelPiano[] {
  return piano.dataset.flatMap((dataset) => (dataset.grafici ?? []).map((g) => ({ ...g, dataset })));
}

/** Ciò che un grafico disegna, con righe e colonne scelte e in ordine. */
export function disegno(grafico: GraficoDelPiano): Disegno {
  const { dataset } = grafico;
  const disposto = disponi(dataset, grafico);
  const momenti = daMettereInScala(disposto);
  const unita = unitaDi(dataset, grafico.serie);
  const sottotitolo = sottotitoloDi(grafico, unita);
  return {
    id: grafico.id,
    titolo: grafico.titolo,
    ...(grafico.frase ? { frase: grafico.frase } : {}),
    ...(sottotitolo ? { sottotitolo } : {}),
    tipo: grafico.tipo,
    unita,
    asse: grafico.seriePer === "righe" ? "Voce" : (colonnaDi(dataset, dataset.chiave)?.titolo ?? dataset.chiave),
    categorie: disposto.categorie,
    serie: disposto.serie.map(({ nome, celle }) => unaSerie(nome, celle, unita)),
    temporale: disposto.temporale,
    ...(momenti ? { momenti } : {}),
    minimo: grafico.tipo === "linee" ? (grafico.minimo ?? 0) : 0,
  };
}

const unaSerie = (nome: string, celle: (Cella | undefined)[], unita: UnitaColonna): Serie => ({
  nome,
  valori: celle.map((c) => c?.valore ?? null),
  testi: celle.map((c) => (c?.valore == null ? (c?.testo ?? "") : scriviNelGrafico(c.valore, unita))),
});

function unitaDi(dataset: Dataset, colonne: string[]): UnitaColonna {
  return colonnaDi(dataset, colonne[0] ?? "")?.unita ?? "numero";
}
