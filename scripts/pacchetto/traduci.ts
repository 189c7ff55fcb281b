/** Dal codice del repository a quello del pacchetto: Node non esegue TypeScript sotto `node_modules`. */
import { stripTypeScriptTypes } from "node:module";

/** Il percorso di un altro file del programma, in un import, in uno script di una pagina o dove si avvia un processo. */
const RIMANDI = [
  /(\b(?:from|import)\s*\(?\s*["'])(\.{1,2}\/[^"']+)\.ts(?=["'])/g,
  /(new URL\(["'`])([^"'`]+)\.ts(?=["'`])/g,
  /(<script\b[^>]*\bsrc=["'])(\.{1,2}\/[^"']+)\.ts(?=["'])/g,
];

const conJs = (testo: string): string => RIMANDI.reduce((t, re) => t.replace(re, "$1$2.js"), testo);

/**
 * Un file com'è nel pacchetto. Dei tipi restano gli spazi: righe e colonne di una traccia sono quelle del repository.
 * @param nome il percorso, con le barre dritte
 * @returns il percorso nuovo e il testo; niente, se il file serve solo a chi scrive il programma
 */
export function traduci(nome: string, testo: string): [nome: string, testo: string] | undefined {
  if (nome.endsWith(".d.ts")) return undefined;
  if (nome.endsWith(".ts")) return [nome.replace(/\.ts$/, ".js"), conJs(stripTypeScriptTypes(testo))];
  return [nome, /\.(?:astro|mjs)$/.test(nome) ? conJs(testo) : testo];
}

/** I rimandi di un file del pacchetto ad altri suoi file. */
export const rimandiDi = (testo: string): string[] =>
  RIMANDI.flatMap((re) => [
    ...testo.matchAll(new RegExp(re.source.replace("\\.ts(?=", "(\\.(?:js|astro|mjs))(?="), "g")),
  ]).map((m) => `${m[2]}${m[3]}`);
