/** I grafici che ingannano: gli anni vanno in ordine comunque stiano in tabella, e un asse ha un'unità sola. */
import { describe, expect, it } from "vitest";
import { descrivi } from "../../src/grafici/descrizione.ts";
import { type Disegno, disegno, graficoDi } from "../../src/grafici/disegno.ts";
import { disegnaSvg } from "../../src/grafici/svg.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { aCapo } from "../../src/testo/a-capo.ts";
import { type Cambio, dopo, originale, type Verificato, valori } from "./piano.ts";

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

describe("il tempo in scala", () => {
  const LINEA = "tipo: linee, serie: [minori, anziani]";
  /** Le stesse tre righe, con altri anni. */
  const con = (scritti: string[], forma = "linee") =>
    dopo(
      [CSV, [testa, ...anni.map((riga, i) => riga.replace(/^\d{4}/, scritti[i] ?? ""))].join("\n")],
      [YAML, "titolo: Anno, tipo: anno", "titolo: Anno, tipo: testo"],
      [YAML, LINEA, LINEA.replace("linee", forma)],
    );
  /** Ciò che si dice del grafico; chi citava le righe di prima si lamenta altrove. */
  const suoi = ({ diagnostiche }: Verificato) => diagnostiche.filter((d) => d.file === YAML);
  /** Dove stanno i punti della prima serie, in pixel. */
  const ascisse = (scritti: string[]) => {
    const svg = disegnaSvg(disegnato(con(scritti).piano).d, "largo");
    return [...svg.matchAll(/<circle class="gf1" cx="([\d.]+)"/g)].map(([, x]) => Number(x));
  };

  it("fra anni distanti c'è più spazio, quanto è il tempo", () => {
    const [a = 0, b = 0, c = 0] = ascisse(["2001", "2021", "2024"]);
    expect((b - a) / (c - b)).toBeCloseTo(20 / 3, 1);
    expect(disegnato(con(["2001", "2021", "2024"]).piano).frasi.at(-1)).toContain("in scala");
  });
  it("fra anni alla stessa distanza lo spazio è uguale, e non si dice niente", () => {
    expect(disegnato(con(["2004", "2014", "2024"]).piano).d.momenti).toBeUndefined();
    expect(disegnato(con(["2022/23", "2023/24", "2024/25"]).piano).d.momenti).toBeUndefined();
  });
  it.each([
    [["2001", "2021", "2024"], "barre orizzontali", /alla stessa distanza/],
    [["1921", "2023", "2024"], "barre", /troppo sottili/],
    [["2022", "2023", "Media"], "linee", /«Media», che non è un anno/],
    [["Minori 2022", "Anziani 2022", "Tutti 2023"], "linee", /nello stesso momento/],
  ])("%j in un grafico a %s: un errore solo, alla sua forma", (scritti, forma, messaggio) => {
    const trovati = suoi(con(scritti, forma));
    expect(trovati.map((d) => [d.riga, d.gravita])).toEqual([[14, "errore"]]);
    expect(trovati[0]?.messaggio).toMatch(messaggio);
  });
  it.each([
    [["2001", "2021", "2024"], "barre"],
    [["2001", "2021", "2024"], "barre impilate"],
    [["Media 2018-2020", "2021", "2022"], "barre"],
    [["giugno 2022", "dicembre 2022", "giugno 2023"], "linee"],
    [["0-14", "15-64", "65 e oltre"], "linee"],
  ])("%j in un grafico a %s passa", (scritti, forma) => {
    expect(suoi(con(scritti, forma))).toEqual([]);
  });
});

describe("i grafici che non fanno vedere niente", () => {
  const barre = (categorie: string[]): Disegno => ({
    ...{ id: "x", titolo: "x", tipo: "barre", unita: "persone", asse: "Voce", temporale: false, minimo: 0 },
    ...{ categorie, serie: [{ nome: "Quanti", valori: categorie.map((_, i) => i + 1), testi: [] }] },
  });

  it("una tabella vuota è un avviso, e la pagina lo dice", () => {
    const { dove, piano } = dopo(
      ["capitoli/contesto.mdx", 'Erano <Dato id="popolazione/2022/totale"/> nel 2022.', ""],
      [YAML, "serie: [minori, anziani]", "serie: [anziani]"],
      [CSV, ["anno;minori;adulti;anziani;totale", "2022;;;;", "2023;;;;", "2024;;;;4.210"].join("\n")],
    );
    expect(dove).toContain(`${YAML}:14`);
    expect(disegnato(piano).frasi).toEqual(["Il grafico non ha valori."]);
  });
  it("con nove serie i colori si ripetono", () => {
    const righe = Array.from({ length: 9 }, (_, i) => `${2016 + i};640;2.560;980;4.180`);
    const { diagnostiche } = dopo(
      [CSV, [testa, ...righe].join("\n")],
      [YAML, "tipo: linee, serie: [minori, anziani]", "tipo: barre, serie: [minori, anziani], seriePer: righe"],
      [YAML, ", frase: Nel 2024 ci sono 1.040 anziani e 622 minori", ""],
    );
    expect(diagnostiche.filter((d) => d.file === YAML).map((d) => d.messaggio)).toEqual([
      "Il grafico «popolazione-andamento» ha 9 serie: oltre 8 i colori si ripetono e non si distinguono",
    ]);
  });
  it.each(["stretto", "largo"] as const)("quaranta nomi si scrivono tutti, uno per riga: %s", (misura) => {
    const nomi = Array.from({ length: 40 }, (_, i) => `Comune ${i + 1}`);
    const svg = disegnaSvg(barre(nomi), misura);
    for (const nome of nomi) expect(svg).toContain(`>${nome}</text>`);
    expect(svg).not.toContain("NaN");
  });
  it("una parola che non sta in una riga si divide, e nessun pezzo è più lungo della riga", () => {
    const quanti = (testo: string) => testo.length;
    for (const caratteri of [6, 12, 20])
      for (const riga of aCapo("Psiconeuroendocrinoimmunologia e precipitevolissimevolmente", caratteri, quanti))
        expect(riga.length).toBeLessThanOrEqual(caratteri);
    expect(aCapo("Borgo", 12, quanti)).toEqual(["Borgo"]);
    expect(aCapo("Comune di Borgo Nuovo", 12, quanti)).toEqual(["Comune di", "Borgo Nuovo"]);
  });
  it("un punto solo e nessun valore si disegnano senza guasti", () => {
    for (const valori of [[null], [5]])
      for (const tipo of ["linee", "barre", "barre orizzontali"] as const)
        expect(
          disegnaSvg({ ...barre(["2024"]), tipo, serie: [{ nome: "a", valori, testi: [] }] }, "stretto"),
        ).not.toMatch(/NaN|Infinity/);
  });
});
