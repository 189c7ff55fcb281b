import { describe, expect, it } from "vitest";
import { leggiCifre } from "../../src/testo/cifre.ts";

describe("le cifre di una frase", () => {
  it.each([
    ["Sono 234.856 abitanti.", [["quantità", 234856, "numero"]]],
    ["Costa 1.282.992,82 €.", [["quantità", 1282992.82, "euro"]]],
    ["Il 12,59% dei residenti", [["quantità", 12.59, "percentuale"]]],
    ["circa 3 mila in meno", [["quantità", 3000, "numero"]]],
    ["mezzo milione di euro", [["quantità", 500000, "euro"]]],
    ["6,3 miliardi di euro", [["quantità", 6.3e9, "euro"]]],
    [
      "due milioni e 20 euro",
      [
        ["quantità", 2e6, "numero"],
        ["quantità", 20, "euro"],
      ],
    ],
    ["nel triennio 2021-2023", [["tempo", Number.NaN, "numero"]]],
    [
      "nell'anno 2023 sono 1.902",
      [
        ["anno", 2023, "numero"],
        ["quantità", 1902, "numero"],
      ],
    ],
    ["il 15 aprile 2024", [["tempo", Number.NaN, "numero"]]],
    [
      "la legge 328/2000 e l'articolo 8",
      [
        ["rimando", Number.NaN, "numero"],
        ["rimando", Number.NaN, "numero"],
      ],
    ],
    ["i giovani di 18-34 anni", [["età", Number.NaN, "numero"]]],
    ["ha più di 65 anni", [["età", 65, "numero"]]],
    ["per 16 mesi", [["tempo", 16, "numero"]]],
    ["cinque progetti", [["quantità", 5, "numero"]]],
    ["il progetto P.I.P.P.I.10 e il D3", []],
    ["il 31.12.2004", [["tempo", Number.NaN, "numero"]]],
    ["3.300.000 euro", [["quantità", 3300000, "euro"]]],
  ] as const)("«%s»", (testo, attese) => {
    expect(leggiCifre(testo).map((c) => [c.genere, c.valore, c.unita])).toEqual(attese);
  });
  it("sa quanto è precisa, se è approssimata e che segno ha", () => {
    const [a, b, c] = leggiCifre("circa 3 mila, +39,7%, almeno il 20%");
    expect([a?.passo, a?.approssimata]).toEqual([1000, true]);
    expect([b?.passo, b?.segno, b?.approssimata]).toEqual([0.1, 1, false]);
    expect(c?.approssimata).toBe(true);
  });
  it("dice dove sta ogni cifra", () => {
    const testo = "Da 10 a 20,5% in un anno";
    for (const c of leggiCifre(testo)) expect(testo.slice(c.inizio, c.fine)).toBe(c.scritto);
  });
});
