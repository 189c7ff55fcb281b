/** Che cosa cambia fra due testi, riga per riga: contato qui da capo, per non credere al programma. */

/** Le righe fra i due capi uguali: quelle che vanno via e quelle che arrivano. */
export function cambi(prima: string, dopo: string): { tolte: string[]; messe: string[] } {
  const [a, b] = [prima.split("\n"), dopo.split("\n")];
  let [i, j] = [0, 0];
  while (i < Math.min(a.length, b.length) && a[i] === b[i]) i++;
  while (j < Math.min(a.length, b.length) - i && a.at(-1 - j) === b.at(-1 - j)) j++;
  return { tolte: a.slice(i, a.length - j), messe: b.slice(i, b.length - j) };
}

/** Quante sono, nel testo che ne ha di più. */
export function righeCambiate(prima: string, dopo: string): number {
  const { tolte, messe } = cambi(prima, dopo);
  return Math.max(tolte.length, messe.length);
}
