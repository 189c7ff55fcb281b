/** I quindici lavori di ogni giorno in un navigatore vero: ciascuno cambia solo i file e le righe che deve. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { LAVORI } from "../../scripts/bench/redazione/lavori.ts";
import { prova } from "../../scripts/bench/redazione/prova.ts";
import { apriBrowser, browserPronto } from "../../src/esame/browser.ts";

let browser: Browser;
const cartella = mkdtempSync(join(tmpdir(), "lavori-"));
beforeAll(async () => {
  browser = await apriBrowser(browserPronto(() => {}));
});
afterAll(async () => {
  await browser?.close();
  rmSync(cartella, { recursive: true, force: true });
});

it("sono quindici", () => expect(LAVORI).toHaveLength(15));

it.each(LAVORI.map((l, i) => [l.nome, l, i] as const))("%s", async (_, lavoro, i) => {
  const contesto = await browser.newContext();
  const fatto = await prova(lavoro, { contesto, cartella: join(cartella, String(i)), da: "tests/fixtures/valserena" });
  await contesto.close();
  const { "*": altri = 0, ...attesi } = lavoro.cambia;
  const { cambiate } = fatto;
  for (const file of Object.keys(attesi)) expect(Object.keys(cambiate), fatto.detto).toContain(file);
  const fuori = Object.entries(cambiate).filter(([file]) => !(file in attesi));
  expect(fuori.length > 0, `${fuori}`).toBe(altri > 0);
  for (const [file, righe] of Object.entries(cambiate)) expect(righe, file).toBeLessThanOrEqual(attesi[file] ?? altri);
});
