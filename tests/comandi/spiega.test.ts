/** `npm run verifica -- --spiega` conosce ogni nome di regola che un messaggio può portare. */
import { describe, expect, it } from "vitest";
import { REGOLE } from "../../src/piano/coerenza/regole.ts";
import { SPIEGATE } from "../../src/piano/spiegate.ts";
import { spiega } from "../../src/terminale/verifica.ts";
import { regoleNelCodice } from "./regole-nel-codice.ts";

const { nomi, ignote } = regoleNelCodice([
  ...[
    "src/diagnostica",
    "src/generi",
    "src/immagini",
    "src/mdx",
    "src/raffronto",
    "src/piano",
    "src/collegamenti",
    "src/esame/esaminatore.ts",
  ],
]);
const tutti = [...new Set([...nomi.keys(), ...REGOLE.map((r) => r.id)])].sort();

describe("ogni nome che il codice scrive", () => {
  it("si sa quale sia", () => {
    expect(ignote).toEqual([]);
    // Quelli che tutti incontrano: la ricerca li trova davvero.
    expect(tutti).toEqual(
      expect.arrayContaining([
        "frontmatter",
        "campo-mancante",
        "csv-numero",
        "immagine",
        "mdx-componente",
        "inesistente",
      ]),
    );
    expect(tutti.length).toBeGreaterThan(150);
  });
  it("ha la sua spiegazione, una sola, e nessuna è di troppo", () => {
    expect(SPIEGATE.map((s) => s.id).sort()).toEqual(tutti);
  });
});

it.each(SPIEGATE.map((s) => s.id))("%s: che cosa, perché, come si rimedia, un esempio", (id) => {
  const [che = "", perche = "", rimedio = "", sbagliato = "", giusto = ""] = spiega(id);
  expect(che).toMatch(new RegExp(`^${id} \\(.+, (errore|avviso|consiglio)\\): .{15,}`));
  expect(perche).toMatch(/^ {2}Perché conta: .{20,}/);
  expect(rimedio).toMatch(/^ {2}Come si rimedia: .{10,}/);
  expect(sbagliato.replace("  Sbagliato: ", "")).not.toBe(giusto.replace("  Giusto: ", ""));
});

it("un nome sbagliato propone il più vicino; senza nome si elencano tutti", () => {
  expect(() => spiega("frontmater")).toThrow("«frontmatter»");
  expect(spiega("")).toHaveLength(SPIEGATE.length);
});
