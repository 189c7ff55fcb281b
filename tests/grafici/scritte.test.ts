/** Nessuna scritta ne copre un'altra o esce dal disegno, nelle due larghezze: né nei grafici di un piano né in quelli più difficili. */
import { describe, expect, it } from "vitest";
import { casoDi } from "../../scripts/bench/caso.ts";
import { scriviNelGrafico } from "../../src/generi/dataset/unita.ts";
import type { UnitaColonna } from "../../src/generi/vocabolari.ts";
import { type Disegno, disegno, tuttiIGrafici } from "../../src/grafici/disegno.ts";
import { scosta } from "../../src/grafici/scritte-linee.ts";
import { disegnaSvg } from "../../src/grafici/svg.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { SEME, SEME_DETTO } from "../attrezzi/caso.ts";
import { SITI } from "../attrezzi/siti.ts";
import { scritteGuaste } from "./scritte.ts";

const MISURE = ["stretto", "largo"] as const;

const fatto = (
  tipo: Disegno["tipo"],
  categorie: string[],
  serie: [nome: string, valori: (number | null)[]][],
  altro: Partial<Disegno> & { unita?: UnitaColonna } = {},
): Disegno => ({
  id: "x",
  titolo: "x",
  tipo,
  unita: altro.unita ?? "euro",
  asse: "Voce",
  categorie,
  serie: serie.map(([nome, valori]) => ({
    nome,
    valori,
    testi: valori.map((v) => (v === null ? "" : scriviNelGrafico(v, altro.unita ?? "euro"))),
  })),
  temporale: false,
  minimo: 0,
  ...altro,
});

const LUNGO =
  "Fondo nazionale per le politiche sociali; bandi e avvisi, pubblici e privati; risorse dei Comuni segnalanti";
const ANNI = ["2019", "2020", "2021", "2022", "2023"];
const difficili: [string, Disegno][] = [
  [
    "nomi lunghissimi",
    fatto("barre orizzontali", [LUNGO, "Casa", `${LUNGO} e altri`], [["Importi", [2_650_000, 12, 1]]]),
  ],
  ["una parola sola, lunga", fatto("barre", ["Precipitevolissimevolmentelunghissima".repeat(3), "B"], [["x", [1, 2]]])],
  [
    "molte voci ritte",
    fatto(
      "barre",
      Array.from({ length: 20 }, (_, i) => `Voce numero ${i}`),
      [["x", Array.from({ length: 20 }, (_, i) => i * 1e6)]],
    ),
  ],
  [
    "tutto manca tranne una",
    fatto(
      "barre",
      ["Alfa", "Beta", "Gamma"],
      [
        ["Prima", [null, null, 5]],
        ["Seconda", [1, null, null]],
      ],
    ),
  ],
  [
    "sotto zero",
    fatto("barre orizzontali", ["Da zero a due anni", "Totale"], [["x", [-5.26, 0.34]]], { unita: "percentuale" }),
  ],
  ["tutto sotto zero", fatto("barre", ["Alfa", "Beta"], [["x", [-5.26, -123.4]]], { unita: "percentuale" })],
  [
    "linee vicine",
    fatto(
      "linee",
      ANNI,
      [
        ["Minori di diciotto anni", [100, 101, 102, 103, 104]],
        ["Adulti", [100, 101, 102, 103, 105]],
        ["Anziani di oltre sessantacinque anni", [101, 101, 102, 103, 103]],
      ],
      { temporale: true, unita: "persone" },
    ),
  ],
  [
    "una linea con buchi",
    fatto("linee", ["2015/16", "2019/20", "2020/21", "2023/24"], [["x", [2.7, 15, 17.95, 24.34]]], {
      temporale: true,
      unita: "percentuale",
    }),
  ],
  [
    "sei serie",
    fatto(
      "barre",
      ANNI,
      Array.from({ length: 6 }, (_, i) => [`Serie ${i}`, ANNI.map((_, j) => (i + 1) * (j + 1) * 12_345)]),
    ),
  ],
  [
    "piramide",
    fatto(
      "piramide",
      ["0-17 anni", "18-64 anni", "65 anni e oltre"],
      [
        ["Maschi", [18_000, 70_000, 22_000]],
        ["Femmine", [17_000, 69_000, null]],
      ],
      { unita: "persone" },
    ),
  ],
  [
    "punti",
    fatto(
      "punti",
      [LUNGO, "Corsi"],
      [
        ["Previsto", [60, 100]],
        ["Raggiunto", [80, 100]],
      ],
      { unita: "percentuale", massimo: 100 },
    ),
  ],
  ["niente", fatto("barre orizzontali", ["Alfa"], [["x", [0]]])],
];

describe.each(MISURE)("in un disegno %s nessuna scritta ne copre un'altra", (misura) => {
  const piano = caricaPiano(SITI.inventato.piano).piano as Piano;
  it.each(tuttiIGrafici(piano).map((g) => [g.id, disegno(g)] as const))("del piano inventato: %s", (_, d) =>
    expect(scritteGuaste(disegnaSvg(d, misura))).toEqual([]),
  );
  it.each(difficili)("%s", (_, d) => expect(scritteGuaste(disegnaSvg(d, misura))).toEqual([]));
  it(`venti grafici a caso, ${SEME_DETTO}`, () => {
    const caso = casoDi(SEME);
    const fra = (da: number, a: number) => da + Math.floor(caso() * (a - da + 1));
    for (let giro = 0; giro < Number(process.env.GRAFICI_GIRI ?? 20); giro++) {
      const tipo = (["barre", "barre orizzontali", "linee", "piramide"] as const)[fra(0, 3)] ?? "barre";
      const voci = Array.from({ length: fra(1, 9) }, (_, i) =>
        tipo === "linee" ? String(2015 + i) : LUNGO.slice(0, fra(3, 100)).trim(),
      );
      const serie = Array.from({ length: tipo === "piramide" ? 2 : fra(1, 4) }, (_, i): [string, (number | null)[]] => [
        LUNGO.slice(i, i + fra(4, 30)).trim(),
        voci.map(() => (caso() < 0.1 ? null : Math.round(caso() * 10 ** fra(1, 7)))),
      ]);
      const d = fatto(tipo, voci, serie, {
        temporale: tipo === "linee",
        unita: (["euro", "persone"] as const)[fra(0, 1)] ?? "euro",
      });
      expect(scritteGuaste(disegnaSvg(d, misura)), JSON.stringify(d)).toEqual([]);
    }
  });
});

it("i blocchi che si toccano si scostano quanto basta, e restano nel disegno", () => {
  const alto = 20;
  expect(
    scosta(
      [
        { y: 50, alto },
        { y: 90, alto },
      ],
      0,
      100,
    ),
  ).toEqual([50, 90]);
  expect(
    scosta(
      [
        { y: 55, alto },
        { y: 50, alto },
      ],
      0,
      100,
    ),
  ).toEqual([70, 50]);
  expect(
    scosta(
      [
        { y: 95, alto },
        { y: 96, alto },
      ],
      0,
      100,
    ),
  ).toEqual([70, 90]);
});
