/** Le carte della casa dicono il vero: i comandi e i file che nominano ci sono. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const carte = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" }).flatMap((f) => (f.endsWith(".md") ? `docs/${f}` : [])),
].map((file) => ({ file, testo: readFileSync(file, "utf8") }));

const DIRE = /npm (?:run )?(?<comando>[a-z0-9:-]+)/g;
/** Quelli che npm ha di suo. */
const DI_NPM = ["ci", "cit", "install", "sbom"];
/** Quelli che npm lancia da sé, dentro un altro. */
const LANCIATI_DA_NPM = ["prepack"];
const comandi = (testo: string) => [...testo.matchAll(DIRE)].map((m) => m.groups?.comando ?? "");

describe("i comandi", () => {
  it.each(carte)("$file nomina solo comandi che ci sono", ({ testo }) => {
    const scritti = [...testo.matchAll(/npm run ([a-z0-9][a-z0-9:-]*)/g)].map((m) => m[1] ?? "");
    expect(scritti.filter((c) => !(c in scripts) && !DI_NPM.includes(c))).toEqual([]);
  });
  it("sono tutti nel README", () => {
    const detti = new Set(comandi(carte[0]?.testo ?? "").flatMap((c) => (c === "cit" ? ["cit", "test"] : [c])));
    expect(Object.keys(scripts).filter((c) => !detti.has(c) && !LANCIATI_DA_NPM.includes(c))).toEqual([]);
  });
});

describe("i file", () => {
  const programma = ["src", "scripts", "tests"].flatMap((c) =>
    readdirSync(c, { recursive: true, encoding: "utf8" }).map((f) => `${c}/${f.replaceAll("\\", "/")}`),
  );
  it.each(carte)("$file nomina solo file che ci sono", ({ testo }) => {
    const detti = [...testo.matchAll(/`([\w./-]+\.(?:ts|astro|mjs))`/g)].map((m) => m[1] ?? "");
    const manca = (f: string) => !/[A-Z]{4}/.test(f) && !existsSync(f) && !programma.some((p) => p.endsWith(`/${f}`));
    expect(detti.filter(manca)).toEqual([]);
  });
});
