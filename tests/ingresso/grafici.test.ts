/** I grafici che ingannano: gli anni vanno in ordine comunque stiano in tabella, e un asse ha un'unità sola. */
import { describe, expect, it } from "vitest";
import { descrivi } from "../../src/grafici/descrizione.ts";
import { disegno, graficoDi } from "../../src/grafici/disegno.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { type Cambio, dopo, originale, valori } from "./piano.ts";

const CSV = "dati/popolazione.csv";
const YAML = "dati/popolazione.yaml";
const [testa, ...anni] = originale(CSV).trimEnd().split("\n") as [string, string, string, string];
const giusto = disegnato(dopo().piano);

function disegnato(piano: Piano, id = "popolazione-andamento") {
  const grafico = graficoDi(piano, id);
  if (!grafico) throw new Error("manca il grafico");
  const d = disegno(grafico);
  return { d, frasi: descrivi(d) };
}

describe("gli anni di un grafico", () => {
  it.each([[[2, 0, 1]], [[2, 1, 0]], [[1, 2, 0]]])(
    "nell'ordine %j in tabella, vanno in ordine nel disegno e nella descrizione",
    (ordine) => {
      const { diagnostiche, piano } = dopo([CSV, [testa, ...ordine.map((i) => anni[i])].join("\n")]);
      expect(diagnostiche).toEqual([]);
      expect(disegnato(piano)).toEqual(giusto);
      // La tabella resta com'è scritta.
      expect(valori(piano, "popolazione").map((r) => r[0])).toEqual(ordine.map((i) => 2022 + i));
    },
  );
  it("gli anni scolastici, e gli anni che sono colonne", () => {
    const scolastici: Cambio[] = [
      [
        CSV,
        [testa, ...[2, 0, 1].map((i) => anni[i]?.replace(/^\d{4}/, (a) => `${a}/${Number(a.slice(2)) + 1}`))].join(
          "\n",
        ),
      ],
      [YAML, "titolo: Anno, tipo: anno", "titolo: Anno, tipo: testo"],
      ["capitoli/contesto.mdx", 'Erano <Dato id="popolazione/2022/totale"/> nel 2022.', ""],
    ];
    expect(disegnato(dopo(...scolastici).piano).d.categorie).toEqual(["2022/23", "2023/24", "2024/25"]);
    const colonne = dopo([
      "dati/entrate.yaml",
      "serie: [anno-2023, anno-2024], escludi: [totale]",
      "serie: [anno-2024, anno-2023], seriePer: righe, righe: [totale]",
    ]);
    expect(colonne.diagnostiche).toEqual([]);
    const { d } = disegnato(colonne.piano, "entrate-fonti");
    expect([d.categorie, d.serie[0]?.valori]).toEqual([
      ["Anno 2023", "Anno 2024"],
      [123050.5, 84000],
    ]);
  });
  it("le voci che non sono anni restano nell'ordine della tabella", () => {
    const { d } = disegnato(dopo().piano, "entrate-fonti");
    expect(d.categorie[0]).toBe("Fondo nazionale politiche sociali");
  });
});

describe("le unità di un grafico", () => {
  it.each([
    [
      "anziani, titolo: Oltre i 64 anni, tipo: numero, unita: persone",
      "anziani, titolo: Oltre i 64 anni, tipo: numero, unita: percentuale",
    ],
    [
      "minori, titolo: Minori di 18 anni, tipo: numero, unita: persone",
      "minori, titolo: Minori di 18 anni, tipo: numero, unita: posti",
    ],
    ["serie: [minori, anziani]", "serie: [minori, anno]"],
    ["serie: [minori, anziani]", "serie: [anno]"],
  ])("%s → %s: un errore solo, al grafico", (da, a) => {
    const { diagnostiche, dove } = dopo([YAML, da, a]);
    expect(dove).toEqual([`${YAML}:14`]);
    expect(diagnostiche[0]?.gravita).toBe("errore");
  });
  it("un totale disegnato fra le sue parti", () => {
    const { dove, diagnostiche } = dopo(["dati/entrate.yaml", ", escludi: [totale]", ""]);
    expect(dove).toEqual(["dati/entrate.yaml:12"]);
    expect(diagnostiche[0]?.suggerimento).toContain("escludi: [totale]");
    expect(dopo(["dati/entrate.yaml", "escludi: [totale]", "righe: [totale]"]).diagnostiche).toEqual([]);
  });
});
