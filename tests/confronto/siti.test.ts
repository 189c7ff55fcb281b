/** Due siti a confronto: che cosa è nuovo, tolto, cambiato, e che cosa si può ignorare. */
import { expect, it } from "vitest";
import { confronta, leggiSito } from "../../src/confronto/siti.ts";

const sito = (file: Record<string, string>) =>
  new Map(Object.entries(file).map(([nome, testo]) => [nome, Buffer.from(testo)] as const));

it("due siti uguali non hanno differenze", () => {
  expect(confronta(sito({ "index.html": "<p>a</p>" }), sito({ "index.html": "<p>a</p>" }))).toEqual([]);
});
it("dice ciò che è nuovo, tolto, cambiato; di un testo, le righe", () => {
  const prima = sito({ "a.html": "<p>uno</p><p>due</p>", "b.png": "x", "c.css": "" });
  const dopo = sito({ "a.html": "<p>uno</p><p>tre</p>", "b.png": "y", "d.css": "" });
  expect(confronta(prima, dopo)).toEqual([
    { file: "a.html", genere: "cambiato", righe: { prima: ["<p>due</p>"], dopo: ["<p>tre</p>"] } },
    { file: "b.png", genere: "cambiato" },
    { file: "c.css", genere: "tolto" },
    { file: "d.css", genere: "nuovo" },
  ]);
});
it("lascia passare solo ciò che si è detto di ignorare, e solo nei testi", () => {
  const data = /\d+ novembre/g;
  expect(confronta(sito({ "a.html": "21 novembre" }), sito({ "a.html": "26 novembre" }), data)).toEqual([]);
  expect(confronta(sito({ "a.html": "21 novembre a" }), sito({ "a.html": "26 novembre b" }), data)).toHaveLength(1);
  expect(confronta(sito({ "a.png": "21 novembre" }), sito({ "a.png": "26 novembre" }), data)).toHaveLength(1);
});
it("si legge da una cartella, con o senza la barra in fondo, senza i file lasciati fuori", () => {
  const qui = "tests/fixtures/valserena";
  const tutti = leggiSito(qui);
  expect(tutti.get("piano.yaml")?.byteLength).toBeGreaterThan(0);
  expect([...leggiSito(`${qui}/`).keys()]).toEqual([...tutti.keys()]);
  expect([...leggiSito(qui, /^obiettivi\//).keys()].some((f) => f.startsWith("obiettivi/"))).toBe(false);
  expect(() => leggiSito("tests/non-c-e")).toThrow();
});
