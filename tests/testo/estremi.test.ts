import { expect, it } from "vitest";
import { estremiUguali, righeDiverse } from "../../src/testo/estremi.ts";

it.each([
  ["abc", "abc", 3, 0],
  ["aa", "aaa", 2, 0],
  ["abxc", "abyc", 2, 1],
  ["", "a", 0, 0],
  ["ab", "b", 0, 1],
])("«%s» e «%s» hanno uguali %i all'inizio e %i alla fine, senza contarne uno due volte", (a, b, inizio, fine) => {
  expect(estremiUguali(a, b)).toEqual({ inizio, fine });
});

it("le righe diverse sono quelle del testo che ne ha di più", () => {
  expect(righeDiverse("a\nb\nc\n", "a\nx\ny\nc\n")).toBe(2);
  expect(righeDiverse("a\n", "a\n")).toBe(0);
});
