/** Che cosa si può cambiare in un file del piano, e i cambi che portano da un valore a un altro. */

/** Le chiavi e i posti che portano a un valore. */
export type Percorso = readonly (string | number)[];

/** Un valore come sta in un file: i numeri sono testo, scritti all'italiana. */
export type Valore = string | boolean | null | readonly Valore[] | { readonly [chiave: string]: Valore };

export type Cambio =
  /** Dà un valore a un campo; se il campo non c'è lo aggiunge, dopo `dopo` o in fondo. */
  | { fa: "metti"; percorso: Percorso; valore: Valore; dopo?: string }
  /** Toglie un campo, o una voce di un elenco. */
  | { fa: "togli"; percorso: Percorso }
  /** Aggiunge una voce a un elenco: prima di quella che sta in quel posto, o in fondo. */
  | { fa: "inserisci"; percorso: Percorso; posto: number; valore: Valore }
  /** Cambia il nome di un campo. */
  | { fa: "rinomina"; percorso: Percorso; nome: string };

/** Un cambio che non si può fare senza toccare altro. */
export class NonSiRitocca extends Error {}

/** Un gruppo di campi. */
export type Mappa = { readonly [chiave: string]: Valore };

export const eMappa = (v: Valore | undefined): v is Mappa => typeof v === "object" && v !== null && !Array.isArray(v);

/** Due valori dicono la stessa cosa. */
export function uguali(a: Valore | undefined, b: Valore | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((v, i) => uguali(v, b[i]));
  if (eMappa(a) && eMappa(b)) {
    const chiavi = Object.keys(a);
    return chiavi.length === Object.keys(b).length && chiavi.every((k) => k in b && uguali(a[k], b[k]));
  }
  return a === b;
}

/**
 * I cambi più piccoli che fanno di un valore un altro, nell'ordine in cui vanno fatti. Le voci di un elenco si riconoscono dal loro `id`, o
 * perché sono uguali: una che sta altrove si toglie e si rimette.
 */
export function cambiFra(prima: Valore, dopo: Valore, percorso: Percorso = []): Cambio[] {
  if (uguali(prima, dopo)) return [];
  if (eMappa(prima) && eMappa(dopo)) return fraMappe(prima, dopo, percorso);
  if (Array.isArray(prima) && Array.isArray(dopo) && prima.length && dopo.length)
    return fraElenchi(prima, dopo, percorso);
  return [{ fa: "metti", percorso, valore: dopo }];
}

function fraMappe(
  prima: { readonly [k: string]: Valore },
  dopo: { readonly [k: string]: Valore },
  percorso: Percorso,
): Cambio[] {
  const tolte = Object.keys(prima).filter((k) => !(k in dopo));
  let ultima: string | undefined;
  const messe = Object.entries(dopo).flatMap(([k, v]): Cambio[] => {
    const qui = [...percorso, k];
    const suoi: Cambio[] =
      k in prima
        ? cambiFra(prima[k] as Valore, v, qui)
        : [{ fa: "metti", percorso: qui, valore: v, ...(ultima === undefined ? {} : { dopo: ultima }) }];
    ultima = k;
    return suoi;
  });
  return [...messe, ...tolte.map((k): Cambio => ({ fa: "togli", percorso: [...percorso, k] }))];
}

function fraElenchi(prima: readonly Valore[], dopo: readonly Valore[], percorso: Percorso): Cambio[] {
  const restano = comuni(prima, dopo);
  const cambi: Cambio[] = [];
  // Da in fondo a in cima: i posti di quelle che restano non si spostano.
  const tenute = new Set(restano.map(([i]) => i));
  const liberi = prima.flatMap((_, i) => (tenute.has(i) ? [] : [i]));
  const nuove = dopo.flatMap((_, j) => (restano.some(([, k]) => k === j) ? [] : [j]));
  // Una voce al posto di un'altra, fra le stesse vicine: è la stessa, cambiata.
  const coppie = liberi.flatMap((i): [number, number][] => {
    const j = nuove.find((n) => vicina(restano, i, n));
    if (j === undefined) return [];
    nuove.splice(nuove.indexOf(j), 1);
    return [[i, j]];
  });
  const tutte = [...restano, ...coppie].sort((a, b) => a[0] - b[0]);
  for (const [i, j] of tutte) cambi.push(...cambiFra(prima[i] as Valore, dopo[j] as Valore, [...percorso, i]));
  const cambiate = new Set(coppie.map(([i]) => i));
  for (const i of liberi.filter((l) => !cambiate.has(l)).reverse())
    cambi.push({ fa: "togli", percorso: [...percorso, i] });
  for (const j of nuove) cambi.push({ fa: "inserisci", percorso, posto: j, valore: dopo[j] as Valore });
  return cambi;
}

/** Quante voci che restano vengono prima, nei due elenchi: se sono tante uguali, le due voci stanno nello stesso posto. */
const vicina = (restano: readonly (readonly [number, number])[], i: number, j: number): boolean =>
  restano.filter(([a]) => a < i).length === restano.filter(([, b]) => b < j).length;

const chiaveDi = (v: Valore): string =>
  eMappa(v) && typeof v.id === "string" ? `id ${v.id}` : `v ${JSON.stringify(v)}`;

/** Le voci che i due elenchi hanno nello stesso ordine: la più lunga sequenza comune. */
function comuni(a: readonly Valore[], b: readonly Valore[]): [number, number][] {
  const [x, y] = [a.map(chiaveDi), b.map(chiaveDi)];
  const lunghe = Array.from({ length: x.length + 1 }, () => new Array<number>(y.length + 1).fill(0));
  const di = (i: number, j: number) => lunghe[i]?.[j] ?? 0;
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--)
      (lunghe[i] as number[])[j] = x[i] === y[j] ? di(i + 1, j + 1) + 1 : Math.max(di(i + 1, j), di(i, j + 1));
  const trovate: [number, number][] = [];
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i] === y[j]) trovate.push([i++, j++]);
    else if (di(i + 1, j) >= di(i, j + 1)) i++;
    else j++;
  }
  return trovate;
}
