/** Un browser finisce con chi lo ha aperto, comunque finisca; i suoi file temporanei con il comando che viene dopo. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { rimedia, TEMPORANEA } from "../../src/disco/avanzi.ts";
import { provvisoria } from "../attrezzi/cartelle.ts";
import { avvia, pausa } from "../attrezzi/processi.ts";

/** Quanti processi hanno questa cartella fra i loro argomenti. */
const conCartella = (cartella: string): number =>
  execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })
    .split("\n")
    .filter((riga) => riga.includes(cartella)).length;

async function apri(come: string): Promise<{ p: ReturnType<typeof avvia>; cartella: string }> {
  const p = avvia([join(import.meta.dirname, "aperto.ts"), come]);
  const [, sua] = await p.dice(/aperto (\S+)/);
  return { p, cartella: join(tmpdir(), `${TEMPORANEA}-${sua}`) };
}

it("chiuso, non lascia nulla", async () => {
  const { p, cartella } = await apri("chiudi");
  expect(await p.finisce()).toBe(0);
  expect(existsSync(cartella)).toBe(false);
});
it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("fermato con %s, non lascia nulla", async (segnale) => {
  const { p, cartella } = await apri("aspetta");
  expect(conCartella(cartella)).toBeGreaterThan(0);
  p.figlio.kill(segnale);
  expect(await p.finisce()).toBeGreaterThan(128);
  while (conCartella(cartella)) await pausa(50);
  expect(existsSync(cartella)).toBe(false);
});
it("ucciso, il browser finisce da sé e i suoi file li toglie il comando che viene dopo", async () => {
  const { p, cartella } = await apri("aspetta");
  p.figlio.kill("SIGKILL");
  await p.finisce();
  while (conCartella(cartella)) await pausa(50);
  expect(existsSync(cartella)).toBe(true);
  rimedia(join(provvisoria(), "dist"));
  expect(existsSync(cartella)).toBe(false);
});
