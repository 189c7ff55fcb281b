/** Che cosa di una fila di gettoni non si ritrova, nello stesso ordine, in un'altra. */

/** Un gettone con la riga del file in cui è scritto. */
export interface Gettone {
  riga: number;
  gettone: string;
}

/** Oltre, due file non si somigliano, e cercare la somiglianza più lunga non servirebbe. */
const MASSIMO = 4_000_000;

/** @returns ciò che è scritto e non si ritrova, e ciò che si trova e non è scritto */
export function diverse<T extends Gettone>(scritti: readonly T[], letti: readonly T[]): { perse: T[]; aggiunte: T[] } {
  let da = 0;
  while (da < scritti.length && scritti[da]?.gettone === letti[da]?.gettone) da++;
  let [a, b] = [scritti.length, letti.length];
  while (a > da && b > da && scritti[a - 1]?.gettone === letti[b - 1]?.gettone) {
    a--;
    b--;
  }
  const [uno, due] = [scritti.slice(da, a), letti.slice(da, b)];
  if (!uno.length || !due.length || uno.length * due.length > MASSIMO) return { perse: uno, aggiunte: due };
  return senzaComune(uno, due);
}

/** Toglie da due file la loro parte comune più lunga. */
function senzaComune<T extends Gettone>(uno: T[], due: T[]): { perse: T[]; aggiunte: T[] } {
  const lunghe = Array.from({ length: uno.length + 1 }, () => new Uint16Array(due.length + 1));
  const lunga = (i: number, j: number): number => lunghe[i]?.[j] ?? 0;
  for (let i = uno.length - 1; i >= 0; i--)
    for (let j = due.length - 1; j >= 0; j--)
      (lunghe[i] as Uint16Array)[j] =
        uno[i]?.gettone === due[j]?.gettone ? lunga(i + 1, j + 1) + 1 : Math.max(lunga(i + 1, j), lunga(i, j + 1));
  const [perse, aggiunte]: [T[], T[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < uno.length || j < due.length) {
    const [u, d] = [uno[i], due[j]];
    if (u && d && u.gettone === d.gettone) {
      i++;
      j++;
    } else if (d && (!u || lunga(i, j + 1) >= lunga(i + 1, j))) {
      aggiunte.push(d);
      j++;
    } else if (u) {
      perse.push(u);
      i++;
    }
  }
  return { perse, aggiunte };
}
