import { describe, expect, it } from "vitest";
import { contrasto, controllaPrimario, leggibileSu, SFONDI, tinteDi } from "../../src/testo/colore.ts";

describe("il colore dell'Ambito", () => {
  it("il contrasto è quello delle WCAG", () => {
    expect(contrasto("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrasto("#777777", "#ffffff")).toBeCloseTo(4.478, 2);
  });
  it("un colore troppo chiaro è rifiutato, con il più vicino che va bene", () => {
    const esito = controllaPrimario("#66aaff");
    expect(esito?.motivo).toMatch(/2,\d+ a 1: per leggere serve almeno 4,5 a 1/);
    const misura = contrasto(esito?.vicino ?? "", "#ffffff");
    expect(misura).toBeGreaterThanOrEqual(4.5);
    expect(misura).toBeLessThan(4.75);
  });
  it.each(["#0066cc", "#7a1f4d", "#1b5e20", "#8a4b00", "#000000"])(
    "con %s ogni tinta si legge nel suo schema",
    (primario) => {
      expect(controllaPrimario(primario)).toBeUndefined();
      const { chiaro, scuro } = tinteDi(primario);
      for (const [tinte, sfondo, minimo] of [
        [chiaro, SFONDI.chiaro, 4.5],
        [scuro, SFONDI.scuro, 7],
      ] as const) {
        expect(contrasto(tinte["--primario"] ?? "", sfondo)).toBeGreaterThanOrEqual(minimo);
        for (const dietro of [sfondo, tinte["--sfondo-2"] ?? ""])
          expect(contrasto(tinte["--legame"] ?? "", dietro)).toBeGreaterThanOrEqual(4.5);
        expect(contrasto("#ffffff", tinte["--primario-scuro"] ?? "")).toBeGreaterThanOrEqual(7);
      }
    },
  );
  it("su uno sfondo scuro schiarisce, su uno chiaro scurisce", () => {
    expect(contrasto(leggibileSu("#003366", SFONDI.scuro, 7), SFONDI.scuro)).toBeGreaterThanOrEqual(7);
    expect(leggibileSu("#003366", SFONDI.chiaro)).toBe("#003366");
  });
});
