/** Ritoccare un file: cambia ciò che si voleva, e nient'altro. Su ogni campo dei piani, andata e ritorno. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { casoDi } from "../../scripts/bench/caso.ts";
import { leggiYaml } from "../../src/piano/yaml.ts";
import { cambiFra, type Percorso, type Valore } from "../../src/ritocco/cambio.ts";
import { ritoccaCampi } from "../../src/ritocco/file.ts";
import { ritoccaYaml } from "../../src/ritocco/yaml.ts";
import { SEME, SEME_DETTO } from "../attrezzi/caso.ts";
import { righeCambiate } from "../attrezzi/righe.ts";

const TESTA = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
const campiDi = (file: string, testo: string) => (file.endsWith(".mdx") ? (TESTA.exec(testo)?.[1] ?? "") : testo);
const letto = (file: string, testo: string): Valore => leggiYaml(campiDi(file, testo), file).valore as Valore;

/** Ogni valore semplice, con le chiavi che vi portano. */
function* foglie(valore: Valore, percorso: Percorso = []): Generator<[Percorso, Valore]> {
  if (typeof valore !== "object" || valore === null) yield [percorso, valore];
  else
    for (const [k, v] of Object.entries(valore))
      yield* foglie(v as Valore, [...percorso, Array.isArray(valore) ? Number(k) : k]);
}

function conAltro(valore: Valore, percorso: Percorso, nuovo: Valore): Valore {
  const [primo, ...resto] = percorso;
  if (primo === undefined) return nuovo;
  const copia = structuredClone(valore) as Record<string | number, Valore>;
  copia[primo] = conAltro(copia[primo] as Valore, resto, nuovo);
  return copia as Valore;
}

const PIANI = ["content/lodi", "tests/fixtures/valserena"];
const file = PIANI.flatMap((p) =>
  readdirSync(p, { recursive: true, encoding: "utf8" })
    .filter((f) => /\.(yaml|mdx)$/.test(f))
    .map((f) => [join(p, f), readFileSync(join(p, f), "utf8")] as const),
);
/** Di un registro lungo se ne provano tanti così: ogni prova rilegge il file intero. */
const PER_FILE = 12;
const NUOVI = [
  "altro",
  "Con: due punti, e «virgolette» #1",
  "1.234,5",
  "",
  "- trattino",
  "no",
  "null",
  "[quadre] {graffe}",
  "Un'altra",
];

describe(`ogni file dei piani, ${SEME_DETTO}`, () => {
  const caso = casoDi(SEME);
  const aCaso = (n: number) => Math.floor(caso() * n);
  it.each(file)("%s", (nome, testo) => {
    const valore = letto(nome, testo);
    const tutte = [...foglie(valore)];
    const scelte =
      tutte.length <= PER_FILE
        ? tutte
        : Array.from({ length: PER_FILE }, () => tutte[aCaso(tutte.length)] as [Percorso, Valore]);
    for (const [percorso, vecchio] of scelte) {
      const nuovo = NUOVI[aCaso(NUOVI.length)] as string;
      const dove = `${nome} ${percorso.join(".")}: «${String(vecchio)}» → «${nuovo}»`;
      const cambiato = ritoccaCampi(nome, testo, [{ fa: "metti", percorso, valore: nuovo }]);
      expect(letto(nome, cambiato), dove).toEqual(conAltro(valore, percorso, nuovo));
      const suoi = String(vecchio).length / 60 + 3;
      expect(righeCambiate(testo, cambiato), dove).toBeLessThanOrEqual(Math.ceil(suoi));
      const tornato = ritoccaCampi(nome, cambiato, [{ fa: "metti", percorso, valore: vecchio }]);
      expect(letto(nome, tornato), dove).toEqual(valore);
      if (typeof vecchio !== "string" || !vecchio.trim()) continue;
      // Una parola cambiata e rimessa: gli stessi byte.
      const parole = vecchio.split(" ");
      const quale = aCaso(parole.length);
      const ritoccato = parole.map((p, n) => (n === quale ? `${p}xy` : p)).join(" ");
      const una = ritoccaCampi(nome, testo, [{ fa: "metti", percorso, valore: ritoccato }]);
      expect(letto(nome, una), dove).toEqual(conAltro(valore, percorso, ritoccato));
      expect(righeCambiate(testo, una), dove).toBeLessThanOrEqual(2);
      expect(ritoccaCampi(nome, una, [{ fa: "metti", percorso, valore: vecchio }]), dove).toBe(testo);
    }
  });
  it.each(file)("%s con gli a capo di Windows", (nome, testo) => {
    const crlf = testo.replace(/\r?\n/g, "\r\n");
    const [percorso] = [...foglie(letto(nome, testo))].at(-1) ?? [];
    if (!percorso?.length) return;
    const cambiato = ritoccaCampi(nome, crlf, [{ fa: "metti", percorso, valore: "altro" }]);
    expect(cambiato.replace(/\r\n/g, "")).not.toContain("\n");
    expect(letto(nome, cambiato)).toEqual(conAltro(letto(nome, crlf), percorso, "altro"));
  });
});

const PROVA = `# in testa
id: a1
titolo: "Una casa" # in coda
sintesi: >-
  Chi è in povertà trova punti di accesso
  collegati fra loro. Ha un operatore.
vuoto:
target:
  - anziani

  # i giovani
  - "giovani: adulti"
indicatori:
  - id: uno
    valore: 3
  - id: due
    valore: 4
    nota: fine
fonte: { documento: pdz, paragrafo: "5.3" }
persone: [figli, anziani]
`;
describe("un cambio", () => {
  it.each<[string, Parameters<typeof ritoccaYaml>[1][number], string, string]>([
    [
      "un testo fra virgolette",
      { fa: "metti", percorso: ["titolo"], valore: "Due case" },
      '"Una casa" #',
      '"Due case" #',
    ],
    ["un campo vuoto", { fa: "metti", percorso: ["vuoto"], valore: "pieno" }, "vuoto:\n", "vuoto: pieno\n"],
    [
      "una riga sola di un testo ripiegato",
      {
        fa: "metti",
        percorso: ["sintesi"],
        valore: "Chi è in povertà trova punti di accesso collegati fra loro. Ha una persona.",
      },
      "collegati fra loro. Ha un operatore.",
      "collegati fra loro. Ha una persona.",
    ],
    ["un valore fra graffe", { fa: "metti", percorso: ["fonte", "paragrafo"], valore: "5, 6" }, '"5.3"', '"5, 6"'],
    [
      "un campo nuovo fra graffe",
      { fa: "metti", percorso: ["fonte", "tabella"], valore: "2" },
      '"5.3" }',
      '"5.3", tabella: 2 }',
    ],
    [
      "un campo nuovo dopo un altro",
      { fa: "metti", percorso: ["area"], valore: "b", dopo: "id" },
      "id: a1\n",
      "id: a1\narea: b\n",
    ],
    [
      "un campo nuovo in una voce",
      { fa: "metti", percorso: ["indicatori", 0, "nota"], valore: "x" },
      "    valore: 3\n",
      "    valore: 3\n    nota: x\n",
    ],
    ["un campo tolto", { fa: "togli", percorso: ["indicatori", 1, "nota"] }, "    nota: fine\n", ""],
    ["il primo campo di una voce", { fa: "togli", percorso: ["indicatori", 1, "id"] }, "id: due\n    valore", "valore"],
    ["una voce tolta", { fa: "togli", percorso: ["indicatori", 0] }, "  - id: uno\n    valore: 3\n", ""],
    [
      "una voce in fondo",
      { fa: "inserisci", percorso: ["indicatori"], posto: 2, valore: { id: "tre", valore: "5" } },
      "    nota: fine\n",
      "    nota: fine\n  - id: tre\n    valore: 5\n",
    ],
    [
      "una voce in cima",
      { fa: "inserisci", percorso: ["indicatori"], posto: 0, valore: { id: "zero" } },
      "indicatori:\n",
      "indicatori:\n  - id: zero\n",
    ],
    [
      "una voce fra quadre",
      { fa: "inserisci", percorso: ["persone"], posto: 1, valore: "giovani" },
      "[figli, anziani]",
      "[figli, giovani, anziani]",
    ],
    ["una voce tolta fra quadre", { fa: "togli", percorso: ["persone", 0] }, "[figli, anziani]", "[anziani]"],
    ["un campo con un altro nome", { fa: "rinomina", percorso: ["titolo"], nome: "nome" }, "titolo: ", "nome: "],
    [
      "un elenco al posto di un vuoto",
      { fa: "metti", percorso: ["vuoto"], valore: ["a", "b"] },
      "vuoto:\n",
      "vuoto:\n  - a\n  - b\n",
    ],
  ])("%s", (_, cambio, da, a) => {
    expect(PROVA).toContain(da);
    expect(ritoccaYaml(PROVA, [cambio])).toBe(PROVA.replace(da, a));
  });
  it("in un file con a capo di due tipi le altre righe restano com'erano", () => {
    const misto = "a: 1\r\nb: 2\nc:\r\n  - x\r\n  - y\n";
    expect(ritoccaYaml(misto, [{ fa: "metti", percorso: ["a"], valore: "9" }])).toBe(misto.replace("a: 1", "a: 9"));
    expect(ritoccaYaml(misto, [{ fa: "inserisci", percorso: ["c"], posto: 1, valore: "z" }])).toBe(
      misto.replace("  - y", "  - z\r\n  - y"),
    );
  });
  it("con il BOM, e senza l'ultimo a capo", () => {
    expect(ritoccaYaml("\ufeffa: 1\nb: 2", [{ fa: "metti", percorso: ["c"], valore: "3" }])).toBe(
      "\ufeffa: 1\nb: 2\nc: 3\n",
    );
  });
  it("a un percorso che non c'è si rifiuta", () => {
    expect(() => ritoccaYaml(PROVA, [{ fa: "togli", percorso: ["manca"] }])).toThrow(/non c'è/);
    expect(() => ritoccaYaml(PROVA, [{ fa: "metti", percorso: ["manca", "dentro"], valore: "x" }])).toThrow(/non c'è/);
  });
});

it(`da un valore all'altro, con i cambi più piccoli, ${SEME_DETTO}`, () => {
  const caso = casoDi(SEME);
  const pezzi = ["a", "b", "c", "d", "e"];
  const elenco = () =>
    Array.from({ length: Math.floor(caso() * 5) + 1 }, () => pezzi[Math.floor(caso() * 5)] as string);
  const voce = (id: string): Valore => ({
    id,
    ...(caso() < 0.5 ? { x: elenco() } : {}),
    ...(caso() < 0.5 ? { y: "z" } : {}),
  });
  const voci = () => [...new Set(elenco())].map(voce);
  for (let i = 0; i < 200; i++) {
    const [prima, dopo]: Valore[] = [
      { t: "x", e: elenco(), v: voci() },
      { t: "x", e: elenco(), v: voci() },
    ];
    const testo = `# commento\nt: x\ne:\n${(prima as { e: string[] }).e.map((s) => `  - ${s}\n`).join("")}v: ${JSON.stringify((prima as { v: Valore }).v)}\n`;
    const cambi = cambiFra(prima as Valore, dopo as Valore);
    expect(parse(ritoccaYaml(testo, cambi)), JSON.stringify({ prima, dopo, cambi })).toEqual(dopo);
    expect(ritoccaYaml(testo, cambi)).toContain("# commento\nt: x\n");
  }
});
