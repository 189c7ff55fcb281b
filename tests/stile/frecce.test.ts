/** Le frecce fra le cartelle vanno in un verso solo, quello della figura di `docs/architettura.md`. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { arrivanoA, cartellaDi, frecce, giri, importDi, intero, pianiDi, risalgono } from "./frecce.ts";

const programma = new Map(
  ["src", "scripts"].flatMap((cartella) =>
    readdirSync(cartella, { recursive: true, encoding: "utf8" })
      .filter((f) => /\.(ts|astro|mjs)$/.test(f))
      .map((f): [string, string] => {
        const file = `${cartella}/${f.replaceAll("\\", "/")}`;
        return [file, readFileSync(file, "utf8")];
      }),
  ),
);
const piani = pianiDi(readFileSync("docs/architettura.md", "utf8"));

describe("il programma", () => {
  const trovate = frecce(programma);
  it("si legge: file e frecce ci sono", () => {
    expect(programma.size).toBeGreaterThan(300);
    expect(trovate.length).toBeGreaterThan(500);
    expect(trovate.some((f) => f.file.endsWith(".astro"))).toBe(true);
  });
  it("ha nella figura ogni sua cartella, una volta, e nessun'altra", () => {
    const cartelle = readdirSync("src", { withFileTypes: true }).flatMap((f) => (f.isDirectory() ? f.name : []));
    expect(piani.flat().sort()).toEqual([...cartelle, "scripts", "src"].sort());
  });
  it("non ha frecce che risalgono", () => {
    expect(risalgono(trovate, piani).map(({ file, importa, da, a }) => `${file}: ${importa} (${da} → ${a})`)).toEqual(
      [],
    );
  });
  it("dà i dati alle pagine: un pezzo non va a prenderseli", () => {
    const pezzi = [...programma].filter(([file]) => /^src\/(?:components|layouts)\//.test(file));
    expect(pezzi.length).toBeGreaterThan(50);
    const arrivano = arrivanoA(programma, ["src/sito/corrente.ts", "src/sito/opzioni.ts"]);
    expect(arrivano.has("src/sito/dati.ts")).toBe(true);
    const cercano = pezzi.filter(([file, testo]) => importDi(testo).some((i) => arrivano.has(intero(file, i))));
    expect(cercano.map(([file]) => file)).toEqual([]);
  });
  it("non ha giri", () => expect(giri(trovate)).toEqual([]));
});

describe("chi controlla", () => {
  const figura = "Prima\n\n```text\n 1  pages\n 2  piano\n10  testo mdx\n```\n";
  const finto = (file: Record<string, string>) => frecce(new Map(Object.entries(file)));
  const sale = (file: Record<string, string>) => risalgono(finto(file), pianiDi(figura)).map((f) => f.file);
  it("legge i piani dalla figura", () => expect(pianiDi(figura)).toEqual([["pages"], ["piano"], ["testo", "mdx"]]));
  it("lascia scendere", () => {
    expect(sale({ "src/pages/a.astro": '---\nimport A from "../piano/a.ts";\n---\n<p></p>' })).toEqual([]);
    expect(sale({ "src/piano/a.ts": 'import { b } from "./b.ts";\nimport { z } from "zod";' })).toEqual([]);
  });
  it.each([
    ["un import", 'import { a } from "../piano/a.ts";'],
    ["un import di più righe", 'import {\n  a,\n  b,\n} from "../piano/a.ts";'],
    ["un import di soli tipi", 'import type { A } from "../piano/a.ts";'],
    ["un import senza nomi", 'import "../piano/a.ts";'],
    ["un import dentro il programma", 'const a = await import("../piano/a.ts");'],
    ["un export", 'export { a } from "../piano/a.ts";'],
    ["un export di tutto", 'export * from "../piano/a.ts";'],
  ])("trova %s che risale", (_, testo) => expect(sale({ "src/testo/x.ts": testo })).toEqual(["src/testo/x.ts"]));
  it("trova quello di un componente, nel frontmatter e in uno script", () => {
    expect(sale({ "src/piano/X.astro": '---\nimport P from "../pages/p.astro";\n---\n' })).toHaveLength(1);
    expect(sale({ "src/piano/X.astro": '<script>\n  import "../pages/p.ts";\n</script>' })).toHaveLength(1);
  });
  it("trova quello di fianco, e quello verso una cartella che la figura non ha", () => {
    expect(sale({ "src/testo/x.ts": 'import "../mdx/a.ts";' })).toHaveLength(1);
    expect(sale({ "src/pages/x.ts": 'import "../altro/a.ts";' })).toHaveLength(1);
  });
  it("trova un giro, anche lungo", () => {
    const giro = finto({
      "src/a/x.ts": 'import "../b/x.ts";',
      "src/b/x.ts": 'import "../c/x.ts";',
      "src/c/x.ts": 'import "../a/x.ts";',
    });
    expect(giri(giro)).toEqual([["a", "b", "c", "a"]]);
  });
  it("non prende per import un commento", () =>
    expect(importDi('/* import "../a.ts"; */\n// import "../b.ts";\nimport "./c.ts";')).toEqual(["./c.ts"]));
  it("dà la cartella di un file", () => {
    expect(
      ["src/piano/coerenza/x.ts", "scripts/bench/x.ts", "src/middleware.ts", "tests/x.ts"].map(cartellaDi),
    ).toEqual(["piano", "scripts", "src", undefined]);
  });
});
