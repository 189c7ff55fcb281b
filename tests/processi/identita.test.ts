/** Un processo si riconosce anche quando il suo numero è già di un altro. */
import { expect, it } from "vitest";
import { FIRMA, firma, vivo } from "../../src/processi/identita.ts";
import { avvia, finche } from "../attrezzi/processi.ts";

it("questo processo è vivo, e la sua firma si riconosce in un nome", () => {
  expect(vivo(firma())).toBe(true);
  expect(vivo(String(process.pid))).toBe(true);
  expect(`dist.nuova-${firma()}`).toMatch(new RegExp(`^dist\\.nuova-${FIRMA}$`));
});
it("un altro processo con lo stesso numero non è lui", () => {
  expect(vivo(`${process.pid}-00000000`)).toBe(process.platform === "win32");
});
it("un processo finito non è vivo, e un nome qualsiasi nemmeno", async () => {
  const p = avvia([
    "-e",
    `import("${import.meta.dirname}/../../src/processi/identita.ts").then((m) => console.log("firma", m.firma()))`,
  ]);
  const sua = (await p.dice(/firma (\S+)/))[1] as string;
  await p.finisce();
  await finche(sua);
  expect(vivo(sua)).toBe(false);
  expect(vivo("mai")).toBe(false);
});
