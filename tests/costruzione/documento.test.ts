/** Il documento da cui si stampa: una pagina del sito, finché il piano ci sta. */
import { expect, it } from "vitest";
import { PER_PAGINA } from "../../src/generi/divisione.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import { pagineDellaStampa } from "../../src/stampa/documento.ts";

const { piano } = caricaPiano("tests/fixtures/valserena");
const [scheda] = piano?.obiettivi ?? [];
/** Lo stesso piano con tante copie di una scheda da passare la misura di una pagina. */
const lungo = piano && scheda && { ...piano, obiettivi: Array.from({ length: PER_PAGINA + 1 }, () => scheda) };

it("di un piano che sta in una pagina è la pagina della stampa", () => {
  for (const documento of [false, true])
    expect(pagineDellaStampa(piano, documento)).toEqual([{ pattern: "/stampa", pagina: "_Documento" }]);
});

it("di un piano lungo c'è solo per chi stampa, e la pagina del sito dice come si stampa a pezzi", () => {
  expect(scheda?.indicatori.length).toBeGreaterThan(0);
  const aPezzi = { pattern: "/stampa", pagina: "_APezzi" };
  expect(pagineDellaStampa(lungo ?? null, false)).toEqual([aPezzi]);
  expect(pagineDellaStampa(lungo ?? null, true)).toEqual([
    aPezzi,
    { pattern: "/stampa/documento", pagina: "_Documento" },
  ]);
});
