/**
 * I segni che ingannano chi legge: non si vedono, girano il verso del testo, comandano un terminale, coprono le righe vicine
 * (il quinto accento su una lettera sola), o non sono di nessun alfabeto. Qui si riconoscono e si nominano; chi li trova decide che cosa dirne.
 *
 * Non ingannano gli spazi che non vanno a capo e quelli sottili dei numeri, il segno di composizione dentro un'emoji, le
 * varianti dopo un'emoji o un ideogramma, i segni di giunzione fra lettere degli alfabeti che ne hanno bisogno.
 */

/** Un segno trovato in un testo. */
export interface Segno {
  /** Dove comincia, in unità UTF-16. */
  indice: number;
  codice: number;
  /** Si vede come uno spazio: è insolito, non inganna. */
  spazio: boolean;
}

/** Un primo sguardo, in fretta: quasi nessun testo ne contiene. */
const SOSPETTO =
  /(?<=\p{M}{4})\p{M}|[^\P{C}\n\t]|[\p{Default_Ignorable_Code_Point}\u1680\u2000-\u2006\u2008\u200a\u205f\u3000\u2028\u2029\u2800\ufffc\ufffd]/gu;
const SPAZI = /^[\u2000-\u2006\u2008\u200a\u205f\u3000]$/u;
/** Alfabeti in cui i segni di giunzione cambiano la forma delle lettere. */
const CON_GIUNZIONI = new RegExp(
  `[${[
    ...["Arabic", "Syriac", "Nko", "Mongolian", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya"],
    ...["Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Khmer", "Myanmar"],
  ]
    .map((a) => `\\p{Script=${a}}`)
    .join("")}]`,
  "u",
);
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;
const FIGURA = /\p{Extended_Pictographic}/u;

/** I segni di un testo che ingannano, nell'ordine. Il BOM in testa al testo è la firma di chi lo ha salvato, e non conta. */
export function* segniIn(testo: string): Generator<Segno> {
  for (const m of testo.matchAll(SOSPETTO)) {
    const codice = m[0].codePointAt(0) ?? 0;
    if (!innocuo(testo, m.index, m[0])) yield { indice: m.index, codice, spazio: SPAZI.test(m[0]) };
  }
}

/** Vero se un testo ha almeno un segno che inganna (uno spazio insolito no). */
export function inganna(testo: string): boolean {
  for (const s of segniIn(testo)) if (!s.spazio) return true;
  return false;
}

function innocuo(testo: string, indice: number, segno: string): boolean {
  if (segno === "\ufeff") return indice === 0;
  if (segno === "\r") return testo[indice + 1] === "\n";
  const prima = segnoPrima(testo, indice);
  const dopo = segnoA(testo, indice + segno.length);
  if (segno === "\u200d" && EMOJI.test(prima) && FIGURA.test(dopo)) return true;
  if (segno === "\u200c" || segno === "\u200d") return CON_GIUNZIONI.test(prima) && CON_GIUNZIONI.test(dopo);
  if (segno === "\ufe0f" || segno === "\ufe0e")
    return /[0-9#*]/.test(prima) ? dopo === "\u20e3" : /\p{Emoji}/u.test(prima);
  if (/[\u180b-\u180d\u180f]/.test(segno)) return /\p{Script=Mongolian}/u.test(prima);
  if (/[\u{e0100}-\u{e01ef}\ufe00-\ufe02]/u.test(segno)) return /\p{Ideographic}/u.test(prima);
  return false;
}

const segnoA = (testo: string, indice: number): string => String.fromCodePoint(testo.codePointAt(indice) ?? 32);
/** Il segno che finisce prima di un posto: due unità, se è di quelli che ne vogliono due. */
function segnoPrima(testo: string, indice: number): string {
  const due = testo.slice(Math.max(0, indice - 2), indice);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(due) ? due : due.slice(-1);
}

const NOMI = new Map<number, string>([
  [0x00, "nullo"],
  [0x07, "campanello"],
  [0x08, "torna indietro di un posto"],
  [0x0b, "tabulazione verticale"],
  [0x0c, "salto di pagina"],
  [0x0d, "ritorno a capo"],
  [0x1b, "comando per il terminale"],
  [0x7f, "cancella"],
  [0x85, "a capo dei vecchi sistemi"],
  [0x9b, "comando per il terminale"],
  [0xad, "trattino invisibile"],
  [0x034f, "giunzione invisibile"],
  [0x061c, "segno di verso arabo"],
  [0x180e, "separatore mongolo di vocale"],
  [0x200b, "spazio largo zero"],
  [0x200c, "separatore largo zero"],
  [0x200d, "giunzione larga zero"],
  [0x200e, "segno di verso da sinistra a destra"],
  [0x200f, "segno di verso da destra a sinistra"],
  [0x2028, "separatore di riga"],
  [0x2029, "separatore di capoverso"],
  [0x202a, "inizio da sinistra a destra"],
  [0x202b, "inizio da destra a sinistra"],
  [0x202c, "fine del verso"],
  [0x202d, "da sinistra a destra, per forza"],
  [0x202e, "da destra a sinistra, per forza"],
  [0x2060, "congiunzione larga zero"],
  [0x2066, "isola da sinistra a destra"],
  [0x2067, "isola da destra a sinistra"],
  [0x2068, "isola di verso qualunque"],
  [0x2069, "fine dell'isola"],
  [0x2800, "braille vuoto"],
  [0xfeff, "firma di codifica in mezzo al testo"],
  [0xfff9, "inizio di una nota fra le righe"],
  [0xfffa, "mezzo di una nota fra le righe"],
  [0xfffb, "fine di una nota fra le righe"],
  [0xfffc, "posto di un oggetto"],
  [0xfffd, "lettera persa in una conversione"],
]);

/** I nomi di famiglia, per i segni che non ne hanno uno loro: vale il primo che conviene. */
const FAMIGLIE: readonly [RegExp, string][] = [
  [/\p{Cs}/u, "mezza coppia"],
  [/\p{Co}/u, "uso privato: ogni carattere lo disegna a modo suo"],
  [/[\u{e0000}-\u{e007f}]/u, "etichetta invisibile"],
  [/\p{Variation_Selector}/u, "variante di un segno che non ne ha"],
  [/\p{Noncharacter_Code_Point}/u, "non è un carattere"],
  [/\p{Cc}/u, "comando"],
  [/\p{Zs}/u, "spazio di misura insolita"],
  [/\p{Cn}/u, "non assegnato"],
  [/\p{M}/u, "accento sopra molti altri"],
];

/** Il codice di un segno, come lo scrive Unicode: `U+202E`. */
export const codiceDi = (codice: number): string => `U+${codice.toString(16).toUpperCase().padStart(4, "0")}`;

/** Un segno con il suo codice e il suo nome: `U+202E (da destra a sinistra, per forza)`. */
export function nomeSegno(codice: number): string {
  const segno = String.fromCodePoint(codice);
  const nome = NOMI.get(codice) ?? FAMIGLIE.find(([r]) => r.test(segno))?.[1] ?? "segno invisibile";
  return `${codiceDi(codice)} (${nome})`;
}

/** Come un'espressione regolare di un editor cerca un segno: `\u202E`, `\u{E0041}`. */
export const cercaSegno = (codice: number): string =>
  codice > 0xffff ? `\\u{${codice.toString(16).toUpperCase()}}` : `\\u${codiceDi(codice).slice(2)}`;

/** Un testo da mostrare: ogni segno che inganna diventa il suo codice, `«U+202E»`. */
export function mostraSegni(testo: string): string {
  return cambia(testo, (s) => `«${codiceDi(s.codice)}»`);
}

/** Un testo senza segni che ingannano; gli spazi insoliti diventano spazi, gli a capo di ogni genere pure. */
export function togliSegni(testo: string): string {
  return cambia(testo.replace(/^\ufeff/, "").replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/g, " "), (s) =>
    s.spazio ? " " : "",
  );
}

function cambia(testo: string, scrivi: (segno: Segno) => string): string {
  let fatto = "";
  let da = 0;
  for (const s of segniIn(testo)) {
    fatto += testo.slice(da, s.indice) + scrivi(s);
    da = s.indice + (s.codice > 0xffff ? 2 : 1);
  }
  return da ? fatto + testo.slice(da) : testo;
}

/** Un nome da mostrare su una riga: come `mostraSegni`, e anche un a capo e una tabulazione diventano il loro codice. */
export const mostraNome = (nome: string): string =>
  mostraSegni(nome).replace(/[\n\t]/g, (c) => `«${codiceDi(c.charCodeAt(0))}»`);
