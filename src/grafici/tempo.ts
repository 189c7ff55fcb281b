/** Il tempo di un grafico, in scala: fra due voci lontane restano i posti di ciò che sta in mezzo. Gira anche nel navigatore. */
import type { Disegno } from "./disegno.ts";

/** Un anno intero (2023, «Anno 2023») o a cavallo di due (2022/23, 2022-2023): non un periodo di più anni, né una media. */
const ANNO = /^(Anno\s+)?((?:19|20)\d{2})(?:(\s?[/–-]\s?)(\d{2}|\d{4}))?$/i;
/** Oltre, un passo non si vedrebbe più. */
const MASSIMO_POSTI = 600;

/** Come si scrive un altro anno, nella stessa forma di una voce; niente, se la voce non è un anno. */
function altroAnno(voce: string): ((anno: number) => string) | undefined {
  const [, prima = "", anno = "", segno = "", dopo = ""] = ANNO.exec(voce.trim()) ?? [];
  if (!anno) return undefined;
  const seguente = (n: number) => String(n + 1).slice(-dopo.length);
  if (dopo && dopo !== seguente(Number(anno))) return undefined;
  return (n) => `${prima}${n}${dopo ? `${segno}${seguente(n)}` : ""}`;
}

/** Un disegno con il tempo in scala. */
export interface Disteso extends Disegno {
  /** Le voci in mezzo sono anni che mancano, e si dice che il dato manca. Senza, un posto vuoto è solo una distanza. */
  anniMancanti: string[];
}

/**
 * Lo stesso disegno con una voce per ogni anno, o per ogni mese, dal primo all'ultimo: dove non c'è un dato il posto resta vuoto.
 * Un disegno le cui voci sono già a passi uguali non cambia.
 */
export function distendi(d: Disegno): Disteso {
  const { momenti } = d;
  const uguale = { ...d, anniMancanti: [] };
  if (!momenti) return uguale;
  const primo = momenti[0] ?? 0;
  const unita = momenti.every((m) => Number.isInteger(m)) ? 1 : 1 / 12;
  const posti = momenti.map((m) => Math.round((m - primo) / unita));
  const quanti = (posti[posti.length - 1] ?? 0) + 1;
  if (quanti > MASSIMO_POSTI) return uguale;
  const voceIn = new Map(posti.map((p, i) => [p, i]));
  const scrivi = d.categorie.every((c) => altroAnno(c)) ? altroAnno(d.categorie[0] ?? "") : undefined;
  const tutti = Array.from({ length: quanti }, (_, p) => voceIn.get(p));
  const nome = (p: number) => scrivi?.(primo + p) ?? "";
  // Se mancano più anni di quelli che ci sono, non è una serie con dei buchi: è una serie di anni lontani.
  const bucata = scrivi !== undefined && quanti - posti.length <= posti.length;
  return {
    ...d,
    categorie: tutti.map((i, p) => (i === undefined ? nome(p) : (d.categorie[i] ?? ""))),
    serie: d.serie.map((s) => ({
      ...s,
      valori: tutti.map((i) => (i === undefined ? null : (s.valori[i] ?? null))),
      testi: tutti.map((i) => (i === undefined ? "" : (s.testi[i] ?? ""))),
    })),
    anniMancanti: bucata ? tutti.flatMap((i, p) => (i === undefined ? [nome(p)] : [])) : [],
  };
}

/** Vero se una voce sta nel disegno solo per tenere un posto: non le si scrive accanto che il dato manca. */
export const soloDistanza = (d: Disegno, voce: number): boolean =>
  "anniMancanti" in d &&
  d.momenti !== undefined &&
  d.serie.every((s) => s.valori[voce] === null) &&
  !(d as Disteso).anniMancanti.includes(d.categorie[voce] ?? "");
