/** Le frasi di un testo italiano. */

/** Una frase con il suo posto nel testo. */
export interface Frase {
  testo: string;
  inizio: number;
}

const FINE = /(?<=[;:])\s+|(?<=[.!?])\s+(?=[\p{Lu}«"(\d-])|\n+/gu;
const PUNTO = /(?<=[.!?])\s+(?=[\p{Lu}«"(\d-])|\n+/gu;

function dividi(testo: string, dove: RegExp): Frase[] {
  const frasi: Frase[] = [];
  let inizio = 0;
  for (const m of [...testo.matchAll(dove), null]) {
    const pezzo = testo.slice(inizio, m?.index);
    if (pezzo.trim()) frasi.push({ testo: pezzo.trim(), inizio: inizio + pezzo.length - pezzo.trimStart().length });
    if (m) inizio = m.index + m[0].length;
  }
  return frasi;
}

/** Le frasi come si leggono d'un fiato: finiscono anche con i due punti e il punto e virgola. */
export const respiri = (testo: string): Frase[] => dividi(testo, FINE);

/** Le frasi intere, fino al punto. */
export const frasi = (testo: string): Frase[] => dividi(testo, PUNTO);

/** Le parole di una frase che hanno almeno una lettera o una cifra. */
export const contaParole = (testo: string): number => testo.split(/\s+/).filter((p) => /[\p{L}\d]/u.test(p)).length;
