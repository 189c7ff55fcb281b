/** Quanto è facile leggere un testo italiano: l'indice Gulpease. */

/**
 * Indice Gulpease (Lucisano e Piemontese, 1988): 89 + (300 × frasi − 10 × lettere) / parole, da 0 a 100. Sotto 80 un testo è
 * difficile per chi ha la licenza elementare, sotto 60 per chi ha la licenza media, sotto 40 per chi ha un diploma.
 * «L'anno» e «84.310» sono una parola sola; una frase finisce con il punto, non con i due punti.
 * @returns `null` se il testo ha meno di `minimo` parole: su poche parole l'indice non dice nulla
 */
export function gulpease(testo: string, frasi: number, minimo = 100): number | null {
  const parole = testo.match(/[\p{L}\d]+(?:[.,'’/-][\p{L}\d]+)*/gu) ?? [];
  if (parole.length < minimo || frasi < 1) return null;
  const lettere = parole.reduce((n, p) => n + p.replace(/[.,'’/-]/g, "").length, 0);
  return Math.min(100, Math.max(0, Math.round(89 + (300 * frasi - 10 * lettere) / parole.length)));
}
