/**
 * L'inizio di un testo, con i puntini se continua.
 * @param massimo caratteri tenuti; un segno fatto di due (un'emoji) non si spezza
 */
export function accorcia(testo: string, massimo = 60): string {
  if (testo.length <= massimo) return testo;
  const fine = /[\ud800-\udbff]/.test(testo[massimo - 1] ?? "") ? massimo - 1 : massimo;
  return `${testo.slice(0, fine)}…`;
}
