/** Un padre che avvia un figlio e aspetta; il figlio dice la sua firma e poi sta quieto, o non si ferma mai. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { firma } from "../../src/processi/identita.ts";
import { A_PARTE, finisciColPadre } from "../../src/processi/legato.ts";

if (process.send) {
  finisciColPadre();
  process.stdout.write(`figlio ${firma()}\n`);
  if (process.argv[2] === "occupato") for (;;);
} else fork(fileURLToPath(import.meta.url), process.argv.slice(2), A_PARTE);
setInterval(() => {}, 1000);
