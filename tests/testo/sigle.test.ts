import { describe, expect, it } from "vitest";
import { trovaSigle } from "../../src/testo/sigle.ts";
import { slug } from "../../src/testo/slug.ts";
import { piuVicino } from "../../src/testo/vicino.ts";

describe("trovaSigle", () => {
  it.each([
    ["L'ASST e l'UdP con il PNRR e l'FSE+.", ["ASST", "PNRR", "FSE+"]],
    ["Il programma P.I.P.P.I. è nato qui.", ["P.I.P.P.I."]],
    ["DGR XII del secolo XX, parte IV.", ["DGR"]],
    ["Nessuna sigla qui, È vero.", []],
  ])("%s", (testo, attese) => {
    expect(trovaSigle(testo).map((s) => s.sigla)).toEqual(attese);
  });
  it("un numero romano che è anche una sigla nota si trova", () => {
    expect(trovaSigle("Il CDD di Lodi.", new Set(["CDD"])).map((s) => s.sigla)).toEqual(["CDD"]);
    expect(trovaSigle("Il DVI.", new Set(["DVI"])).map((s) => s.sigla)).toEqual(["DVI"]);
  });
});

describe("slug e piuVicino", () => {
  it("toglie accenti e segni", () => {
    expect(slug("L. 112 - Dopo di Noi*")).toBe("l-112-dopo-di-noi");
    expect(slug("Qualità & Città")).toBe("qualita-citta");
  });
  it.each([
    ["tematicco", ["tematico", "sistema"], "tematico"],
    ["fnsp", ["fnps", "frs"], "fnps"],
    ["si", ["sì", "no"], "sì"],
    ["xyz", ["tematico", "sistema"], undefined],
  ])("%s", (scritto, ammessi, atteso) => {
    expect(piuVicino(scritto, ammessi)).toBe(atteso);
  });
});
