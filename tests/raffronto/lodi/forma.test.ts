import { expect, it } from "vitest";
import { confrontaSorgenti } from "../../../src/raffronto/confronta.ts";
import { daCartella } from "../../../src/raffronto/sorgente.ts";
import { riformatta } from "../riformatta.ts";

it("il piano intero riscritto in un'altra forma, file per file, dice le stesse cose", () => {
  const prima = daCartella("content/lodi");
  const dopo = { ...prima, nome: "riscritto", file: riformatta(prima.file) };
  expect([...dopo.file].filter(([f, t]) => t !== prima.file.get(f)).length).toBe(prima.file.size);
  const { differenze, illeggibili } = confrontaSorgenti(prima, dopo);
  expect(illeggibili).toEqual([]);
  expect(differenze.map((d) => `${d.file}:${d.riga} ${d.campo} ${d.tipo}`)).toEqual([]);
});
