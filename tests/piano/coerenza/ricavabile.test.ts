/** Un numero coperto si ricava o no: il conto rifatto come lo rifarebbe chi legge. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { caricaPiano } from "../../../src/piano/carica.ts";
import { controllaCoerenza } from "../../../src/piano/coerenza/index.ts";
import { limiti } from "../../../src/piano/coerenza/riservatezza/ricavabile/limiti.ts";
import { coperto } from "../../../src/testo/manca.ts";
import { SEME, SEME_DETTO } from "../../attrezzi/caso.ts";
import { SITI } from "../../attrezzi/siti.ts";

const radice = mkdtempSync(join(tmpdir(), "coperte-"));
afterAll(() => rmSync(radice, { recursive: true, force: true }));

/** Una tabella in più nel piano inventato: le sue righe, e che cosa il suo .yaml aggiunge. */
interface Tabella {
  csv: string;
  yaml?: string;
  id?: string;
  unita?: string;
}
const NOMI = ["a", "b", "c", "d", "e"];

/** Le celle che il controllo dice ricavabili, «riga/colonna». */
function ricavabili(...tabelle: Tabella[]): string[] {
  const piano = mkdtempSync(join(radice, "piano-"));
  cpSync(SITI.inventato.piano, piano, { recursive: true });
  for (const { csv, yaml = "", id = "prova", unita = "persone" } of tabelle) {
    const [titoli = ""] = csv.split("\n");
    const colonne = titoli.split(";").slice(1);
    writeFileSync(
      join(piano, `dati/${id}.csv`),
      `${["comune", ...NOMI.slice(0, colonne.length)].join(";")}\n${csv.split("\n").slice(1).join("\n")}\n`,
    );
    writeFileSync(
      join(piano, `dati/${id}.yaml`),
      `id: ${id}
titolo: Tabella ${id}
descrizione: Una prova.
fonte: { documento: pdz, paragrafo: "1" }
colonne:
  - { nome: comune, titolo: Comune, tipo: testo }
${colonne.map((t, i) => `  - { nome: ${NOMI[i]}, titolo: ${t}, tipo: numero, unita: ${/%/.test(t) ? "percentuale" : unita} }\n`).join("")}${yaml}`,
    );
  }
  const caricamento = caricaPiano(piano);
  expect(caricamento.diagnostiche).toEqual([]);
  return controllaCoerenza(caricamento)
    .filter((d) => d.regola === "cella-ricavabile")
    .map((d) => d.figure?.[0]?.replace(/^prova\//, "") ?? "?");
}
const TOTALE = "totali: [totale]\n";

describe("una cella coperta", () => {
  it("con il totale della colonna si ricava", () => {
    const csv = "x;Famiglie\nBorgo Sereno;12\nPian dei Tigli;9\nRoccachiara;meno di 4\nTotale;23";
    expect(ricavabili({ csv, yaml: TOTALE })).toEqual(["roccachiara/a"]);
  });
  it("senza totale no", () => {
    expect(ricavabili({ csv: "x;Famiglie\nBorgo Sereno;12\nRoccachiara;<4" })).toEqual([]);
  });
  it("in due nella stessa colonna no, se il loro totale non le stringe", () => {
    const csv = "x;Famiglie\nBorgo Sereno;12\nPian dei Tigli;meno di 4\nRoccachiara;meno di 4\nTotale;15";
    expect(ricavabili({ csv, yaml: TOTALE })).toEqual([]);
  });
  it("in due, se insieme sono tante quante possono essere, sì", () => {
    const csv = "x;Famiglie\nBorgo Sereno;12\nPian dei Tigli;meno di 4\nRoccachiara;meno di 4\nTotale;18";
    expect(ricavabili({ csv, yaml: TOTALE })).toEqual(["pian-dei-tigli/a", "roccachiara/a"]);
  });
  it("una per riga e una per colonna si ricavano a vicenda", () => {
    const csv =
      "x;Uomini;Donne;Totale\nBorgo Sereno;10;5;15\nPian dei Tigli;meno di 4;8;10\nRoccachiara;7;6;13\nTotale;19;19;38";
    expect(ricavabili({ csv, yaml: TOTALE })).toEqual(["pian-dei-tigli/a"]);
  });
  it("in quattro agli angoli non si ricavano", () => {
    const csv =
      "x;Uomini;Donne;Totale\nBorgo Sereno;10;5;15\nPian dei Tigli;<4;<4;3\nRoccachiara;<4;<4;3\nTotale;13;8;21";
    expect(ricavabili({ csv, yaml: TOTALE })).toEqual([]);
  });
  it("con la percentuale dichiarata accanto sì", () => {
    const csv = "x;Alunni stranieri;Alunni;Quota %\nBorgo Sereno;40;200;20\nRoccachiara;meno di 4;40;5,0";
    const yaml = "verifiche:\n  - { tipo: percentuale, parti: [a, b], totale: c }\n";
    expect(ricavabili({ csv, yaml })).toEqual(["roccachiara/a"]);
  });
  it("con la differenza fra due anni sì", () => {
    const csv = "x;Nel 2023;Nel 2024;Differenza\nBorgo Sereno;40;42;2\nRoccachiara;8;meno di 4;-6";
    const yaml = "verifiche:\n  - { tipo: differenza, parti: [a, b], totale: c }\n";
    expect(ricavabili({ csv, yaml, unita: "numero" })).toEqual(["roccachiara/b"]);
  });
  it("con un'altra tabella che la scrive sì", () => {
    const una = { csv: "x;Famiglie sfrattate\nBorgo Sereno;12\nRoccachiara;meno di 4", unita: "numero" };
    const altra = { csv: "x;Famiglie sfrattate\nRoccachiara;2", id: "altra", unita: "numero" };
    expect(ricavabili(una, altra)).toEqual(["roccachiara/a"]);
  });
  it("una riga «di cui» non entra nella somma", () => {
    const csv = "x;Famiglie\nBorgo Sereno;12\nPian dei Tigli;9\ndi cui stranieri;4\nRoccachiara;meno di 4\nTotale;23";
    expect(ricavabili({ csv, yaml: TOTALE })).toEqual(["roccachiara/a"]);
  });
  it("una riga «totale» che è un'altra cosa non permette il conto", () => {
    const csv =
      "x;Famiglie;Posti\nBorgo Sereno;12;1\nPian dei Tigli;9;1\nRoccachiara;meno di 4;1\nTotale complessivo;23;9";
    expect(ricavabili({ csv, yaml: "totali: [totale-complessivo]\n", unita: "numero" })).toEqual([]);
  });
});

describe("una cella vuota di persone di un Comune", () => {
  it("se valgono poche si dice, se sono tante no", () => {
    const csv = (t: number) => `x;Persone\nBorgo Sereno;12\nPian dei Tigli;9\nRoccachiara;\nTotale;${t}`;
    expect(ricavabili({ csv: csv(23), yaml: TOTALE })).toEqual(["roccachiara/a"]);
    expect(ricavabili({ csv: csv(61), yaml: TOTALE })).toEqual([]);
  });
});

it.each([
  ["meno di 4", { da: 0, a: 3 }],
  ["<5", { da: 0, a: 4 }],
  ["≤ 3", { da: 0, a: 3 }],
  ["da 1 a 3", { da: 1, a: 3 }],
  ["4", undefined],
  ["meno di quattro", undefined],
  ["da 3 a 1", undefined],
  ["< 0", undefined],
])("«%s» è coperto fra %o", (scritto, atteso) => expect(coperto(scritto)).toEqual(atteso));

it(`gli intervalli sono quelli di una ricerca esaustiva, ${SEME_DETTO}`, () => {
  const vincolo = fc.record({
    pesi: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 3, maxLength: 3 }),
    totale: fc.integer({ min: 0, max: 6 }),
  });
  fc.assert(
    fc.property(fc.array(vincolo, { minLength: 1, maxLength: 3 }), (scritti) => {
      const nomi = ["x", "y", "z"];
      const conti = scritti
        .filter((s) => s.pesi.some(Boolean))
        .map((s) => ({
          pesi: new Map(nomi.flatMap((n, i) => (s.pesi[i] ? [[n, 1] as const] : []))),
          min: s.totale,
          max: s.totale,
        }));
      const giusti = terne().filter((t) =>
        conti.every((c) => nomi.reduce((s, n, i) => s + (c.pesi.has(n) ? (t[i] ?? 0) : 0), 0) === c.min),
      );
      const trovati = limiti(new Map(nomi.map((n) => [n, { da: 0, a: 3 }])), conti);
      for (const [i, n] of nomi.entries()) {
        const fra = trovati.get(n);
        if (!fra || !giusti.length) continue;
        const valori = giusti.map((t) => t[i] ?? 0);
        expect(fra.da).toBeLessThanOrEqual(Math.min(...valori));
        expect(fra.a).toBeGreaterThanOrEqual(Math.max(...valori));
        // I conti di soli uno e zero su tre numeri danno estremi interi, salvo i tre a coppie.
        if (conti.length < 3) expect(fra).toEqual({ da: Math.min(...valori), a: Math.max(...valori) });
      }
    }),
    { seed: SEME },
  );
});

const terne = () =>
  [0, 1, 2, 3].flatMap((x) => [0, 1, 2, 3].flatMap((y) => [0, 1, 2, 3].map((z): number[] => [x, y, z])));
