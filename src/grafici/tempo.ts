/** Il tempo di un grafico: quali voci sono anni, e la distanza che hanno. Un anno senza figure tiene il suo posto, vuoto. */
import type { Disegno } from "./disegno.ts";

/** Un anno intero (2023, «Anno 2023») o a cavallo di due (2022/23, 2022-2023): non un periodo di più anni, né una media. */
const ANNO = /^(Anno\s+)?((?:19|20)\d{2})(?:(\s?[/–-]\s?)(\d{2}|\d{4}))?$/i;
/** Oltre, la scala del tempo schiaccerebbe le figure. */
const MASSIMO_VUOTI = 30;

interface AnnoScritto {
  anno: number;
  scrivi: (anno: number) => string;
}

function leggiAnno(voce: string): AnnoScritto | undefined {
  const [, prima = "", anno = "", segno = "", dopo = ""] = ANNO.exec(voce.trim()) ?? [];
  if (!anno) return undefined;
  const seguente = (n: number) => String(n + 1).slice(-dopo.length);
  if (dopo && dopo !== seguente(Number(anno))) return undefined;
  return { anno: Number(anno), scrivi: (n) => `${prima}${n}${dopo ? `${segno}${seguente(n)}` : ""}` };
}

/** L'anno di una voce: 2023, il primo di 2022/23, quello di «Anno 2023». */
export function annoDi(voce = ""): number | undefined {
  const anno = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(voce)?.[0];
  return anno === undefined ? undefined : Number(anno);
}

/** Lo stesso disegno con una voce per ogni anno: quelli che mancano non hanno valore, e il tempo è in scala. */
export function distendi<D extends Disegno>(disegno: D): D {
  const letti = disegno.temporale ? disegno.categorie.map(leggiAnno) : [];
  const [primo, ultimo] = [letti[0], letti[letti.length - 1]];
  if (!primo || !ultimo || letti.some((l) => !l)) return disegno;
  const quanti = ultimo.anno - primo.anno + 1;
  const vuoti = quanti - letti.length;
  if (vuoti <= 0 || vuoti > MASSIMO_VUOTI || vuoti > letti.length) return disegno;
  const posti = new Map(letti.map((l, i) => [l?.anno, i]));
  const anni = Array.from({ length: quanti }, (_, i) => primo.anno + i);
  const posto = (anno: number) => posti.get(anno) ?? -1;
  return {
    ...disegno,
    categorie: anni.map((a) => disegno.categorie[posto(a)] ?? primo.scrivi(a)),
    serie: disegno.serie.map((s) => ({
      ...s,
      valori: anni.map((a) => s.valori[posto(a)] ?? null),
      testi: anni.map((a) => s.testi[posto(a)] ?? ""),
    })),
  };
}
