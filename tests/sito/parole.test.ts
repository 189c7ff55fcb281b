/** Le parole dell'interfaccia stanno in un file solo: nelle pagine e nei pezzi restano solo i dati. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PAROLE } from "../../src/testo/parole.ts";

const CARTELLE = ["src/pages", "src/components", "src/layouts"];
const file = CARTELLE.flatMap((c) =>
  readdirSync(c, { recursive: true, encoding: "utf8" })
    .filter((f) => f.endsWith(".astro"))
    .map((f) => join(c, f)),
);

/** Il testo di un modello fra un elemento e l'altro, senza ciò che sta fra graffe. */
function testiScritti(astro: string): string[] {
  const modello = astro.replace(/^---[\s\S]*?---/, "").replace(/<(script|style)[\s\S]*?<\/\1>/g, "");
  let profondita = 0;
  let fuori = "";
  for (const c of modello) {
    if (c === "{") profondita++;
    else if (c === "}") profondita--;
    else if (!profondita) fuori += c;
  }
  return fuori
    .replace(/<[^<>]*>/g, "\n")
    .split("\n")
    .map((t) => t.trim())
    .filter((t) => /\p{L}{3,}/u.test(t));
}

describe("le parole dell'interfaccia", () => {
  it("non sono scritte nelle pagine", () => {
    expect(file.length).toBeGreaterThan(80);
    const trovate = file.flatMap((f) => testiScritti(readFileSync(f, "utf8")).map((t) => `${f}: ${t}`));
    expect(trovate).toEqual([]);
  });
  it("non sono scritte negli attributi", () => {
    const scritti = /\s(?:aria-label|title|placeholder|alt|data-voce|descrizione|titolo|nome)="[^"]*\p{L}{3}[^"]*"/gu;
    const trovate = file.flatMap((f) => (readFileSync(f, "utf8").match(scritti) ?? []).map((t) => `${f}:${t}`));
    expect(trovate).toEqual([]);
  });
  it("sono frasi, senza virgolette dritte né puntini a caso", () => {
    const scendi = (v: unknown): string[] =>
      typeof v === "string" ? [v] : v && typeof v === "object" ? Object.values(v).flatMap(scendi) : [];
    const tutte = scendi(PAROLE);
    expect(tutte.length).toBeGreaterThan(300);
    expect(tutte.filter((t) => /"|\.\.\.|\bclicca\b|\s{2,}|\b(?:cliccare|qui sotto clicca)\b/i.test(t))).toEqual([]);
  });
});
