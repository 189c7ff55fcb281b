/** Letture brevi degli oggetti grezzi di un PDF. */
import { PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from "@cantoo/pdf-lib";

/** Il valore di una chiave, seguito il riferimento. */
export const campo = (d: PDFDict | undefined, chiave: string) => d?.lookup(PDFName.of(chiave));

/** Il valore, se è un dizionario. */
export function dizionario(d: PDFDict | undefined, chiave: string): PDFDict | undefined {
  const v = campo(d, chiave);
  return v instanceof PDFDict ? v : undefined;
}

/** Il nome senza la barra, per esempio `Figure`; vuoto se la chiave manca o non è un nome. */
export function nome(d: PDFDict | undefined, chiave: string): string {
  const v = campo(d, chiave);
  return v instanceof PDFName ? v.decodeText() : "";
}

/** Il testo di una stringa, con gli spazi ridotti; `undefined` se la chiave manca o non è una stringa. */
export const testo = (d: PDFDict | undefined, chiave: string): string | undefined => stringa(campo(d, chiave));

/** Il testo di un oggetto, se è una stringa. */
export const stringa = (v: unknown): string | undefined =>
  v instanceof PDFString || v instanceof PDFHexString ? v.decodeText().replace(/\s+/g, " ").trim() : undefined;

/** Il numero di una chiave. */
export function numero(d: PDFDict | undefined, chiave: string): number | undefined {
  const v = campo(d, chiave);
  return v instanceof PDFNumber ? v.asNumber() : undefined;
}

/** Vero se la chiave vale `true`. */
export const vero = (d: PDFDict | undefined, chiave: string): boolean => campo(d, chiave) === PDFBool.True;

/** Le voci di una chiave che può essere una lista, una voce sola o niente; i riferimenti restano tali. */
export function voci(d: PDFDict | undefined, chiave: string): unknown[] {
  const v = campo(d, chiave);
  if (v instanceof PDFArray) return v.asArray();
  const grezzo = d?.get(PDFName.of(chiave));
  return grezzo === undefined ? [] : [grezzo];
}

/** Segue un riferimento, se lo è. */
export const segui = (d: PDFDict, v: unknown): unknown => (v instanceof PDFRef ? d.context.lookup(v) : v);

/** Le foglie di un albero di nomi o di numeri (`/Names`, `/Nums`), a coppie. */
export function* foglie(d: PDFDict | undefined, chiave: "Names" | "Nums"): Generator<[unknown, unknown]> {
  if (!d) return;
  const coppie = voci(d, chiave);
  for (let i = 0; i + 1 < coppie.length; i += 2) yield [segui(d, coppie[i]), coppie[i + 1]];
  for (const k of voci(d, "Kids")) {
    const figlio = segui(d, k);
    if (figlio instanceof PDFDict) yield* foglie(figlio, chiave);
  }
}
