import { expect, it } from "vitest";
import { caricaPiano } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { nonContinuati, schedeAccanto } from "../../src/piano/promesso-di-nuovo.ts";

const leggi = () => caricaPiano("tests/fixtures/valserena").piano as Piano;

it("accanto alla scheda, ciò che l'esito che continua prometteva e ha raggiunto", () => {
  const piano = leggi();
  const scheda = schedeAccanto(piano).find((s) => s.obiettivo.id === "b1");
  expect(scheda?.esiti.map((e) => e.id)).toEqual(["2021-a1"]);
  expect(scheda?.misure.map((m) => [m.descrizione, m.promesso, m.raggiunto])).toEqual([
    ["Famiglie aiutate", "almeno 50", "famiglie con un progetto: 62; colloqui: 1.200"],
    ["Carta dei servizi", "presente", "non realizzata"],
    ["Famiglie che hanno mantenuto la casa", "non indicato", "71,5%"],
  ]);
  expect(scheda?.nuovi.map((i) => i.id)).toEqual(["b1-p1", "b1-r1", "b1-o1"]);
});

it("una misura che oggi dice la stessa cosa le sta accanto, e non è nuova", () => {
  const piano = leggi();
  for (const i of piano.obiettivi.find((o) => o.id === "b1")?.indicatori ?? [])
    if (i.id === "b1-r1") i.descrizione = "Famiglie aiutate";
  const scheda = schedeAccanto(piano).find((s) => s.obiettivo.id === "b1");
  expect(scheda?.misure[0]?.diNuovo.map((i) => [i.id, i.valore])).toEqual([["b1-r1", "20"]]);
  expect(scheda?.nuovi.map((i) => i.id)).toEqual(["b1-p1", "b1-o1"]);
});

it("gli esiti che nessuna scheda continua si dicono", () => {
  const piano = leggi();
  const continuati = new Set(schedeAccanto(piano).flatMap((s) => s.esiti.map((e) => e.id)));
  const fermi = nonContinuati(piano).map((e) => e.id);
  expect(fermi.length + continuati.size).toBe(piano.esiti.length);
  expect(fermi).not.toContain("2021-a1");
});
