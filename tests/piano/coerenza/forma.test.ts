/** La forma non cambia niente: righe più corte, altre virgolette, campi in un altro ordine, altri segni di elenco, e la verifica dice lo stesso. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { leggiEnunciati } from "../../../scripts/bench/enunciati/leggi.ts";
import { metti, pianoDegliEnunciati } from "../../../scripts/bench/enunciati/piano.ts";
import { componi } from "../../../src/piano/carica.ts";
import { leggiCartella } from "../../../src/piano/cartella.ts";
import { controllaCoerenza } from "../../../src/piano/coerenza/index.ts";
import { SEME } from "../../attrezzi/caso.ts";
import { cambiaForma, dadoDa } from "../../attrezzi/forma.ts";
import { SITI } from "../../attrezzi/siti.ts";

/** Il piano inventato con tutti gli enunciati sbagliati dei capitoli, ciascuno nel suo. */
function pianoSbagliato(): Map<string, string> {
  const file = pianoDegliEnunciati(leggiCartella(SITI.inventato.piano).file);
  for (const e of leggiEnunciati(readFileSync("tests/piano/coerenza/enunciati/casi.tsv", "utf8")))
    if (e.sbagliato && e.dove.every((d) => d.startsWith("capitoli/")))
      metti(file, { ...e, dove: e.dove.map((_, i) => `capitoli/${e.id.toLowerCase()}-${i}.mdx`) });
  return file;
}

const trovate = (file: Map<string, string>) => {
  const letto = componi({ file, diagnostiche: [] });
  expect(letto.diagnostiche.filter((d) => d.gravita === "errore")).toEqual([]);
  return controllaCoerenza(letto, undefined, "2026-11-20")
    .map((d) =>
      [d.gravita, d.regola, d.file, d.messaggio, d.nota ?? "", d.altrove?.map((l) => l.file).join() ?? ""].join(" | "),
    )
    .sort();
};

describe("la forma di un file", () => {
  const piani = [
    ["con molti sbagli", pianoSbagliato] as const,
    ...Object.values(SITI).map(({ piano }) => [piano, () => leggiCartella(piano).file] as const),
  ];
  describe.each(piani)("di un piano %s", (_nome, scritto) => {
    it.each([SEME, SEME + 1, SEME + 2])("non cambia ciò che la verifica trova (SEME=%i)", (seme) => {
      const file = scritto();
      const prima = trovate(file);
      const dado = dadoDa(seme);
      const altra = new Map([...file].map(([nome, testo]) => [nome, cambiaForma(nome, testo, dado)]));
      expect(altra).not.toEqual(file);
      expect(trovate(altra), `seme ${seme}`).toEqual(prima);
    });
  });
});
