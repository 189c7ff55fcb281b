/** Le scritture che in una tabella vogliono dire «manca», e gli errori che un foglio di calcolo lascia nelle celle. */

/** I segni convenzionali delle statistiche e le abitudini degli uffici. */
const MANCA = [
  /^(?:n\.?\s?[dacrp]\.?|n\/[dac]|s\.\s?d\.)$/i,
  /^(?:[-–—−]+|…+|\.+|\*+|:|\?+)$/,
  /^(?:null|none|nan|nil)$/i,
  /^non (?:disponibil[ei]|rilevat[oaei]|pervenut[oaei]|applicabil[ei]|not[oa]|dichiarat[oaei])$/i,
  /^(?:dat[oi] (?:mancant[ei]|non disponibil[ei])|nessun dato|mancante)$/i,
];

/** Vero se la scrittura vuol dire che il dato non c'è. */
export const vuolDireManca = (scritto: string): boolean => MANCA.some((forma) => forma.test(scritto.trim()));

/** In italiano e in inglese; i cancelletti di una colonna troppo stretta; gli errori di LibreOffice. */
const ERRORI_DI_CALCOLO = [
  /^#(?:N\/D|N\/A|N\/DISP|DIV\/0!|RIF!|REF!|VALORE!|VALUE!|NOME\?|NAME\?|NUM!|NULLO!|NULL!)$/i,
  /^#(?:ESPANSIONE|SPILL|CALC|CALCOLO|CAMPO|FIELD)!$/i,
  /^(?:##+|Err:\d{3})$/i,
];

/** Un numero lungo che un foglio di calcolo ha accorciato: `3,33E+09`. Le cifre che mancano sono perse. */
export const eAccorciato = (scritto: string): boolean => /^\d[.,]\d+E\+\d{2}$/i.test(scritto.trim());

/** Una formula rimasta formula: `=SOMMA(B2:B3)`. */
export const eFormula = (scritto: string): boolean => /^=\s*[A-ZÀ-Ù.]+\(|^=\$?[A-Z]{1,3}\$?\d/i.test(scritto.trim());

/** Vero se la scrittura è l'errore di una formula. */
export const eErroreDiCalcolo = (scritto: string): boolean =>
  ERRORI_DI_CALCOLO.some((forma) => forma.test(scritto.trim()));

/** Da quanto a quanto può valere un numero che la tabella copre, compresi gli estremi. */
export interface Coperto {
  da: number;
  a: number;
}

const COPERTI: readonly [RegExp, (n: number, m: number) => Coperto][] = [
  [/^(?:<|meno di|sotto(?: i)?|inferiore a)\s*(\d{1,3})$/i, (n) => ({ da: 0, a: n - 1 })],
  [/^(?:≤|<=|fino a|al massimo|non più di)\s*(\d{1,3})$/i, (n) => ({ da: 0, a: n })],
  [/^(?:da|tra|fra)\s+(\d{1,3})\s+(?:a|e)\s+(\d{1,3})$/i, (n, m) => ({ da: n, a: m })],
];

/**
 * Un conteggio piccolo scritto senza dire quanto, perché nessuno si riconosca: «meno di 4», «<5», «da 1 a 3».
 * @returns `undefined` se non è scritto così
 */
export function coperto(scritto: string): Coperto | undefined {
  for (const [forma, leggi] of COPERTI) {
    const m = forma.exec(scritto.trim());
    const trovato = m && leggi(Number(m[1]), Number(m[2]));
    if (trovato && trovato.a >= trovato.da) return trovato;
  }
  return undefined;
}
