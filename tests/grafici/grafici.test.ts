import { describe, expect, it } from "vitest";
import { descrivi } from "../../src/grafici/descrizione.ts";
import { disegno, graficoDi, tuttiIGrafici } from "../../src/grafici/disegno.ts";
import { disegnaSvg } from "../../src/grafici/svg.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { SITI } from "../attrezzi/siti.ts";

const piano = caricaPiano(SITI.inventato.piano).piano as Piano;
const d = (id: string) => {
  const grafico = graficoDi(piano, id);
  if (!grafico) throw new Error(id);
  return disegno(grafico);
};

describe("la descrizione a parole", () => {
  it("di un andamento dice inizio, fine, differenza", () => {
    expect(descrivi(d("popolazione-andamento"))).toEqual([
      "Grafico a linee.",
      "Minori di 18 anni: da 640 (2022) a 622 (2024), 18 in meno.",
      "Oltre i 64 anni: da 980 (2022) a 1.040 (2024), 60 in più.",
    ]);
  });
  it("di poche voci le dice tutte, e che cosa manca", () => {
    expect(descrivi(d("entrate-fonti"))).toEqual([
      "Grafico a barre.",
      "Fondo nazionale politiche sociali: Anno 2023 81.251\u00a0€, Anno 2024 84.000\u00a0€.",
      "Quote dei Comuni; per abitante: Anno 2023 41.800\u00a0€, Anno 2024 dato assente.",
    ]);
  });
  it("di molte voci dice le prime e l'ultima", () => {
    const valori = [9, 8, 7, 5, 4, 1];
    const serie = [{ nome: "x", valori, testi: valori.map(String) }];
    const categorie = ["Alfa", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"];
    expect(
      descrivi({
        id: "x",
        titolo: "x",
        tipo: "barre",
        unita: "persone",
        asse: "",
        categorie,
        serie,
        temporale: false,
        minimo: 0,
      })[1],
    ).toBe("Alfa 9, Beta 8, Gamma 7; il valore più basso è Zeta 1, su 6 voci.");
  });
  it("dice i valori estremi che stanno in mezzo, e l'asse che non parte da zero", () => {
    const serie = [{ nome: "Totale", valori: [10, 14, 9, 11], testi: [] }];
    const frasi = descrivi({
      id: "x",
      titolo: "x",
      tipo: "linee",
      unita: "persone",
      asse: "Anno",
      categorie: ["2020", "2021", "2022", "2023"],
      serie,
      temporale: true,
      minimo: 8,
    });
    expect(frasi.at(-1)).toBe("L'asse parte da 8, non da zero.");
    expect(frasi[1]).toBe("Da 10 (2020) a 11 (2023), 1 in più; il più alto è 14 (2021), il più basso 9 (2022).");
  });
  it("di percentuali dice i punti", () => {
    const serie = [{ nome: "Quota", valori: [2.7, 24.34], testi: [] }];
    expect(
      descrivi({
        id: "x",
        titolo: "x",
        tipo: "linee",
        unita: "percentuale",
        asse: "Anno",
        categorie: ["1999/00", "2023/24"],
        serie,
        temporale: true,
        minimo: 0,
      })[1],
    ).toBe("Da 2,7% (1999/00) a 24,34% (2023/24), 21,64 punti in più.");
  });
});

describe("il disegno vettoriale", () => {
  it.each(tuttiIGrafici(piano).flatMap((g) => [[g.id, "stretto"] as const, [g.id, "largo"] as const]))(
    "%s, %s: è leggero, senza colori fissi, con i suoi valori scritti",
    (id, misura) => {
      const svg = disegnaSvg(d(id), misura);
      expect(svg.length).toBeLessThan(16_000);
      expect(svg).not.toMatch(/#[0-9A-Fa-f]{6}|font-family|NaN|undefined/);
      expect(svg).toContain('aria-hidden="true"');
      expect(svg.match(/<svg/g)).toHaveLength(1);
    },
  );
  it("scrive accanto alle barre i numeri veri, interi", () => {
    const svg = disegnaSvg(d("entrate-fonti"), "largo");
    expect(svg).toContain(">81.251\u00a0€</text>");
    expect(svg).toContain(">84.000\u00a0€</text>");
  });
  it("distingue le serie anche senza colori: per trama, o con il nome alla fine della linea", () => {
    const barre = disegnaSvg(d("entrate-fonti"), "largo");
    expect(barre).not.toContain("<pattern");
    expect(barre.match(/<path class="gf2"[^>]*><path class="gs senza-colori" d="M/g)).toHaveLength(1);
    const linee = disegnaSvg(d("popolazione-andamento"), "largo");
    expect(linee).toContain('class="gl1"');
    expect(linee).toContain('class="gl2"');
    expect(linee).toContain(">Minori di 18 anni</text>");
  });
  it("è sempre uguale", () => {
    expect(disegnaSvg(d("entrate-fonti"), "largo")).toBe(disegnaSvg(d("entrate-fonti"), "largo"));
  });
});
