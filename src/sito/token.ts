/**
 * I token di Designers Italia che il sito usa davvero, come foglio `virtual:token-italia.css`: quello intero (28 KB)
 * finirebbe in ogni pagina.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Plugin } from "vite";
import { delProgramma } from "../disco/programma.ts";

const VIRTUALE = "virtual:token-italia.css";
const FOGLIO = "design-tokens-italia/dist/css/variables.css";
const STILI = delProgramma("src/styles");

export function tokenUsati(): Plugin {
  const indirizzo = "/src/styles/token-italia.css";
  const finto = delProgramma(indirizzo);
  return {
    name: "token-usati",
    enforce: "pre",
    // Mentre si scrive, il browser lo chiede con il suo indirizzo.
    resolveId: (id) => (id === VIRTUALE || id === indirizzo ? finto : null),
    load: (id) =>
      id === finto
        ? scegliToken(readFileSync(createRequire(import.meta.url).resolve(FOGLIO), "utf8"), stiliDelSito())
        : null,
  };
}

/** Tutti i fogli di stile del sito, uno dopo l'altro. */
function stiliDelSito(): string {
  return readdirSync(STILI, { encoding: "utf8" })
    .filter((f) => f.endsWith(".css"))
    .map((f) => readFileSync(join(STILI, f), "utf8"))
    .join("\n");
}

/**
 * @param foglio definizioni `--it-…: valore;`
 * @param stili dove si cercano i token usati
 * @returns una regola `:root` con quei token e con quelli da cui dipendono
 * @throws se uno stile usa un token che non esiste
 */
export function scegliToken(foglio: string, stili: string): string {
  const definizioni = new Map(
    [...foglio.matchAll(/(--it-[\w-]+):\s*([^;]+);/g)].map((m) => [m[1] as string, (m[2] as string).trim()]),
  );
  const tenuti = new Map<string, string>();
  const tieni = (testo: string): void => {
    for (const [token] of testo.matchAll(/--it-[\w-]+/g)) {
      const valore = definizioni.get(token);
      if (valore === undefined) throw new Error(`Il token ${token} non esiste in design-tokens-italia`);
      if (tenuti.has(token)) continue;
      tenuti.set(token, valore);
      tieni(valore);
    }
  };
  tieni(stili);
  return `:root{${[...tenuti].map(([token, valore]) => `${token}:${valore}`).join(";")}}`;
}
