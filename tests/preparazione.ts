/** Costruisce e stampa una volta i due piani che le prove leggono: quello vero e quello inventato. */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { SITI } from "./comune/siti.ts";

export default function prepara(): void {
  mkdirSync(".cache/prove", { recursive: true });
  for (const { piano, uscita } of Object.values(SITI)) {
    const esito = spawnSync(process.execPath, ["scripts/esegui.mjs", "pdf", "--uscita", uscita], {
      env: { ...process.env, PIANO: piano, NODE_ENV: "production" },
      encoding: "utf8",
    });
    if (esito.status !== 0) throw new Error(`Non si costruisce ${piano}:\n${esito.stdout}\n${esito.stderr}`);
  }
}
