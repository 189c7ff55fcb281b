/** I grafici di Lodi: ognuno dice che cosa si vede, e nessuna scritta ne copre un'altra nelle due larghezze. */
import { expect, it } from "vitest";
import { disegno, tuttiIGrafici } from "../../../src/grafici/disegno.ts";
import { disegnaSvg } from "../../../src/grafici/svg.ts";
import { caricaPiano } from "../../../src/piano/carica.ts";
import type { Piano } from "../../../src/piano/modello.ts";
import { SITI } from "../../attrezzi/siti.ts";
import { scritteGuaste } from "../scritte.ts";

const grafici = tuttiIGrafici(caricaPiano(SITI.vero.piano).piano as Piano);

it.each(grafici.map((g) => [g.id, g] as const))("%s", (_, g) => {
  // Quelli che il programma ricava dalle schede non hanno un file, né chi ne scriva la frase.
  expect(Boolean(g.frase) || !g.dataset.file).toBe(true);
  for (const misura of ["stretto", "largo"] as const)
    expect(scritteGuaste(disegnaSvg(disegno(g), misura)), misura).toEqual([]);
});
