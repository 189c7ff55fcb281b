/** Ciò che il compositore non riesce a fare, detto a chi stampa. */

/** Un errore del compositore. */
export interface Errore {
  message: string;
  path?: string;
  /** Dove comincia: riga e colonna, da zero. */
  range?: { start?: { line?: number; character?: number } } | string | null;
}

/** Ciò che il compositore dice in inglese, e che cosa vuol dire per chi scrive un modello. */
const DETTI: [RegExp, (m: RegExpExecArray) => string][] = [
  [/^file not found/, () => "legge un file che non c'è: un modello vede solo i file dell'edizione"],
  [/access denied|outside of project root/, () => "legge un file fuori dalla sua cartella: non si può"],
  [/package/, () => "chiede un pacchetto: i pacchetti non si scaricano"],
  [/^unclosed (delimiter|string|raw)/, () => "una parentesi o una virgoletta è aperta e non si chiude"],
  [/^unknown variable: (.+)/, (m) => `il nome «${m[1]}» non esiste`],
  [/^unexpected argument:? ?(.*)/, (m) => `una funzione riceve qualcosa che non aspetta (${m[1]})`],
  [/^missing argument: (.+)/, (m) => `a una funzione manca «${m[1]}»`],
  [/^expected (.+), found (.+)/, (m) => `ci vuole «${m[1]}», e c'è «${m[2]}»`],
  [/^expected (.+)/, (m) => `qui ci vuole «${m[1]}»`],
  [/font family/, () => "chiede un carattere che non c'è"],
];

/** @param conModello vero se l'ufficio ha il suo modello: quasi sempre l'errore è lì */
export function inItaliano(errori: readonly Errore[], conModello: boolean): Error {
  const suo = errori.find((e) => /stampa\.typ$/.test(e.path ?? ""));
  const primo = suo ?? errori[0];
  const detto = spiega(primo?.message ?? "");
  if (!conModello) return new Error(`L'edizione a stampa non si compone: ${detto}. È un difetto del programma`);
  return new Error(
    `${posto(primo)}: il modello della stampa ha un errore: ${detto}. Correggilo, o togli il file: si stampa con l'aspetto di sempre`,
  );
}

function spiega(messaggio: string): string {
  for (const [cerca, dice] of DETTI) {
    const trovato = cerca.exec(messaggio);
    if (trovato) return dice(trovato);
  }
  return `il compositore si ferma, e in inglese dice «${messaggio}»`;
}

function posto(e: Errore | undefined): string {
  const inizio = typeof e?.range === "object" ? e.range?.start : undefined;
  return inizio?.line === undefined
    ? "stampa.typ"
    : `stampa.typ, riga ${inizio.line + 1}, colonna ${(inizio.character ?? 0) + 1}`;
}
