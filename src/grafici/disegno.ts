/** Che cosa un grafico disegna, senza dire come: categorie, serie, unità. Lo usano il disegno, la tabella e la descrizione. */

import type { UnitaColonna } from "../generi/vocabolari.ts";
import { daMettereInScala, disponi } from "../piano/grafici.ts";
import type { Cella, Dataset, GraficoDelPiano, Piano } from "../piano/modello.ts";
import { colonnaDi } from "../piano/modello.ts";

export interface Serie {
  nome: string;
  valori: (number | null)[];
  /** I valori com'erano scritti nella fonte. */
  testi: string[];
}

export interface Disegno {
  id: string;
  titolo: string;
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
}

/** Trova un grafico per identificativo. */
export function graficoDi(piano: Piano, id: string): GraficoDelPiano | undefined {
  return tuttiIGrafici(piano).find((g) => g.id === id);
}

/** Tutti i grafici del piano, con il loro dataset. */
export function tuttiIGrafici(piano: Piano): GraficoDelPiano[] {
  return piano.dataset.flatMap((dataset) => (dataset.grafici ?? []).map((g) => ({ ...g, dataset })));
}

/** Ciò che un grafico disegna, con righe e colonne scelte e, se sono anni, in ordine. */
export function disegno(grafico: GraficoDelPiano): Disegno {
  const { dataset } = grafico;
  const disposto = disponi(dataset, grafico);
  const momenti = daMettereInScala(disposto);
  return {
    id: grafico.id,
    titolo: grafico.titolo,
    tipo: grafico.tipo,
    unita: unitaDi(dataset, grafico.serie),
    asse: grafico.seriePer === "righe" ? "Voce" : (colonnaDi(dataset, dataset.chiave)?.titolo ?? dataset.chiave),
    categorie: disposto.categorie,
    serie: disposto.serie.map(({ nome, celle }) => unaSerie(nome, celle)),
    temporale: disposto.temporale,
    ...(momenti ? { momenti } : {}),
    minimo: grafico.tipo === "linee" ? (grafico.minimo ?? 0) : 0,
  };
}

const unaSerie = (nome: string, celle: (Cella | undefined)[]): Serie => ({
  nome,
  valori: celle.map((c) => c?.valore ?? null),
  testi: celle.map((c) => c?.testo ?? ""),
});

function unitaDi(dataset: Dataset, colonne: string[]): UnitaColonna {
  return colonnaDi(dataset, colonne[0] ?? "")?.unita ?? "numero";
}
