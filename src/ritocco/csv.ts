/** Cambia una cella di un CSV senza riscriverlo. */
import { NonSiRitocca } from "./cambio.ts";

/** Il segno che divide le celle: il più frequente nella prima riga. */
export function separatoreDi(csv: string): string {
  const [prima = ""] = csv.replace(/^\ufeff/, "").split(/\r?\n/, 1);
  return [";", ",", "\t", "|"].toSorted((a, b) => prima.split(b).length - prima.split(a).length)[0] ?? ";";
}

/** Una cella da cambiare: dove comincia nel file (riga e colonna, da 1) e che cosa metterci. */
export interface CellaNuova {
  riga: number;
  colonna: number;
  testo: string;
}

/**
 * @param separatore quello del file
 * @throws NonSiRitocca se in quel posto non comincia una cella
 */
export function ritoccaCsv(testo: string, separatore: string, celle: readonly CellaNuova[]): string {
  const inizi = [0, ...[...testo.matchAll(/\n/g)].map((m) => m.index + 1)];
  return celle
    .map((c) => ({ testo: c.testo, da: (inizi[c.riga - 1] ?? -1) + c.colonna - 1 }))
    .toSorted((a, b) => b.da - a.da)
    .reduce((t, { da, testo: nuovo }) => {
      if (da < 0 || da > t.length) throw new NonSiRitocca("la cella non c'è");
      const fine = fineCella(t, da, separatore);
      return `${t.slice(0, da)}${cella(nuovo, separatore, t[da] === '"')}${t.slice(fine)}`;
    }, testo);
}

/** Una cella com'è scritta, senza le sue virgolette. */
export function cellaCsv(testo: string, separatore: string, riga: number, colonna: number): string {
  const inizi = [0, ...[...testo.matchAll(/\n/g)].map((m) => m.index + 1)];
  const da = (inizi[riga - 1] ?? 0) + colonna - 1;
  const scritta = testo.slice(da, fineCella(testo, da, separatore));
  return scritta.startsWith('"') ? scritta.slice(1, -1).replaceAll('""', '"') : scritta;
}

function fineCella(testo: string, da: number, separatore: string): number {
  let fraVirgolette = false;
  for (let i = da; i < testo.length; i++) {
    if (testo[i] === '"') fraVirgolette = !fraVirgolette;
    else if (!fraVirgolette && (testo[i] === separatore || testo[i] === "\n" || testo[i] === "\r")) return i;
  }
  return testo.length;
}

const cella = (testo: string, separatore: string, virgolette: boolean): string =>
  virgolette || testo.includes(separatore) || /["\n]/.test(testo) ? `"${testo.replaceAll('"', '""')}"` : testo;
