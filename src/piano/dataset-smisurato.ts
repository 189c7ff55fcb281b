/** I limiti di un dataset. Oltre, non è una tabella che qualcuno possa leggere in una pagina, e i suoi conti non finirebbero. */
import { type Diagnostica, errore } from "../diagnostica/index.ts";
import type { DatiDataset } from "../generi/dataset/schema.ts";
import { scriviNumero } from "../testo/numeri.ts";
import type { CellaCsv } from "./csv/modello.ts";

const MASSIMO = { colonne: 100, righe: 5_000, celle: 50_000 } as const;
const INIZIO = { riga: 1, colonna: 1 };

/** L'errore di un dataset che descrive troppe colonne. */
export function troppeColonne({ colonne }: DatiDataset, file: string): Diagnostica | undefined {
  if (colonne.length <= MASSIMO.colonne) return undefined;
  const [sue, ammesse] = [colonne.length, MASSIMO.colonne].map((n) => scriviNumero(n));
  const messaggio = `Questo dataset ha ${sue} colonne: se ne possono descrivere ${ammesse}`;
  return errore(file, INIZIO, "dataset-troppo-grande", messaggio, "dividi la tabella in più dataset");
}

/** L'errore di un dataset con troppe figure, alla prima riga di troppo. */
export function troppeRighe(righe: readonly CellaCsv[][], colonne: number, file: string): Diagnostica | undefined {
  if (righe.length <= MASSIMO.righe && righe.length * colonne <= MASSIMO.celle) return undefined;
  const ammesse = Math.min(MASSIMO.righe, Math.floor(MASSIMO.celle / colonne));
  const detto = `Questo dataset ha ${scriviNumero(righe.length)} righe: con ${scriviNumero(colonne)} colonne se ne possono`;
  return errore(
    file,
    righe[ammesse]?.[0] ?? INIZIO,
    "dataset-troppo-grande",
    `${detto} pubblicare ${scriviNumero(ammesse)}`,
    "dividilo in più dataset, o tieni le righe che il piano commenta",
  );
}
