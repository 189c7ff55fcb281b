/** Un CSV del piano come una griglia: si leggono le celle, si riscrivono solo quelle cambiate, si aggiungono e si tolgono righe. */
import { stringify } from "csv-stringify/sync";
import { separaCelle } from "../piano/csv/celle.ts";
import type { CellaCsv } from "../piano/csv/modello.ts";
import { ritoccaCsv, separatoreDi } from "../ritocco/csv.ts";

export interface Griglia {
  separatore: string;
  testata: readonly string[];
  righe: readonly (readonly CellaCsv[])[];
}

/** @returns niente, se il file non si legge come CSV: lo dice la verifica */
export function grigliaDi(file: string, testo: string): Griglia | undefined {
  const separatore = separatoreDi(testo);
  const celle = separaCelle(testo, separatore, file);
  if (!Array.isArray(celle)) return undefined;
  const [testata = [], ...righe] = celle;
  return { separatore, testata: testata.map((c) => c.testo), righe };
}

/**
 * @param nuove le righe come devono essere; una vuota si toglie. Quelle oltre l'ultima si aggiungono in fondo
 * @returns il testo con cambiate solo le celle che cambiano; i numeri e le virgolette del resto non si toccano
 */
export function conCelle(testo: string, griglia: Griglia, nuove: readonly (readonly string[])[]): string {
  const larga = griglia.testata.length;
  const vuota = (r: readonly string[] | undefined) => !r?.some((c) => c.trim());
  const cambiate = griglia.righe.flatMap((riga, i) =>
    vuota(nuove[i])
      ? []
      : riga.flatMap((cella, j) => {
          const nuovo = (nuove[i]?.[j] ?? "").trim();
          return nuovo === cella.testo ? [] : [{ riga: cella.riga, colonna: cella.colonna, testo: nuovo }];
        }),
  );
  const acapo = testo.includes("\r\n") ? "\r\n" : "\n";
  // Una riga senza tutte le sue celle non ha dove scriverle: si riscrive intera.
  const corte = griglia.righe.flatMap((riga, i) =>
    !vuota(nuove[i]) && nuove[i]?.slice(riga.length).some((c) => c.trim()) ? [i] : [],
  );
  const intere = new Map(corte.map((i) => [i, unaRiga(nuove[i] ?? [], larga, griglia.separatore)]));
  const conNuove = ritoccaCsv(
    testo,
    griglia.separatore,
    cambiate.filter((c) => !corte.some((i) => griglia.righe[i]?.[0]?.riga === c.riga)),
  );
  const tolte = griglia.righe.flatMap((_, i) => (vuota(nuove[i]) ? [i] : []));
  const rifatto = intere.size || tolte.length ? conRighe(conNuove, griglia, new Set(tolte), intere, acapo) : conNuove;
  const aggiunte = nuove.slice(griglia.righe.length).filter((r) => !vuota(r));
  if (!aggiunte.length) return rifatto;
  const stacco = rifatto === "" || rifatto.endsWith("\n") ? "" : acapo;
  return `${rifatto}${stacco}${aggiunte.map((r) => unaRiga(r, larga, griglia.separatore) + acapo).join("")}`;
}

const unaRiga = (celle: readonly string[], larga: number, delimiter: string): string =>
  stringify([Array.from({ length: larga }, (_, j) => (celle[j] ?? "").trim())], { delimiter }).replace(/\r?\n$/, "");

/** Toglie o riscrive righe intere: una riga va da dove comincia fino a dove comincia la successiva. */
function conRighe(
  testo: string,
  { righe }: Griglia,
  tolte: ReadonlySet<number>,
  intere: ReadonlyMap<number, string>,
  acapo: string,
): string {
  const linee = testo.match(/[^\n]*(?:\n|$)/g)?.filter(Boolean) ?? [];
  const inizi = righe.map((r) => (r[0]?.riga ?? 1) - 1);
  const fatte: string[] = linee.slice(0, inizi[0] ?? linee.length);
  for (const [i, da] of inizi.entries()) {
    const a = inizi[i + 1] ?? linee.length;
    const rifatta = intere.get(i);
    if (rifatta !== undefined) fatte.push(rifatta + acapo);
    else if (!tolte.has(i)) fatte.push(...linee.slice(da, a));
  }
  return fatte.join("");
}
