/** Il generatore serve qualunque Ambito: né il programma né il sito di un altro Ambito conoscono il piano predefinito. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileDi } from "../../src/disco/file.ts";
import { SITI } from "../attrezzi/siti.ts";

const NOME = /\blodi\b|lodigian[oaie]\b/i;
const testi = (cartella: string) =>
  readdirSync(cartella, { recursive: true, encoding: "utf8" }).filter((f) =>
    /\.(ts|astro|css|mjs|json|d\.ts)$/.test(f),
  );

describe("nessuna parola del piano predefinito", () => {
  it("in src/", () => {
    const file = testi("src");
    expect(file.length).toBeGreaterThan(50);
    expect(file.filter((f) => NOME.test(readFileSync(join("src", f), "utf8")))).toEqual([]);
  });
  it("nel sito di un altro Ambito", () => {
    const file = fileDi(SITI.inventato.uscita, /\.(html|js|css|json|csv|txt|xml|svg|webmanifest)$/);
    expect(file.length).toBeGreaterThan(15);
    expect(file.filter((f) => NOME.test(readFileSync(join(SITI.inventato.uscita, f), "utf8")))).toEqual([]);
  });
  it("la ricerca lo trova, dove c'è, e non in altre parole", () => {
    for (const testo of ["Ambito di Lodi", "content/lodi", "il Basso Lodigiano"]) expect(NOME.test(testo)).toBe(true);
    for (const testo of ["melodie", "è lodevole"]) expect(NOME.test(testo)).toBe(false);
  });
});
