/** Dove portano in stampa i collegamenti dei testi. */
import { expect, it } from "vitest";
import { caricaPiano } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { rimandoInStampa } from "../../src/stampa/rimandi.ts";
import { SITI } from "../attrezzi/siti.ts";

const piano = caricaPiano(SITI.inventato.piano).piano as Piano;
const { sito: _sito, ...identita } = piano.identita;
const senzaSito: Piano = { ...piano, identita };
const ente = piano.enti[0]?.id ?? "";

it.each([
  ["/obiettivi/d1/", "#obiettivo-d1"],
  ["/obiettivi/d1/#d1-r1", "#obiettivo-d1"],
  ["/capitoli/contesto/?stampa", "#capitolo-contesto"],
  ["/reti/", "#parte-reti"],
  [`/enti/#${ente}`, `#ente-${ente}`],
  ["/enti/#nessuno", "#parte-enti"],
  ["/obiettivi/", "#parte-sommario"],
])("%s porta a %s", (scritto, atteso) => {
  expect(rimandoInStampa(scritto, senzaSito)).toBe(atteso);
});
it("fuori dal sito e nella stessa pagina resta com'è", () => {
  expect(rimandoInStampa("https://ente.example/", senzaSito)).toBe("https://ente.example/");
  expect(rimandoInStampa("#fonti", senzaSito)).toBe("#fonti");
});
it("ciò che la stampa non ha porta alla pagina pubblica, o a niente se non si sa quale sia", () => {
  const pubblico: Piano = { ...piano, identita: { ...identita, sito: "https://ente.example/piano/" } };
  expect(rimandoInStampa("/indicatori/", senzaSito)).toBeUndefined();
  expect(rimandoInStampa("/indicatori/#a", pubblico)).toBe("https://ente.example/piano/indicatori/#a");
  expect(rimandoInStampa("/atti/", { ...senzaSito, atti: [] })).toBeUndefined();
});
