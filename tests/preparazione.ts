/** Costruisce e stampa una volta i due piani che le prove leggono: quello vero e quello inventato. */
import { mkdirSync } from "node:fs";
import { lancia } from "./comune/comandi.ts";
import { SITI } from "./comune/siti.ts";

export default function prepara(): void {
  mkdirSync(".cache/prove", { recursive: true });
  for (const { piano, uscita } of Object.values(SITI)) {
    const esito = lancia("pdf", ["--uscita", uscita], { PIANO: piano });
    if (esito.status !== 0) throw new Error(`Non si costruisce ${piano}:\n${esito.stdout}\n${esito.stderr}`);
  }
}
