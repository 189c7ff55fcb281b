/** Un sito intero nella dispensa: l'elenco dei suoi file, e ogni file per conto suo. Due siti quasi uguali si dividono i file. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileDi } from "../disco/file.ts";
import type { Dispensa } from "./dispensa.ts";

interface Elenco<A> {
  file: [nome: string, impronta: string][];
  /** Ciò che si sapeva del sito, oltre ai file. */
  altro: A;
}

/** @param cartella del sito, finito */
export function conserva<A>(dispensa: Dispensa, chiave: string, cartella: string, altro: A): void {
  const file = fileDi(cartella).map((nome): [string, string] => {
    const byte = readFileSync(join(cartella, nome));
    const impronta = createHash("sha256").update(byte).digest("hex");
    if (!dispensa.prendi(`file ${impronta}`)) dispensa.metti(`file ${impronta}`, byte);
    return [nome, impronta];
  });
  dispensa.metti(chiave, Buffer.from(JSON.stringify({ file, altro } satisfies Elenco<A>)));
}

/**
 * Riscrive un sito conservato.
 * @param cartella dove: nuova, e se il sito non è intero si toglie
 * @returns ciò che se ne sapeva; niente, se va costruito
 */
export function riprendi<A>(dispensa: Dispensa, chiave: string, cartella: string): A | undefined {
  const scritto = dispensa.prendi(chiave);
  if (!scritto) return undefined;
  const { file, altro } = JSON.parse(scritto.toString("utf8")) as Elenco<A>;
  for (const [nome, impronta] of file) {
    const byte = dispensa.prendi(`file ${impronta}`);
    if (!byte) {
      rmSync(cartella, { recursive: true, force: true });
      return undefined;
    }
    mkdirSync(dirname(join(cartella, nome)), { recursive: true });
    writeFileSync(join(cartella, nome), byte);
  }
  return altro;
}
