/** Quali righe e colonne di un dataset un grafico mette in fila, e in che ordine. Lo usano il disegno e chi lo controlla. */
import type { DatiGrafico } from "../generi/dataset/schema.ts";
import { aPassiDiversi, momentoDi } from "../testo/momento.ts";
import { type Cella, colonnaDi, type Dataset, type Riga } from "./modello.ts";

export interface Disposto {
  categorie: string[];
  /** Le celle di ogni serie, una per categoria. */
  serie: { nome: string; celle: (Cella | undefined)[] }[];
  /** In che momento sta ogni categoria; niente dove non nomina un anno. */
  momenti: (number | undefined)[];
  /** Le categorie sono momenti nel tempo, in ordine. */
  temporale: boolean;
}

/** Sceglie righe e colonne come il grafico chiede. Gli anni vanno in ordine, comunque stiano in tabella. */
export function disponi(dataset: Dataset, grafico: DatiGrafico): Disposto {
  const righe = dataset.righe.filter(
    (r) => (grafico.righe ? grafico.righe.includes(r.chiave) : true) && !grafico.escludi?.includes(r.chiave),
  );
  const titolo = (nome: string) => colonnaDi(dataset, nome)?.titolo ?? nome;
  const nomeDi = (r: Riga) => r.celle[dataset.chiave]?.testo ?? r.chiave;
  const perRighe = grafico.seriePer === "righe";
  const categorie = perRighe ? grafico.serie.map(titolo) : righe.map(nomeDi);
  const serie = perRighe
    ? righe.map((r) => ({ nome: nomeDi(r), celle: grafico.serie.map((c) => r.celle[c]) }))
    : grafico.serie.map((c) => ({ nome: titolo(c), celle: righe.map((r) => r.celle[c]) }));
  const momenti = categorie.map(momentoDi);
  const temporale = categorie.length > 1 && momenti.every((m) => m !== undefined);
  const ordine = categorie.map((_, i) => i);
  if (temporale) ordine.sort((a, b) => (momenti[a] ?? 0) - (momenti[b] ?? 0));
  return {
    categorie: ordine.map((i) => categorie[i] ?? ""),
    serie: serie.map(({ nome, celle }) => ({ nome, celle: ordine.map((i) => celle[i]) })),
    momenti: ordine.map((i) => momenti[i]),
    temporale,
  };
}

/** I momenti delle categorie, se fra l'una e l'altra il tempo non è sempre lo stesso: vanno disegnati in scala. */
export const daMettereInScala = ({ momenti, temporale }: Disposto): number[] | undefined =>
  temporale && aPassiDiversi(momenti as number[]) ? (momenti as number[]) : undefined;
