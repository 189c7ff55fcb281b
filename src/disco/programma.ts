/**
 * Dove sta il programma: il solo posto che lo sa. Ciò che il programma porta con sé (pagine, caratteri, modelli, elenchi) si cerca da
 * qui; il piano, il sito che se ne fa e le memorie stanno nella cartella da cui si lancia. Nel repository le due sono una sola.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Astro lega i suoi moduli in un altro posto: vale la cartella di chi è arrivato prima, che è il programma sul disco.
const DEPOSITO = Symbol.for("piano-di-zona.programma");
const deposito = globalThis as unknown as { [DEPOSITO]?: string };
deposito[DEPOSITO] ??= fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");

/** @param parti un percorso dentro il programma, `src/styles` @returns il percorso intero */
export const delProgramma = (...parti: string[]): string => join(deposito[DEPOSITO] as string, ...parti);

/** Ciò che serve del `package.json` del programma. */
interface Carta {
  version: string;
  /** Gli script di installazione delle librerie che npm può eseguire, e quelli che no. */
  allowScripts: Record<string, boolean>;
}

export const cartaDelProgramma = (): Carta => JSON.parse(readFileSync(delProgramma("package.json"), "utf8")) as Carta;
