/** Un lavoro per volta: il secondo aspetta e lo dice, e comincia anche se il primo è ucciso. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { firma } from "../../src/processi/identita.ts";
import { chiudi } from "../../src/processi/serratura.ts";
import { avvia } from "../attrezzi/processi.ts";

const nome = `prova ${firma()}`;
const altro = () => avvia([join(import.meta.dirname, "chiuso.ts"), nome]);

it("chi arriva secondo aspetta, e comincia quando il primo apre", async () => {
  const apri = await chiudi(nome, () => expect.unreachable());
  const p = altro();
  await p.dice(/aspetto/);
  expect(p.detto()).not.toContain("chiuso");
  apri();
  await p.dice(/chiuso/);
  p.figlio.kill("SIGKILL");
  await p.finisce();
});
it("se chi ha chiuso è ucciso, il secondo comincia", async () => {
  const primo = altro();
  await primo.dice(/chiuso/);
  let aspettato = 0;
  const apertura = chiudi(nome, () => {
    aspettato++;
    primo.figlio.kill("SIGKILL");
  });
  (await apertura)();
  expect(aspettato).toBe(1);
});
it("nomi diversi non si aspettano", async () => {
  const uno = await chiudi(`${nome} uno`, () => expect.unreachable());
  const due = await chiudi(`${nome} due`, () => expect.unreachable());
  uno();
  due();
});
