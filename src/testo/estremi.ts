/** Ciò che due testi hanno uguale ai due capi: in mezzo resta ciò che cambia. */

/** Quanti elementi sono uguali all'inizio e quanti alla fine; nessuno si conta due volte. */
export function estremiUguali<T>(a: ArrayLike<T>, b: ArrayLike<T>): { inizio: number; fine: number } {
  const minimo = Math.min(a.length, b.length);
  let inizio = 0;
  while (inizio < minimo && a[inizio] === b[inizio]) inizio++;
  let fine = 0;
  while (fine < minimo - inizio && a[a.length - 1 - fine] === b[b.length - 1 - fine]) fine++;
  return { inizio, fine };
}

/** Quante righe stanno fra i due capi uguali, nel testo che ne ha di più. */
export function righeDiverse(prima: string, dopo: string): number {
  const [a, b] = [prima.split("\n"), dopo.split("\n")];
  const { inizio, fine } = estremiUguali(a, b);
  return Math.max(a.length, b.length) - inizio - fine;
}
