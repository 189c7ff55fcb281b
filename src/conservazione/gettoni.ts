/** Le parole, le cifre e i segni di un testo, nella forma in cui si confronta ciò che è scritto con ciò che si pubblica. */
import { scriviData, scriviMese } from "../testo/date.ts";

/** In quest'ordine: un giorno, un mese, una cifra all'italiana, una parola, un segno qualunque. */
const PEZZI =
  /(?<![\d/.-])(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})|(\d{4})-(\d{2})|(\d{2})\/(\d{4}))(?![\d/-])|(\d{1,3}(?:\.\d{3})+(?!\d)|\d+)(?:,(\d+))?|(\p{L}[\p{L}\p{M}]*)|(\S)/gu;

/**
 * Le date diventano parole («3 marzo 2025»), le cifre perdono i punti delle migliaia e gli zeri in fondo ai decimali: una stessa
 * cosa scritta in due modi dà gli stessi gettoni. Gli spazi e i trattini che non si vedono non contano.
 */
export function gettoni(testo: string): string[] {
  const trovati: string[] = [];
  for (const m of testo
    .normalize("NFC")
    .replace(/[\u00ad\u200b\ufeff]|(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))/g, "")
    .matchAll(PEZZI)) {
    const data = dataIn(m);
    if (data) trovati.push(...data.split(/\s+/));
    else if (m[11] !== undefined) trovati.push(cifra(m[11], m[12]));
    else trovati.push(m[0]);
  }
  return trovati;
}

/** Un numero del modello come gettoni. */
export const gettoniDiNumero = (valore: number): string[] =>
  `${valore < 0 ? "- " : ""}${String(Math.abs(valore)).replace(".", ",")}`.split(" ");

/** Solo parole e cifre, in minuscolo: dove conta che una cosa si legga, e non come è composta. */
export const soloParole = (gettoni: readonly string[]): string[] =>
  gettoni.filter((g) => /[\p{L}\d]/u.test(g)).map((g) => g.toLowerCase());

function dataIn(m: RegExpExecArray): string | undefined {
  const [, a, me, g, gg, mm, aa, anno, mese, mese2, anno2] = m;
  const giorno = a ? [a, me, g] : aa ? [aa, mm, gg] : undefined;
  if (giorno) return veri(Number(giorno[1]), Number(giorno[2])) ? scriviData(giorno.map(due).join("-")) : undefined;
  const delMese = anno ? [anno, mese] : anno2 ? [anno2, mese2] : undefined;
  return delMese && veri(Number(delMese[1]), 1) ? scriviMese(delMese.map(due).join("-")) : undefined;
}

const due = (n: string | undefined): string => (n ?? "").padStart(2, "0");
const veri = (mese: number, giorno: number): boolean => mese >= 1 && mese <= 12 && giorno >= 1 && giorno <= 31;

function cifra(interi: string, decimali = ""): string {
  const dopo = decimali.replace(/0+$/, "");
  return interi.replaceAll(".", "") + (dopo && `,${dopo}`);
}
