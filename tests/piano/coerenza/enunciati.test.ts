/** Gli enunciati di prova: si leggono, stanno in un piano che si carica, e la verifica ne capisce quanto si era detto. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { leggiEnunciati } from "../../../scripts/bench/enunciati/leggi.ts";
import { metti, pianoDegliEnunciati } from "../../../scripts/bench/enunciati/piano.ts";
import { conta, provaEnunciati } from "../../../scripts/bench/enunciati/prova.ts";
import { componi } from "../../../src/piano/carica.ts";
import { leggiCartella } from "../../../src/piano/cartella.ts";
import { SITI } from "../../attrezzi/siti.ts";

const serie = (nome: string) =>
  leggiEnunciati(readFileSync(join("tests/piano/coerenza/enunciati", `${nome}.tsv`), "utf8"));
const base = pianoDegliEnunciati(leggiCartella(SITI.inventato.piano).file);

describe("gli enunciati di prova", () => {
  it.each(["casi", "sviluppo", "sviluppo-2", "sviluppo-3", "sviluppo-4", "sviluppo-5", "da-parte"])(
    "%s: ciascuno sta in un piano che si legge, in tutti i suoi posti",
    (nome) => {
      const tutti = serie(nome);
      expect(new Set(tutti.map((e) => e.id)).size).toBe(tutti.length);
      for (const e of tutti) {
        expect(e.dove.length, e.id).toBe(e.testo.length);
        const file = new Map(base);
        metti(file, e);
        const lette = componi({ file, diagnostiche: [] }).diagnostiche.filter((d) => d.gravita === "errore");
        // Una tabella o una scheda sbagliata può esserlo tanto da non leggersi.
        if (!e.sbagliato || e.dove.every((f) => f.startsWith("capitoli/"))) expect(lette, e.id).toEqual([]);
      }
    },
  );
  it("dei casi se ne trovano almeno 85 su cento, genere per genere, e 95 volte su cento ciò che si dice è vero", () => {
    const esiti = provaEnunciati(base, serie("casi"));
    for (const [genere, suoi] of Map.groupBy(esiti, (e) => e.enunciato.genere)) {
      const { trovati, sbagliati, falsi } = conta(suoi);
      const persi = suoi.filter((e) => !e.bene).map((e) => e.enunciato.id);
      expect(trovati / sbagliati, `${genere}: ${persi}`).toBeGreaterThanOrEqual(0.85);
      expect(trovati / (trovati + falsi), `${genere}: ${persi}`).toBeGreaterThanOrEqual(0.95);
    }
  });
  it("da parte: tre su quattro, e 92 volte su cento ciò che si dice è vero", () => {
    const { trovati, sbagliati, falsi } = conta(provaEnunciati(base, serie("da-parte")));
    expect(trovati / sbagliati).toBeGreaterThanOrEqual(0.75);
    expect(trovati / (trovati + falsi)).toBeGreaterThanOrEqual(0.92);
  });
});
