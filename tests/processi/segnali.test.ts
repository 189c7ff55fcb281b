/** Chi è fermato da fuori fa le pulizie, lo dice in una riga ed esce con 128 più il numero del segnale. */
import { constants } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { avvia } from "../attrezzi/processi.ts";

it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s", async (segnale) => {
  const p = avvia([join(import.meta.dirname, "interrotto.ts")]);
  await p.dice(/pronto/);
  p.figlio.kill(segnale);
  expect(await p.finisce()).toBe(128 + constants.signals[segnale]);
  expect(p.detto()).toContain(`tolta la seconda\ntolta la prima\n`);
  expect(p.detto()).not.toContain("dimenticata");
  expect(p.detto().match(/^Prova: Interrotto \(SIG.*$/gm)).toEqual([
    `Prova: Interrotto (${segnale}): niente è rimasto a metà, ciò che c'era prima è intatto.`,
  ]);
});
