/** Un figlio finisce con il padre anche se il padre è ucciso, e anche se non si ferma mai ad ascoltare. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { vivo } from "../../src/processi/identita.ts";
import { avvia, finche } from "../attrezzi/processi.ts";

const qui = (file: string) => join(import.meta.dirname, file);

it.each(["quieto", ...(process.platform === "linux" ? ["occupato"] : [])])("un figlio %s", async (come) => {
  const padre = avvia([qui("padre.ts"), come]);
  const figlio = (await padre.dice(/figlio (\S+)/))[1] as string;
  expect(vivo(figlio)).toBe(true);
  padre.figlio.kill("SIGKILL");
  await padre.finisce();
  await finche(figlio);
  expect(vivo(figlio)).toBe(false);
});
