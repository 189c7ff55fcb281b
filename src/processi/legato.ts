/** Un figlio che finisce con il padre, anche quando il padre è ucciso senza poter dire nulla. */
import type { ChildProcess } from "node:child_process";
import { muoriColPadre } from "./nativo.ts";

/** Le opzioni con cui avviare un figlio che `uccidi` possa fermare insieme ai suoi figli. */
export const A_PARTE = { detached: process.platform !== "win32" } as const;

/** Da chiamare nel figlio, appena comincia: la linea con il padre che cade, e su Linux il sistema, lo fermano. */
export function finisciColPadre(): void {
  muoriColPadre();
  const fine = () => process.exit(1);
  process.on("disconnect", fine);
  if (!process.connected) fine();
}

/** Ferma subito un figlio e tutto ciò che ha avviato. */
export function uccidi({ pid }: ChildProcess): void {
  if (!pid) return;
  try {
    process.kill(A_PARTE.detached ? -pid : pid, "SIGKILL");
  } catch {
    // È già finito.
  }
}
