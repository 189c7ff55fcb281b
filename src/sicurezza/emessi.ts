/**
 * Ciò che il programma scrive dentro le pagine o accanto, e che la politica può ammettere. Si sa da chi lo scrive (il
 * compilatore, i componenti), mai da ciò che si trova in una pagina: uno script arrivato per un'altra strada non ha
 * un'impronta, e non parte.
 */
import { improntaCsp } from "./politica.ts";

export interface Emessi {
  /** I testi degli stili scritti nelle pagine. */
  stili: readonly string[];
  /** I testi degli script scritti nelle pagine. */
  script: readonly string[];
  /** Gli indirizzi dei file di script, con la cartella del sito. */
  file: readonly string[];
}

/** Le stesse cose, pronte per chi guarda una pagina. */
export interface Ammessi {
  /** Per ogni testo, la sua impronta come la vuole la politica. */
  stili: ReadonlyMap<string, string>;
  script: ReadonlyMap<string, string>;
  file: ReadonlySet<string>;
}

export const ammessi = ({ stili, script, file }: Emessi): Ammessi => ({
  stili: new Map(stili.map((testo) => [testo, improntaCsp(testo)])),
  script: new Map(script.map((testo) => [testo, improntaCsp(testo)])),
  file: new Set(file),
});

/** Chi non sa di nessuno: niente di scritto in una pagina è ammesso. */
export const NESSUNO: Ammessi = ammessi({ stili: [], script: [], file: [] });
