/** Che cosa un grafico disegna, senza dire come: categorie, serie, unità. Lo usano il disegno, la tabella e la descrizione. */

import { scriviNelGrafico } from "../generi/dataset/unita.ts";
import type { UnitaColonna } from "../generi/vocabolari.ts";
import type { Cella, Dataset, GraficoDelPiano, Piano, Riga } from "../piano/modello.ts";
import { colonnaDi } from "../piano/modello.ts";
import { annoDi } from "./tempo.ts";
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
  /** Da dove parte l'asse dei valori. */
  minimo: number;
  /** Dove finisce l'asse dei valori, se non lo decidono i dati. */
  massimo?: number;
  /** Un valore da segnare con una linea attraverso il disegno. */
  riferimento?: number;
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

/** Sceglie righe e colonne del dataset e le dispone come il grafico chiede. Gli anni vanno in ordine, comunque stiano in tabella. */
export function disegno(grafico: GraficoDelPiano): Disegno {
  const { dataset } = grafico;
  const righe = righeDisegnate(grafico);
  const detto = (voce: string, scritto: string) => grafico.nomi?.find((n) => n.voce === voce)?.nome ?? scritto;
  const titoloColonna = (nome: string) => detto(nome, colonnaDi(dataset, nome)?.titolo ?? nome);
  const testoChiave = (r: Riga) => detto(r.chiave, r.celle[dataset.chiave]?.testo ?? r.chiave);
  const unita = unitaDi(dataset, grafico.serie);
  const perRighe = grafico.seriePer === "righe";
  const categorie = perRighe ? grafico.serie.map(titoloColonna) : righe.map(testoChiave);
  const serie = perRighe
    ? righe.map((r) =>
        unaSerie(
          testoChiave(r),
          grafico.serie.map((c) => r.celle[c]),
          unita,
        ),
      )
    : grafico.serie.map((c) =>
        unaSerie(
          titoloColonna(c),
          righe.map((r) => r.celle[c]),
          unita,
        ),
      );
  const temporale = categorie.length > 1 && categorie.every((c) => annoDi(c) !== undefined);
  const ordine = ordinaVoci(grafico, categorie, serie, temporale);
  const sottotitolo = sottotitoloDi(grafico, unita);
  return {
    id: grafico.id,
    titolo: grafico.titolo,
    ...(grafico.frase ? { frase: grafico.frase } : {}),
    ...(sottotitolo ? { sottotitolo } : {}),
    tipo: grafico.tipo,
    unita,
    asse: perRighe ? "Voce" : titoloColonna(dataset.chiave),
    categorie: ordine.map((i) => categorie[i] ?? ""),
    serie: serie.map(({ nome, valori, testi }) => ({
      nome,
      valori: ordine.map((i) => valori[i] ?? null),
      testi: ordine.map((i) => testi[i] ?? ""),
    })),
    temporale,
    minimo: grafico.tipo === "linee" ? (grafico.minimo ?? 0) : 0,
  };
}

/** Le righe del dataset che un grafico disegna. */
export const righeDisegnate = ({ dataset, righe, escludi }: GraficoDelPiano): Riga[] =>
  dataset.righe.filter((r) => (righe ? righe.includes(r.chiave) : true) && !escludi?.includes(r.chiave));

/**
 * L'ordine delle voci. Gli anni vanno avanti; le barre distese vanno dalla più lunga, guardando l'ultima serie, se le voci non
 * hanno un ordine loro: fasce d'età e quantità lo hanno. Ciò che non ha un valore va in fondo.
 */
function ordinaVoci(grafico: GraficoDelPiano, categorie: string[], serie: Serie[], temporale: boolean): number[] {
  const ordine = categorie.map((_, i) => i);
  if (temporale) return ordine.sort((a, b) => (annoDi(categorie[a]) ?? 0) - (annoDi(categorie[b]) ?? 0));
  const conOrdineLoro = grafico.tipo !== "barre orizzontali" || categorie.every((c) => /\d/.test(c));
  if ((grafico.ordine ?? (conOrdineLoro ? "tabella" : "valore")) === "tabella") return ordine;
  const valori = serie[serie.length - 1]?.valori ?? [];
  const peso = (i: number) => valori[i] ?? Number.NEGATIVE_INFINITY;
  return ordine.sort((a, b) => (peso(a) === peso(b) ? a - b : peso(b) - peso(a)));
}

const unaSerie = (nome: string, celle: (Cella | undefined)[], unita: UnitaColonna): Serie => ({
  nome,
  valori: celle.map((c) => c?.valore ?? null),
  testi: celle.map((c) => (c?.valore == null ? (c?.testo ?? "") : scriviNelGrafico(c.valore, unita))),
});

function unitaDi(dataset: Dataset, colonne: string[]): UnitaColonna {
  return colonnaDi(dataset, colonne[0] ?? "")?.unita ?? "numero";
}
