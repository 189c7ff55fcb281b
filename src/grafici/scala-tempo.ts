/** Il tempo in scala: anni che non si seguono a passi uguali stanno a distanze che non sono uguali. Gira anche nel navigatore. */
import { aCapo } from "./a-capo.ts";
import type { Disegno } from "./disegno.ts";

interface Misure {
  larghezza: number;
  corpo: number;
}

/** Quanta parte della larghezza resta al disegno, tolti i valori dell'asse. */
const UTILE = 0.85;
/** Quanto è larga una lettera, in corpi. */
const LETTERA = 0.56;
/** Quanti caratteri può avere una riga di un'etichetta. */
const RIGA = 12;

const passoMinimo = (momenti: readonly number[]): number =>
  Math.min(...momenti.slice(1).map((m, i) => m - (momenti[i] as number)));

/** I valori di una serie, ciascuno nel suo momento. */
export const inScala = (momenti: readonly number[], valori: readonly (number | null)[]) =>
  valori.map((y, i) => ({ x: momenti[i] as number, y }));

/** Quanta parte della larghezza ha la categoria più stretta. */
export function spazioMinimo({ categorie, momenti }: Disegno): number {
  if (!momenti) return 1 / categorie.length;
  const passo = passoMinimo(momenti);
  return passo / ((momenti[momenti.length - 1] as number) - (momenti[0] as number) + passo);
}

/**
 * L'asse del tempo, per Chart.js.
 * @returns ciò che si aggiunge all'asse, e ciò che si aggiunge ai suoi segni
 */
export function scalaDelTempo(momenti: readonly number[], { categorie, tipo }: Disegno, misure: Misure) {
  const [primo, ultimo] = [momenti[0] as number, momenti[momenti.length - 1] as number];
  // Una barra è larga: la prima e l'ultima ne vogliono mezza in più.
  const aria = tipo === "linee" ? 0 : passoMinimo(momenti) * 0.6;
  const [min, max] = [primo - aria, ultimo + aria];
  const etichette = categorie.map((c) => aCapo(c, RIGA));
  const scelti = siLeggono(momenti, etichette, { min, max }, misure);
  return {
    asse: {
      type: "linear" as const,
      min,
      max,
      afterBuildTicks: (asse: { ticks: { value: number }[] }) => {
        asse.ticks = scelti.map((i) => ({ value: momenti[i] as number }));
      },
    },
    segni: { callback: (valore: string | number) => etichette[momenti.indexOf(Number(valore))] ?? "" },
  };
}

/** Quali etichette si scrivono: la prima, l'ultima, e quelle che in mezzo non ne toccano un'altra. */
function siLeggono(
  momenti: readonly number[],
  etichette: readonly (string | string[])[],
  { min, max }: { min: number; max: number },
  { larghezza, corpo }: Misure,
): number[] {
  const posto = (i: number) => (((momenti[i] as number) - min) / (max - min)) * larghezza * UTILE;
  const meta = (i: number) => {
    const righe = etichette[i] ?? "";
    const lunga = typeof righe === "string" ? righe.length : Math.max(...righe.map((r) => r.length));
    return ((lunga + 1) * LETTERA * corpo) / 2;
  };
  const staccate = (a: number, b: number) => posto(b) - posto(a) >= meta(a) + meta(b);
  const ultima = momenti.length - 1;
  const scelti = [0];
  for (let i = 1; i < ultima; i++)
    if (staccate(scelti[scelti.length - 1] as number, i) && staccate(i, ultima)) scelti.push(i);
  return [...scelti, ultima];
}
