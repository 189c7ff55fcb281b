import { describe, expect, it } from "vitest";
import { leggiNumero, scriviEuro, scriviEuroBreve, scriviNumero, scriviPercentuale } from "../../src/testo/numeri.ts";

describe("leggiNumero", () => {
  it.each([
    ["12", 12, 0],
    ["1.234", 1234, 0],
    ["1234,5", 1234.5, 1],
    ["1.282.992,82 €", 1282992.82, 2],
    ["-5,26%", -5.26, 2],
    ["−3", -3, 0],
    ["0,30", 0.3, 2],
    ["1\u00a0000", 1000, 0],
  ])("%s", (scritto, valore, decimali) => {
    expect(leggiNumero(scritto)).toEqual({ ok: true, valore, decimali });
  });
  it.each([
    ["12.5", "12,5"],
    ["1,234.56", "1.234,56"],
    ["1.234,5.6", "1.234,56"],
    ["12.34.567", "1.234.567"],
    ["tanti", undefined],
    ["", undefined],
    ["1e9", undefined],
    ["9".repeat(40), undefined],
  ])("rifiuta %s", (scritto, suggerimento) => {
    const letto = leggiNumero(scritto);
    expect(letto.ok).toBe(false);
    if (!letto.ok && suggerimento) expect(letto.suggerimento).toBe(suggerimento);
  });
});

describe("scrivere", () => {
  it("mette sempre i punti delle migliaia", () => {
    expect(scriviNumero(1234.5)).toBe("1.234,5");
    expect(scriviNumero(0.3, 2)).toBe("0,30");
    expect(scriviPercentuale(12.59)).toBe("12,59%");
  });
  it("scrive gli euro", () => {
    expect(scriviEuro(3300000)).toBe("3.300.000\u00a0€");
    expect(scriviEuro(926442.6)).toBe("926.442,60\u00a0€");
    expect(scriviEuroBreve(4850000)).toBe("4,85\u00a0milioni di euro");
    expect(scriviEuroBreve(1000000)).toBe("1\u00a0milione di euro");
    expect(scriviEuroBreve(35000)).toBe("35.000\u00a0€");
  });
});
