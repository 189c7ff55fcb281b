/** Gli errori di un testo che il lettore MDX non riesce a leggere. */
import { type Diagnostica, errore, type Posizione } from "../diagnostica/index.ts";
import { puntoNel } from "../diagnostica/segni-file.ts";
import { htmlDa } from "./html.ts";

/** Troppi livelli uno dentro l'altro. */
export const annidato = (file: string, dove: Posizione): Diagnostica =>
  errore(file, dove, "mdx-annidato", "Qui ci sono troppi livelli uno dentro l'altro", "semplifica elenchi e citazioni");

/** Gli errori del lettore MDX, che sono in inglese e da programmatori, detti a chi scrive. */
export function erroreDiSintassi(e: unknown, testo: string, file: string): Diagnostica {
  if (e instanceof RangeError) return annidato(file, { riga: 1, colonna: 1 });
  const dettagli = e as {
    line?: number;
    column?: number;
    place?: { line?: number; column?: number; start?: { line: number; column: number } };
    ruleId?: string;
    reason?: string;
  };
  const dove = dettagli.place?.start ?? dettagli.place ?? dettagli;
  const posizione = { riga: dove.line ?? 1, colonna: dove.column ?? 1 };
  const codice = rigaDiCodice(testo.split(/\r?\n/), posizione.riga);
  if (codice)
    return errore(
      file,
      { riga: codice.riga, colonna: 1 },
      "mdx-codice",
      `«${codice.parola}» a inizio riga non è ammesso: il testo non può contenere codice`,
      "togli la riga; se è una frase, non cominciarla con questa parola",
    );
  if (/acorn|expression|brace/i.test(`${dettagli.ruleId} ${dettagli.reason}`))
    return errore(
      file,
      posizione,
      "mdx-codice",
      "Le parentesi graffe non sono ammesse: il testo non può contenere codice",
      "per una graffa nel testo scrivi \\{",
    );
  const html = htmlNel(testo, posizione, /<\/?([^>`\s/]+)/.exec(dettagli.reason ?? "")?.[1]);
  if (html) return html(file);
  const riga = testo.split("\n")[posizione.riga - 1] ?? "";
  const tipografiche = /<[A-Z]\w*[^<>]*[“”„‟″][^<>]*/u.exec(riga)?.[0];
  if (tipografiche)
    return errore(
      file,
      posizione,
      "mdx-componente",
      "Nel componente ci sono virgolette tipografiche (“ ”)",
      'scrivi le virgolette diritte: <Dato id="…"/>',
    );
  if (/closing|tag/i.test(dettagli.reason ?? ""))
    return errore(
      file,
      aperto(dettagli.reason ?? "") ?? posizione,
      "mdx-componente",
      "Un componente è aperto e non chiuso, o chiuso e non aperto",
      'chiudi con la barra: <Dato id="…"/>, oppure <Nota> … </Nota> con righe vuote attorno al testo',
    );
  return errore(
    file,
    posizione,
    "mdx-componente",
    "Qui c'è un segno di minore (<) che sembra l'inizio di un componente",
    "se è il segno di minore scrivi \\< o «meno di»",
  );
}

/** Dove comincia il componente rimasto aperto, se il lettore lo dice: «… for `<Nota>` (19:1-19:7)». */
function aperto(motivo: string): Posizione | undefined {
  const [, riga, colonna] = /\((\d+):(\d+)(?:-|\))/.exec(motivo) ?? [];
  return riga ? { riga: Number(riga), colonna: Number(colonna) } : undefined;
}

/**
 * L'elemento HTML, il commento o l'indirizzo fra < e > che ha fermato il lettore.
 * @param dove il punto in cui si è fermato: di un elemento non chiuso è dove comincia il suo capoverso
 * @param nome l'elemento di cui si lamenta, se lo dice
 */
function htmlNel(
  testo: string,
  dove: Posizione,
  nome: string | undefined,
): ((file: string) => Diagnostica) | undefined {
  const qui = offsetDi(testo, dove);
  const prima = testo.lastIndexOf("<", qui);
  const stessaRiga = prima >= 0 && !testo.slice(prima, qui).includes("\n") ? prima : -1;
  const nominato = nome ? testo.slice(qui).search(new RegExp(`</?${RegExp.escape(nome)}(?![\\w-])`, "i")) : -1;
  for (const indice of [stessaRiga, nominato >= 0 ? qui + nominato : -1]) {
    const trovato = indice >= 0 ? htmlDa(testo.slice(indice, indice + 300)) : undefined;
    if (trovato)
      return (file) => errore(file, puntoNel(testo, indice), "mdx-componente", trovato.messaggio, trovato.suggerimento);
  }
  return undefined;
}

/** L'offset di una riga e colonna. */
function offsetDi(testo: string, { riga, colonna }: Posizione): number {
  let da = 0;
  for (let r = 1; r < riga; r++) da = testo.indexOf("\n", da) + 1 || testo.length;
  return Math.min(testo.length, da + colonna - 1);
}

/** La riga che comincia con import o export nel capoverso del punto dato, o in quello che finisce lì. */
function rigaDiCodice(righe: string[], da: number): { riga: number; parola: string } | undefined {
  for (let riga = Math.min(da, righe.length); riga > 0; riga--) {
    const parola = /^(import|export)\b/.exec(righe[riga - 1] ?? "")?.[1];
    if (parola) return { riga, parola };
    if (riga < da && !righe[riga - 1]?.trim()) return undefined;
  }
  return undefined;
}
