/** Trova le sigle in un testo italiano: due o più maiuscole di seguito, o lettere puntate come P.I.P.P.I. */

const SIGLA = /(?<![\p{L}\d])(?:(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}]))?|\p{Lu}{2,}\d?\+?)(?![\p{L}\d])/gu;
const ROMANO = /^[IVXLCDM]+$/;

/** @returns ogni sigla con il suo posto nel testo (offset). I numeri romani non sono sigle, salvo `note` le contenga. */
export function trovaSigle(testo: string, note: ReadonlySet<string> = new Set()): { sigla: string; offset: number }[] {
  return [...testo.matchAll(SIGLA)]
    .map((m) => ({ sigla: m[0], offset: m.index }))
    .filter(({ sigla }) => note.has(sigla) || !ROMANO.test(sigla));
}
