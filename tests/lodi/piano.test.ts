/** Il contenuto di Lodi, non il programma: queste prove cambiano quando cambia il piano. */
import { describe, expect, it } from "vitest";
import { caricaPiano } from "../../src/piano/carica.ts";
import { controllaCoerenza } from "../../src/piano/coerenza/index.ts";
import { SITI } from "../attrezzi/siti.ts";

const caricamento = caricaPiano(SITI.vero.piano);

describe("il piano di Lodi", () => {
  it("non ha errori né avvisi", () => {
    expect(caricamento.diagnostiche).toEqual([]);
  });
  it("ha sessantuno Comuni, tutti diversi", () => {
    expect(new Set(caricamento.piano?.identita.comuni.map((c) => c.istat)).size).toBe(61);
  });
});

describe("la sua coerenza", () => {
  const trovate = controllaCoerenza(caricamento);
  it("ha solo incoerenze della fonte, tutte spiegate", () => {
    // Ciò che una bozza deve ancora avere non viene dalla fonte: lo deve scrivere l'Ufficio di Piano.
    expect(trovate.filter((d) => d.gravita !== "nota" && d.regola !== "obbligo-mancante")).toEqual([]);
    expect(trovate.length).toBeGreaterThanOrEqual(25);
  });
  it.each([
    ["verso", "capitoli/2-1-popolazione.mdx", "234.856"],
    ["cifra-diversa", "dati/over-75.csv", "52.980"],
    ["cifra-diversa", "capitoli/4-7-bisogni-l-immigrazione.mdx", "29.633"],
    ["giudizio", "esiti/2021-h1.mdx", "80%"],
    ["variazione", "capitoli/4-3-bisogni-de.mdx", "44,4%"],
  ])("trova da sé: %s in %s (%s)", (regola, file, parole) => {
    expect(trovate.some((d) => d.regola === regola && d.file === file && d.messaggio.includes(parole))).toBe(true);
  });
});
