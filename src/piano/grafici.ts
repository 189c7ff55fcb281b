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

/** Le righe del dataset che un grafico disegna. */
const righeDisegnate = (dataset: Dataset, { righe, escludi }: DatiGrafico): Riga[] =>
  dataset.righe.filter((r) => (righe ? righe.includes(r.chiave) : true) && !escludi?.includes(r.chiave));

/** Sceglie righe e colonne come il grafico chiede, con i nomi e nell'ordine che chiede. Gli anni vanno in ordine, comunque stiano in tabella. */
export function disponi(dataset: Dataset, grafico: DatiGrafico): Disposto {
  const righe = righeDisegnate(dataset, grafico);
  const detto = (voce: string, scritto: string) => grafico.nomi?.find((n) => n.voce === voce)?.nome ?? scritto;
  const titolo = (nome: string) => detto(nome, colonnaDi(dataset, nome)?.titolo ?? nome);
  const nomeDi = (r: Riga) => detto(r.chiave, r.celle[dataset.chiave]?.testo ?? r.chiave);
  const perRighe = grafico.seriePer === "righe";
  const categorie = perRighe ? grafico.serie.map(titolo) : righe.map(nomeDi);
  const serie = perRighe
    ? righe.map((r) => ({ nome: nomeDi(r), celle: grafico.serie.map((c) => r.celle[c]) }))
    : grafico.serie.map((c) => ({ nome: titolo(c), celle: righe.map((r) => r.celle[c]) }));
  const momenti = categorie.map(momentoDi);
  const temporale = categorie.length > 1 && momenti.every((m) => m !== undefined);
  const ordine = categorie.map((_, i) => i);
  if (temporale) ordine.sort((a, b) => (momenti[a] ?? 0) - (momenti[b] ?? 0));
  else if (perValore(grafico, categorie)) {
    const ultima = serie[serie.length - 1]?.celle ?? [];
    const peso = (i: number) => ultima[i]?.valore ?? Number.NEGATIVE_INFINITY;
    ordine.sort((a, b) => (peso(a) === peso(b) ? a - b : peso(b) - peso(a)));
  }
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

/**
 * Vero se le voci vanno dalla più grande, guardando l'ultima serie; ciò che non ha un valore va in fondo. Se il grafico non lo
 * dice lo fanno le barre distese, a meno che le voci non abbiano un ordine loro: fasce d'età e quantità lo hanno.
 */
function perValore({ ordine, tipo }: DatiGrafico, categorie: readonly string[]): boolean {
  if (ordine) return ordine === "valore";
  return tipo === "barre orizzontali" && !categorie.every((c) => /\d/.test(c));
}
