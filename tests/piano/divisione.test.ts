import { describe, expect, it } from "vitest";
import { dividi, INDICATORI_PER_PAGINA, PER_PAGINA } from "../../src/generi/divisione.ts";
import { pagineIndicatori } from "../../src/generi/obiettivi/pagine.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { pagineDelPiano } from "../../src/piano/percorsi.ts";

/** Un piano che ha tanti indicatori. */
function con(quanti: number): Piano {
  const { piano } = caricaPiano("tests/fixtures/valserena");
  const [primo] = piano?.obiettivi ?? [];
  const [uno] = primo?.indicatori ?? [];
  if (!piano || !primo || !uno) throw new Error("Il piano inventato non si legge");
  const indicatori = Array.from({ length: quanti }, (_, i) => ({ ...uno, id: `${primo.id}-r${i}` }));
  return { ...piano, obiettivi: [{ ...primo, indicatori }] };
}

describe("gli elenchi lunghi", () => {
  it("si dividono senza perdere né ripetere niente; un elenco vuoto è una pagina", () => {
    const voci = Array.from({ length: 2 * PER_PAGINA + 1 }, (_, i) => i);
    const parti = dividi(voci);
    expect(parti.map((p) => [p.numero, p.voci.length])).toEqual([
      [1, PER_PAGINA],
      [2, PER_PAGINA],
      [3, 1],
    ]);
    expect(parti.flatMap((p) => p.voci)).toEqual(voci);
    expect(dividi([])).toEqual([{ numero: 1, voci: [] }]);
  });

  it("le pagine degli indicatori sono fra quelle del piano, e almeno una", () => {
    expect(pagineIndicatori(con(1))).toEqual(["1"]);
    expect(pagineIndicatori(con(INDICATORI_PER_PAGINA + 1))).toEqual(["1", "2"]);
    expect(pagineDelPiano(con(2 * INDICATORI_PER_PAGINA + 1))).toEqual(
      expect.arrayContaining(["/indicatori/", "/indicatori/pagina/1/", "/indicatori/pagina/3/"]),
    );
  });
});
