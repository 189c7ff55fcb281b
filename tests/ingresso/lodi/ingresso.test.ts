/** Ciò che entra nel piano di Lodi: i suoi CSV fanno andata e ritorno, i suoi grafici e la sua popolazione si riconoscono. */
import { describe, expect, it } from "vitest";
import { disegno, tuttiIGrafici } from "../../../src/grafici/disegno.ts";
import { caricaPiano, componi } from "../../../src/piano/carica.ts";
import { controllaCoerenza } from "../../../src/piano/coerenza/index.ts";
import type { Piano } from "../../../src/piano/modello.ts";
import { SITI } from "../../attrezzi/siti.ts";
import { proveDiAndataERitorno } from "../andata-e-ritorno.ts";

const vero = caricaPiano(SITI.vero.piano);

describe("il piano di Lodi", () => proveDiAndataERitorno(SITI.vero.piano));

describe("le sue figure", () => {
  it("tutti i grafici hanno un'unità sola", () => {
    const grafici = tuttiIGrafici(vero.piano as Piano);
    expect(grafici.length).toBeGreaterThan(10);
    for (const g of grafici) expect(disegno(g).serie.length, g.id).toBeGreaterThan(0);
  });
  it("la tabella della popolazione si riconosce", () => {
    const file = new Map(vero.file);
    file.set("piano.yaml", (file.get("piano.yaml") ?? "").replace(/(valore: [\d.]+\n\s+anno:) \d+/, "$1 2023"));
    const trovate = controllaCoerenza(componi({ file, diagnostiche: [] }), ["popolazione-diversa"]);
    expect(trovate.map((d) => d.messaggio)).toEqual([expect.stringContaining("235.427 nel 2023")]);
  });
});
