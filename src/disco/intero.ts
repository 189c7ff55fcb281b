/** Scrive un file tutto insieme: chi si ferma a metà lascia quello di prima, intero. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { firma } from "../processi/identita.ts";

/** @throws se non si riesce a scrivere: il file di prima è intatto */
export function scriviIntero(file: string, byte: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const provvisorio = `${file}.nuovo-${firma()}`;
  try {
    writeFileSync(provvisorio, byte);
    renameSync(provvisorio, file);
  } catch (e) {
    rmSync(provvisorio, { force: true });
    throw e;
  }
}
