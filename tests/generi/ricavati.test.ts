/** I file che si ricavano dai generi non restano indietro: schemi dell'editor, impostazioni, manuale dei campi. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { GENERI } from "../../src/generi/index.ts";
import { ricavati } from "../../src/generi/ricavati.ts";

const leggi = (file: string) => readFileSync(file, "utf8");

it.each(ricavati(GENERI, leggi))("%s è quello che i generi dicono: se no, «npm run schemi»", (file, testo) => {
  expect(leggi(file)).toBe(testo);
});
