/** Una cella di un dataset: il numero, la sua unità scritta accanto, ciò che vuol dire «manca». */

import { type Diagnostica, errore } from "../../diagnostica/index.ts";
import type { Colonna } from "../../generi/dataset/schema.ts";
import { NOMI_UNITA } from "../../generi/dataset/unita.ts";
import { senzaApostrofo } from "../../testo/formula.ts";
import { coperto, eAccorciato, eErroreDiCalcolo, eFormula, vuolDireManca } from "../../testo/manca.ts";
import { leggiFigura } from "../../testo/numeri.ts";
import type { Cella } from "../modello.ts";
import type { CellaCsv } from "./modello.ts";

interface Letta {
  cella: Cella;
  diagnostica?: Diagnostica;
}

const VUOTA = "lascia la cella vuota";

/** Legge una cella secondo la sua colonna. L'unità giusta si toglie: la riscrive, una volta sola, chi la mostra. */
export function leggiCella(grezza: CellaCsv, colonna: Colonna, file: string): Letta {
  const testo = senzaApostrofo(grezza.testo);
  const cella: Cella = { testo, valore: null, decimali: 0 };
  if (eErroreDiCalcolo(testo)) return { cella, diagnostica: erroreDiCalcolo(grezza, testo, colonna, file) };
  if (colonna.tipo === "testo" && eFormula(grezza.testo)) return { cella, diagnostica: formula(grezza, colonna, file) };
  if (colonna.tipo === "testo" && eAccorciato(testo))
    return { cella, diagnostica: accorciato(grezza, testo, colonna, file) };
  if (colonna.tipo === "testo" || testo === "" || vuolDireManca(testo)) return { cella };
  const fra = conta(colonna) ? coperto(testo) : undefined;
  if (fra) return { cella: { ...cella, coperto: fra } };
  const { numero, corpo, unita } = leggiFigura(testo);
  const guasto = (regola: string, messaggio: string, rimedio?: string): Letta => ({
    cella,
    diagnostica: errore(file, grezza, regola, `Colonna «${colonna.nome}»: ${messaggio}`, rimedio),
  });
  if (!numero.ok && colonna.tipo === "anno" && /^['’]?\d{2,4}\s*[/-]\s*\d{2,4}$|^['’]\d{2}$/.test(testo))
    return guasto(
      "csv-numero",
      `«${testo}» non è un anno di quattro cifre`,
      "scrivi un anno solo; per un anno scolastico la colonna è di tipo testo",
    );
  if (!numero.ok) {
    const { suggerimento } = numero;
    return guasto("csv-numero", numero.errore, suggerimento && `forse volevi scrivere «${suggerimento}»`);
  }
  // «n. 12» va bene per tutto ciò che si conta.
  const contato = unita === "numero" && conta(colonna);
  if (unita && unita !== colonna.unita && !contato) {
    const attesa = colonna.tipo === "anno" ? "un anno" : `in ${NOMI_UNITA[colonna.unita ?? "numero"]}`;
    const messaggio = `«${testo}» è scritto in ${NOMI_UNITA[unita]}, ma la colonna è ${attesa}`;
    return guasto(
      "csv-unita",
      messaggio,
      "controlla che la figura stia nella sua colonna, e che l'unità della colonna sia giusta",
    );
  }
  return { cella: { testo: corpo.trim(), valore: numero.valore, decimali: numero.decimali } };
}

/** La colonna conta persone o cose. */
const conta = ({ tipo, unita }: Colonna): boolean => tipo === "numero" && unita !== "euro" && unita !== "percentuale";

function formula(grezza: CellaCsv, { nome }: Colonna, file: string): Diagnostica {
  const messaggio = `Colonna «${nome}»: «${grezza.testo}» è una formula, non il suo risultato`;
  return { ...errore(file, grezza, "csv-errore-di-calcolo", messaggio, "incolla il valore"), gravita: "avviso" };
}

function accorciato(grezza: CellaCsv, testo: string, { nome }: Colonna, file: string): Diagnostica {
  const messaggio = `Colonna «${nome}»: «${testo}» è un numero lungo che il foglio di calcolo ha accorciato: le sue cifre sono perse`;
  const rimedio = "riscrivi il numero intero, in una colonna di tipo testo";
  return { ...errore(file, grezza, "csv-errore-di-calcolo", messaggio, rimedio), gravita: "avviso" };
}

function erroreDiCalcolo(grezza: CellaCsv, testo: string, { nome, tipo }: Colonna, file: string): Diagnostica {
  const messaggio = `Colonna «${nome}»: «${testo}» è l'errore di un foglio di calcolo, non un dato`;
  const trovato = errore(file, grezza, "csv-errore-di-calcolo", messaggio, `correggi la formula, o ${VUOTA}`);
  return tipo === "testo" ? { ...trovato, gravita: "avviso" } : trovato;
}

/** Oltre, tanti numeri con il punto nei decimali hanno una causa sola: il file è all'inglese. */
const MASSIMO_ALL_INGLESE = 2;

/** Le celle guaste; di un file scritto all'inglese, un messaggio solo. */
export function raccogli(guaste: Diagnostica[], separatore: string): Diagnostica[] {
  const inglesi = guaste.filter((d) => d.regola === "csv-numero" && /«-?\d+\.\d+» non è/.test(d.messaggio));
  if (separatore !== "," || inglesi.length <= MASSIMO_ALL_INGLESE) return guaste;
  const [prima] = inglesi as [Diagnostica];
  const altre = inglesi.length - 1;
  const sue = new Set(inglesi);
  return [
    {
      ...prima,
      regola: "csv-all-inglese",
      messaggio: `I numeri di questo file hanno il punto nei decimali, all'inglese: questo e altri ${altre}`,
      suggerimento: "se viene dal sito, scarica «CSV per Excel»; se no, salvalo con la virgola nei decimali",
    },
    ...guaste.filter((d) => !sue.has(d)),
  ];
}
