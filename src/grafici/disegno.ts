/** Che cosa un grafico disegna, senza dire come: categorie, serie, unità. Lo usano il disegno, la tabella e la descrizione. */

import type { UnitaColonna } from "../generi/vocabolari.ts";
import type { Cella, Dataset, GraficoDelPiano, Piano, Riga } from "../piano/modello.ts";
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

/** Sceglie righe e colonne del dataset e le dispone come il grafico chiede. */
export function disegno(grafico: GraficoDelPiano): Disegno {
  const { dataset } = grafico;
  const righe = dataset.righe.filter(
    (r) => (grafico.righe ? grafico.righe.includes(r.chiave) : true) && !grafico.escludi?.includes(r.chiave),
  );
  const titoloColonna = (nome: string) => colonnaDi(dataset, nome)?.titolo ?? nome;
  const testoChiave = (r: Riga) => r.celle[dataset.chiave]?.testo ?? r.chiave;
  const perRighe = grafico.seriePer === "righe";
  const categorie = perRighe ? grafico.serie.map(titoloColonna) : righe.map(testoChiave);
  const serie = perRighe
    ? righe.map((r) =>
        unaSerie(
          testoChiave(r),
          grafico.serie.map((c) => r.celle[c]),
        ),
      )
    : grafico.serie.map((c) =>
        unaSerie(
          titoloColonna(c),
          righe.map((r) => r.celle[c]),
        ),
      );
  return {
    id: grafico.id,
    titolo: grafico.titolo,
    tipo: grafico.tipo,
    unita: unitaDi(dataset, grafico.serie),
    asse: perRighe ? "Voce" : titoloColonna(dataset.chiave),
    categorie,
    serie,
    temporale: categorie.length > 1 && categorie.every((c) => /(^|\D)(19|20)\d{2}(\D|$)/.test(c)),
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
