/** Cartelle provvisorie, e siti scritti in una riga. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { fileDi } from "../../src/disco/file.ts";

/** Una cartella che sparisce alla fine della prova. */
export function provvisoria(): string {
  const cartella = mkdtempSync(join(tmpdir(), "prova-"));
  onTestFinished(() => rmSync(cartella, { recursive: true, force: true }));
  return cartella;
}

/** Scrive dei file. @returns la cartella */
export function scriviFile(cartella: string, file: Record<string, string>): string {
  mkdirSync(cartella, { recursive: true });
  for (const [nome, testo] of Object.entries(file)) {
    mkdirSync(dirname(join(cartella, nome)), { recursive: true });
    writeFileSync(join(cartella, nome), testo);
  }
  return cartella;
}

/** I file di una cartella e il loro testo. */
export const leggiFile = (cartella: string): Record<string, string> =>
  Object.fromEntries(fileDi(cartella).map((f) => [f, readFileSync(join(cartella, f), "utf8")]));
