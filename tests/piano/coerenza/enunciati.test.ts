/** Gli enunciati di prova: si leggono, stanno in un piano che si carica, e la verifica ne capisce quanto si era detto. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { leggiEnunciati } from "../../../scripts/bench/enunciati/leggi.ts";
import { metti, pianoDegliEnunciati } from "../../../scripts/bench/enunciati/piano.ts";
import { componi } from "../../../src/piano/carica.ts";
import { leggiCartella } from "../../../src/piano/cartella.ts";
import { SITI } from "../../attrezzi/siti.ts";

const serie = (nome: string) =>
  leggiEnunciati(readFileSync(join("tests/piano/coerenza/enunciati", `${nome}.tsv`), "utf8"));
const base = pianoDegliEnunciati(leggiCartella(SITI.inventato.piano).file);

describe("gli enunciati di prova", () => {
  it.each(["casi", "da-parte"])("%s: ciascuno sta in un piano che si legge, in tutti i suoi posti", (nome) => {
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
  });
});
