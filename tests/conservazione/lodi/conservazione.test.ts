/** La legge della conservazione sul piano vero. `CONSERVA_GIRI_VERO=n` prova più modifiche. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { caricaPiano } from "../../../src/piano/carica.ts";
import { SEME, SEME_DETTO } from "../../attrezzi/caso.ts";
import { SITI } from "../../attrezzi/siti.ts";
import { alSuoPosto, perditeDi, provatore } from "../legge.ts";
import { modifiche } from "../modifiche.ts";

const GIRI = Number(process.env.CONSERVA_GIRI_VERO ?? 6);
const origine = caricaPiano(SITI.vero.piano);

it("il piano com'è non perde e non aggiunge niente", async () => {
  expect(await perditeDi(origine)).toEqual([]);
});

it(`una modifica a caso si rifiuta al suo posto o si pubblica com'è (${GIRI} modifiche, ${SEME_DETTO})`, async () => {
  const prova = provatore(origine);
  let pubblicate = 0;
  for (const modifica of fc.sample(modifiche(origine.file), { numRuns: GIRI, seed: SEME })) {
    const esito = await prova(modifica);
    const detta = `${modifica.file}, righe ${modifica.righe.join("-")}, ${modifica.nome}`;
    expect(esito.perse, detta).toEqual([]);
    if (esito.nuove.length) expect(alSuoPosto(esito, origine.file.get(modifica.file) ?? ""), detta).toBe(true);
    else pubblicate++;
  }
  console.log(`${GIRI} modifiche (${SEME_DETTO}): ${pubblicate} pubblicate come sono, 0 in silenzio`);
});
