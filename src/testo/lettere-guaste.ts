/**
 * Lettere lette con la codifica sbagliata: un testo UTF-8 aperto come Windows-1252 (`perÃ²`, `l'etÃ `, `Lâ€™aiuto`) o come
 * MacRoman (`per√≤`). Le lettere straniere vere non hanno queste coppie.
 */

/** Windows-1252, da 0x80 a 0x9f: gli altri byte sono il loro stesso codice. */
const ALTI = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const byteDi = (c: string): number | undefined => {
  const alto = ALTI.indexOf(c);
  const codice = c.charCodeAt(0);
  return alto >= 0 ? 0x80 + alto : codice <= 0xff ? codice : undefined;
};
/** Un byte di seguito, com'è letto: da 0x80 a 0xbf. Lo spazio insecabile (0xa0) può essere diventato uno spazio. */
const SEGUITO = `[\\u0080-\\u00bf${ALTI}]`;
const COPPIE = new RegExp(
  `[ÂÃÄÅ]${SEGUITO}|â(?:€|‚|„|†)${SEGUITO}?|ï(?:»¿|¬|¿½)|ðŸ${SEGUITO}{2}|Ã(?=[\\s.,;:!?)'’]|$)`,
  "gu",
);
const MAC = /(?<=\p{L})√[®©†≤π¨ßàâ]|‚Ä[ôòúùìî¶]/gu;
const MAC_VERE: Record<string, string> = { "√®": "è", "√©": "é", "√†": "à", "√≤": "ò", "√π": "ù", "√¨": "ì" };

/** Lettere diventate codici nella posta (`citt=E0`, `citt%C3%A0`) o punti di domanda (`l?ufficio`), e quelle unite dei PDF (`ﬁ`). */
const PERSE =
  /(?<=\p{L})(?:=C3=[89AB][\dA-F]|=[EF][\dA-F](?![\dA-F])|%C3%[89AB][\dA-F]|\?(?=\p{Ll}))|[\ufb00-\ufb06]/gu;

interface LetteraGuasta {
  indice: number;
  /** Ciò che si legge. */
  letta: string;
  /** Ciò che era, se si sa. */
  vera?: string;
}

/** Le lettere guaste di un testo, nell'ordine. */
export function lettereGuaste(testo: string): LetteraGuasta[] {
  if (!/[ÂÃÄÅâïð√‚\ufb00-\ufb06]|=[CEF]|%C3|\p{L}\?\p{Ll}/u.test(testo)) return [];
  const trovate = [
    ...[...testo.matchAll(COPPIE), ...testo.matchAll(MAC)].filter((m) => !straniera(testo, m.index, m[0])),
    ...[...testo.matchAll(PERSE)].filter((m) => !inIndirizzo(testo, m.index)),
  ];
  return trovate.map((m) => ({ indice: m.index, letta: m[0], ...vera(m[0]) })).sort((a, b) => a.indice - b.indice);
}

/** In un indirizzo gli stessi segni hanno un significato: «/cerca?testo=citt%C3%A0». */
const inIndirizzo = (testo: string, indice: number): boolean =>
  /[/@.=\\][^\s]*$/.test(testo.slice(Math.max(0, indice - 200), indice));

/** «MANHÃ», «Å»: una maiuscola vera, in una parola maiuscola o da sola fra virgolette, e dopo il suo segno. */
function straniera(testo: string, indice: number, letta: string): boolean {
  if (!/^[ÂÃÄÅ]/u.test(letta)) return false;
  const prima = testo[indice - 1] ?? "";
  const dopo = letta[1];
  if (dopo === undefined) return !/\p{Ll}/u.test(prima);
  if (/\p{Lu}/u.test(prima)) return /[»”’…–—·\u00a0]/u.test(dopo);
  return /[«“‘]/u.test(prima) && /[»”’]/u.test(dopo);
}

function daCodici(letta: string): { vera?: string } {
  const codici = letta
    .split(/[=%]/)
    .filter(Boolean)
    .map((c) => Number.parseInt(c, 16));
  return { vera: new TextDecoder(codici.length > 1 ? "utf-8" : "windows-1252").decode(Uint8Array.from(codici)) };
}

function vera(letta: string): { vera?: string } {
  if (letta in MAC_VERE) return { vera: MAC_VERE[letta] as string };
  if (letta === "Ã") return { vera: "à" };
  if (/^[\ufb00-\ufb06]$/u.test(letta)) return { vera: letta.normalize("NFKC") };
  if (/^[=%]/.test(letta)) return daCodici(letta);
  if (letta === "?") return {};
  const byte = [...letta].map(byteDi);
  if (byte.some((b) => b === undefined)) return {};
  try {
    const testo = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(byte as number[]));
    return /^[\p{L}\p{P}\p{S}\u00a0]$/u.test(testo) && testo !== "\u00a0" ? { vera: testo } : {};
  } catch {
    return {};
  }
}
