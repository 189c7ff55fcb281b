/** Il quaderno tiene ciò che è servito, e dà solo ciò che vi si è messo. */
import { expect, it } from "vitest";
import type { Dispensa } from "../../src/dispensa/dispensa.ts";
import { apriQuaderno } from "../../src/dispensa/quaderno.ts";

/** Una dispensa in memoria, che conta quante volte vi si scrive. */
function finta() {
  const voci = new Map<string, Buffer>();
  let scritte = 0;
  const dispensa: Dispensa = {
    prendi: (chiave) => voci.get(chiave),
    metti: (chiave, voce) => {
      scritte++;
      voci.set(chiave, Buffer.from(voce));
    },
    sfoltisci: () => {},
  };
  return { dispensa, scritte: () => scritte };
}
/** Apre un quaderno, ne usa le voci e lo chiude. @returns ciò che vi ha trovato */
function usa(dispensa: Dispensa, prese: string[], messe: Record<string, string> = {}): (string | undefined)[] {
  const quaderno = apriQuaderno(dispensa, "q");
  const trovate = prese.map((chiave) => quaderno.prendi(chiave));
  for (const [chiave, voce] of Object.entries(messe)) quaderno.metti(chiave, voce);
  quaderno.chiudi();
  return trovate;
}

it("ciò che si mette si ritrova; ciò che per una volta non serve si butta", () => {
  const { dispensa } = finta();
  expect(usa(dispensa, ["a"], { a: "uno", b: "due" })).toEqual([undefined]);
  expect(usa(dispensa, ["a"], { c: "tre" })).toEqual(["uno"]);
  expect(usa(dispensa, ["a", "b", "c"])).toEqual(["uno", undefined, "tre"]);
});

it("se è servito tutto e niente è nuovo, non si riscrive", () => {
  const { dispensa, scritte } = finta();
  usa(dispensa, [], { a: "uno" });
  usa(dispensa, ["a"]);
  expect(scritte()).toBe(1);
});
