/** Ciò che cambia il sito cambia la sua chiave; ciò che non lo cambia, no. */
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { chiaveDelSito, improntaDelPiano, improntaDelProgramma } from "../../src/dispensa/chiavi.ts";

const cartella = mkdtempSync(join(tmpdir(), "chiavi-"));
afterAll(() => rmSync(cartella, { recursive: true, force: true }));

it("un byte del piano, un nome, un file in più, una data: un'altra chiave", () => {
  const piano = join(cartella, "piano");
  cpSync("tests/fixtures/valserena", piano, { recursive: true });
  const chiave = (altro: unknown[] = ["2026-11-20"]) => chiaveDelSito("programma", improntaDelPiano(piano), altro);
  const viste = new Set([chiave()]);
  expect(viste.has(chiave())).toBe(true);
  const cambia = (fai: () => void) => {
    fai();
    expect(viste.has(chiave())).toBe(false);
    viste.add(chiave());
  };
  cambia(() => writeFileSync(join(piano, "nuovo.txt"), "a"));
  cambia(() => writeFileSync(join(piano, "nuovo.txt"), "b"));
  cambia(() => renameSync(join(piano, "nuovo.txt"), join(piano, "altro.txt")));
  cambia(() => symlinkSync("piano.yaml", join(piano, "collegamento")));
  expect(viste.has(chiave(["2026-11-21"]))).toBe(false);
});

it("un byte del programma, delle librerie o di public/: un'altra impronta", () => {
  const radice = join(cartella, "programma");
  mkdirSync(join(radice, "src"), { recursive: true });
  mkdirSync(join(radice, "public"), { recursive: true });
  const viste = new Set<string>();
  for (const nome of ["src/a.ts", "public/a.svg", "package-lock.json", "astro.config.mjs"])
    for (const testo of ["1", "2"]) {
      writeFileSync(join(radice, nome), testo);
      viste.add(improntaDelProgramma(radice, radice));
    }
  expect(viste.size).toBe(8);
});
