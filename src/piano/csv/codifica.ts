/** I CSV che Excel salva senza scegliere UTF-8: in Windows-1252 («CSV») o in UTF-16 («Testo Unicode»). */
import type { Diagnostica } from "../../diagnostica/index.ts";

/** I cinque byte che in Windows-1252 non sono nessun segno. */
const SENZA_SEGNO = /[\u0081\u008d\u008f\u0090\u009d]/;
/** Una lettera accentata di UTF-8 letta come due di Windows-1252: il file è in parte in una codifica e in parte nell'altra. */
const MISTO = /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€/;

/** @returns il testo e la codifica; niente se il file è in UTF-8, o se non si capisce */
export function testoDiExcel(byte: Uint8Array): { testo: string; codifica: string } | undefined {
  const [primo, secondo] = byte;
  if ((primo === 0xff && secondo === 0xfe) || (primo === 0xfe && secondo === 0xff)) {
    const testo = decodifica(byte, primo === 0xff ? "utf-16le" : "utf-16be");
    return testo === undefined ? undefined : { testo, codifica: "UTF-16" };
  }
  if (byte.includes(0) || decodifica(byte, "utf-8") !== undefined) return undefined;
  const testo = decodifica(byte, "windows-1252");
  return testo === undefined || SENZA_SEGNO.test(testo) || MISTO.test(testo)
    ? undefined
    : { testo, codifica: "Windows-1252" };
}

function decodifica(byte: Uint8Array, codifica: string): string | undefined {
  try {
    return new TextDecoder(codifica, { fatal: true }).decode(byte);
  } catch {
    return undefined;
  }
}

/** Il file si è letto bene: è un consiglio, perché altri programmi non ci riuscirebbero. */
export const letteComeExcel = (file: string, codifica: string): Diagnostica => ({
  file,
  riga: 1,
  colonna: 1,
  gravita: "consiglio",
  regola: "csv-codifica",
  messaggio: `Il file è in ${codifica}, come lo salva Excel: le lettere accentate si leggono lo stesso`,
  suggerimento: "salvalo come «CSV UTF-8», se puoi: altri programmi le leggerebbero sbagliate",
});
