/** Il valore di una cella, comunque l'abbia scritta una persona o un foglio di calcolo. */
import type { CellValue } from "hucre/xlsx";
import { leggiData } from "../testo/leggi-data.ts";
import { vuolDireManca } from "../testo/manca.ts";
import { leggiFigura, scriviNumero } from "../testo/numeri.ts";
import { PAROLE_FOGLIO as P } from "../testo/parole/foglio.ts";

export type Letto<V> = { ok: true; valore: V | null } | { ok: false; perche: string };

/** Il nome di una cella: A1 è la prima. */
export const nomeCella = (riga: number, colonna: number): string => `${lettera(colonna)}${riga + 1}`;
/** Il nome di una colonna di Excel: 0 è A, 26 è AA. */
export const lettera = (indice: number): string =>
  (indice >= 26 ? lettera(Math.floor(indice / 26) - 1) : "") + String.fromCharCode(65 + (indice % 26));

/** Una cella come testo, senza spazi attorno. */
export const testoDi = (v: CellValue | undefined): string =>
  v === null || v === undefined ? "" : v instanceof Date ? v.toISOString().slice(0, 10) : String(v).trim();

/**
 * Un numero: scritto come numero, come testo all'italiana («12,5%», «1.234»), o come percentuale di Excel, che tiene 0,125.
 * @param formato come la cella si mostra
 */
export function numeroDi(v: CellValue | undefined, formato: string): Letto<number> {
  const testo = testoDi(v);
  if (!testo || vuolDireManca(testo)) return { ok: true, valore: null };
  if (/^#/.test(testo)) return { ok: false, perche: P.erroreDiCalcolo(testo) };
  if (typeof v === "boolean") return { ok: true, valore: v ? 1 : 0 };
  if (typeof v === "number") {
    const percento = /%/.test(formato.replace(/"[^"]*"|\\./g, ""));
    return { ok: true, valore: percento ? tondo(v * 100) : tondo(v) };
  }
  if (/^(?:s[iì]|x|vero)$/i.test(testo)) return { ok: true, valore: 1 };
  if (/^(?:no|falso)$/i.test(testo)) return { ok: true, valore: 0 };
  const { numero } = leggiFigura(testo);
  if (numero.ok) return { ok: true, valore: numero.valore };
  return { ok: false, perche: P.nonNumero(testo, numero.suggerimento) };
}

/** Un numero di Excel ha quindici cifre: oltre, è un resto del suo modo di contare. */
const tondo = (v: number): number => Number(v.toPrecision(12));

/** I giorni di Excel contano dal 30 dicembre 1899. */
const EXCEL = Date.UTC(1899, 11, 30);
const GIORNO = 86_400_000;

/** Una data ISO: una data di Excel, il suo numero, o un testo. */
export function dataDi(v: CellValue | undefined): Letto<string> {
  const testo = testoDi(v);
  if (!testo || vuolDireManca(testo)) return { ok: true, valore: null };
  if (v instanceof Date) return { ok: true, valore: testo };
  if (typeof v === "number" && v > 20_000 && v < 80_000)
    return { ok: true, valore: new Date(EXCEL + Math.floor(v) * GIORNO).toISOString().slice(0, 10) };
  const letta = leggiData(testo);
  return letta.ok
    ? { ok: true, valore: letta.iso }
    : { ok: false, perche: `${letta.errore}${letta.suggerimento ? `: forse ${letta.suggerimento}` : ""}` };
}

/** Un numero come si scrive in un CSV del piano, con tutte le sue cifre. */
export const perCsv = (v: number): string => scriviNumero(v, (String(v).split(".")[1] ?? "").length);
