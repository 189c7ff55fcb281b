/** Il programma vale per ogni Ambito: il nome di una Regione e gli anni di un piano stanno nei contenuti, mai nel codice. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = join(import.meta.dirname, "../../src");

/** Quante di queste parole un file può dire fuori dai commenti, e perché. */
const AMMESSI: Record<string, { quante: number; perche: string }> = {
  "generi/dataset/schema.ts": { quante: 1, perche: "nel manuale, un periodo d'esempio" },
  "generi/obiettivi/indicatore.ts": { quante: 1, perche: "nel manuale, un periodo d'esempio" },
  "piano/coerenza/prosa/cifra-diversa.ts": { quante: 1, perche: "le radici dei nomi di tutte le Regioni" },
  "piano/coerenza/registri/anno-lontano.ts": { quante: 2, perche: "l'esempio sbagliato e quello giusto della regola" },
  "testo/leggi-data.ts": { quante: 1, perche: "nel rimedio di un errore, un periodo d'esempio" },
  "testo/parole/crea.ts": { quante: 2, perche: "nella domanda e nel suo errore, un periodo d'esempio" },
};

const COMMENTI = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const PAROLE = /lombard|\b20\d\d\s?[-–/]\s?20\d\d\b/gi;

describe("il codice non conosce una Regione né un triennio", () => {
  const trovate = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.(ts|astro)$/.test(file))
    .flatMap((file) => {
      const parole = readFileSync(join(SRC, file), "utf8").replace(COMMENTI, "").match(PAROLE);
      return parole ? [{ file, parole: [...parole] }] : [];
    });

  it("in nessun file, oltre agli esempi e all'elenco di tutte le Regioni", () => {
    expect(trovate.filter(({ file, parole }) => parole.length > (AMMESSI[file]?.quante ?? 0))).toEqual([]);
  });
  it("e ogni permesso serve ancora, per intero", () => {
    const quante = new Map(trovate.map(({ file, parole }) => [file, parole.length]));
    expect(Object.entries(AMMESSI).filter(([file, { quante: n }]) => quante.get(file) !== n)).toEqual([]);
  });
});
