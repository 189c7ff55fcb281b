/** Le prove stesse: passano su ogni macchina, in ogni giorno, con ogni piano; e si possono ripetere. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const file = readdirSync("tests", { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".ts"));
/** Le righe dei file in cui c'è un modello, come `file:riga`. */
const con = (modello: RegExp, guardati: string[]): string[] =>
  guardati.flatMap((f) =>
    readFileSync(join("tests", f), "utf8")
      .split("\n")
      .flatMap((riga, i) => (modello.test(riga) ? [`tests/${f}:${i + 1}`] : [])),
  );
const QUESTO = "stile/prove.test.ts";
const altri = file.filter((f) => f !== QUESTO);

it("nessuna guarda l'orologio: il lavoro si conta, i tempi li stampa il banco", () => {
  expect(altri.length).toBeGreaterThan(50);
  expect(con(/performance\.now|Date\.now|hrtime|cpuUsage|new Date\(\)|\btimeout:/, altri)).toEqual([]);
});

it("il caso ha un seme, e viene solo da tests/attrezzi/caso.ts", () => {
  const tranne = altri.filter((f) => f !== "attrezzi/caso.ts");
  expect(con(/Math\.random|randomInt|randomUUID|randomBytes/, tranne)).toEqual([]);
  const conCaso = tranne
    .map((f) => ({ f, testo: readFileSync(join("tests", f), "utf8") }))
    .filter(({ testo }) => /\bfc\.(?:assert|check|sample)\(|\bcasoDi\(/.test(testo));
  expect(conCaso.length).toBeGreaterThan(0);
  for (const { f, testo } of conCaso) {
    expect(testo, f).toMatch(/seed: SEME\b|casoDi\(SEME\)/);
    expect(testo, f).toContain("SEME_DETTO");
  }
});

it("il contenuto di Lodi si guarda solo nelle cartelle «lodi»: le altre valgono per qualunque piano", () => {
  const fuori = altri.filter((f) => !/(?:^|\/)lodi\//.test(f) && f !== "attrezzi/siti.ts");
  expect(con(/SITI\.vero|content\/lodi\/./, fuori)).toEqual([]);
});

it("nessuna è saltata o lasciata da sola", () => {
  expect(con(/\b(?:it|test|describe)\.(?:only|skip|todo|fails)\b|\bxit\b|\bfit\b/, altri)).toEqual([]);
});
