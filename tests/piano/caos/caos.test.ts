/**
 * Piani rovinati a caso e piani ostili: il programma dice che cosa non va e finisce, sempre.
 * `SEME=n` ripete una corsa; `CAOS_GIRI=n` la allunga. Il lavoro si conta, non si cronometra: al massimo tre volte quello del piano
 * sano.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Diagnostica, ordina } from "../../../src/diagnostica/index.ts";
import { componi } from "../../../src/piano/carica.ts";
import { type Cartella, decodifica } from "../../../src/piano/cartella.ts";
import { controllaCoerenza } from "../../../src/piano/coerenza/index.ts";
import { scriviGithub } from "../../../src/piano/rapporti/github.ts";
import { sarif } from "../../../src/piano/rapporti/sarif.ts";
import { scriviRapporto } from "../../../src/piano/rapporti/testo.ts";
import { SEME, SEME_DETTO } from "../../attrezzi/caso.ts";
import { contaLavoro } from "../../attrezzi/lavoro.ts";
import { SITI } from "../../attrezzi/siti.ts";
import { type File, mutazione } from "./mutazioni.ts";

const GIRI = Number(process.env.CAOS_GIRI ?? 250);

const valido: File = new Map(
  (readdirSync(SITI.inventato.piano, { recursive: true, encoding: "utf8" }) as string[])
    .filter((f) => /\.\w+$/.test(f))
    .map((f) => [f, readFileSync(join(SITI.inventato.piano, f))]),
);

/** Quello che fa `npm run verifica`, senza il disco. */
function verifica(file: File): { diagnostiche: Diagnostica[]; testi: ReadonlyMap<string, string> } {
  const cartella: Cartella = { file: new Map(), diagnostiche: [] };
  for (const [nome, byte] of file) decodifica(nome, byte, cartella);
  const caricamento = componi(cartella);
  const diagnostiche = ordina([...caricamento.diagnostiche, ...controllaCoerenza(caricamento)]);
  for (const scritto of [
    scriviRapporto(diagnostiche, caricamento.file, "piano"),
    scriviGithub(diagnostiche, "piano"),
    JSON.stringify(sarif(diagnostiche, "piano")),
  ])
    expect(scritto.isWellFormed()).toBe(true);
  return { diagnostiche, testi: caricamento.file };
}

/** Ogni diagnostica porta in un punto che esiste, e si capisce. */
function sensata(d: Diagnostica, testi: ReadonlyMap<string, string>): void {
  expect(d.messaggio.trim(), JSON.stringify(d)).not.toBe("");
  expect(d.messaggio, JSON.stringify(d)).not.toMatch(/\[object|undefined|NaN|Cannot |Unexpected |at Object/);
  const testo = testi.get(d.file);
  const righe = testo?.split(/\r\n|\n/) ?? [];
  expect(d.riga, JSON.stringify(d)).toBeGreaterThanOrEqual(1);
  expect(d.colonna, JSON.stringify(d)).toBeGreaterThanOrEqual(1);
  if (testo === undefined) return;
  expect(d.riga, JSON.stringify(d)).toBeLessThanOrEqual(righe.length);
  expect(d.colonna, JSON.stringify(d)).toBeLessThanOrEqual((righe[d.riga - 1]?.length ?? 0) + 1);
}

describe("un piano valido rovinato a caso", () => {
  it("prima di rovinarlo non ha errori", () => {
    expect(verifica(valido).diagnostiche.filter((d) => d.gravita === "errore")).toEqual([]);
  });

  it(`non fa mai cadere né girare a vuoto il controllo (${GIRI} rovine, ${SEME_DETTO})`, () => {
    let trovate = 0;
    const massimo = 3 * contaLavoro(() => verifica(valido)).lavoro;
    fc.assert(
      fc.property(mutazione, (rovina) => {
        const { esito, lavoro } = contaLavoro(() => verifica(rovina(valido)));
        const { diagnostiche, testi } = esito;
        expect(lavoro).toBeLessThan(massimo);
        for (const d of diagnostiche) sensata(d, testi);
        if (diagnostiche.some((d) => d.gravita === "errore")) trovate++;
      }),
      { numRuns: GIRI, seed: SEME },
    );
    // Se quasi nessuna rovina desse errore, non si starebbe provando niente.
    expect(trovate).toBeGreaterThan(GIRI / 3);
  });
});
