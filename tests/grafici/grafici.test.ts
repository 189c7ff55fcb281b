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
      "Grafico a linee, 2 serie, unità: persone.",
      "Minori di 18 anni: da 640 (2022) a 622 (2024), cala di 18, -2,8%.",
      "Oltre i 64 anni: da 980 (2022) a 1.040 (2024), cresce di 60, +6,1%.",
    ]);
  });
  it("di un confronto dice il più alto e il più basso, e salta le celle vuote", () => {
    expect(descrivi(d("entrate-fonti"))).toEqual([
      "Grafico a barre orizzontali, 2 serie, unità: euro.",
      "Anno 2023: il valore più alto è 81.250,50\u00a0€ (Fondo nazionale politiche sociali), il più basso 41.800\u00a0€ (Quote dei Comuni; per abitante), su 2 voci.",
      "Anno 2024: Fondo nazionale politiche sociali 84.000\u00a0€.",
    ]);
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
    expect(frasi[0]).toContain("L'asse dei valori parte da 8, non da zero.");
    expect(frasi[1]).toBe(
      "Da 10 (2020) a 11 (2023), cresce di 1, +10%; il valore più alto è 14 (2021) e il più basso è 9 (2022).",
    );
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
    ).toBe("Da 2,7% (1999/00) a 24,34% (2023/24), cresce di 21,64 punti.");
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
    expect(svg).toContain(">81.251 €</text>");
    expect(svg).toContain(">84.000 €</text>");
  });
  it("distingue le serie anche per trama o tratteggio", () => {
    const barre = disegnaSvg(d("entrate-fonti"), "largo");
    expect(barre).not.toContain("<pattern");
    expect(barre.match(/<path class="gf2"[^>]*><path class="gs" d="M/g)).toHaveLength(1);
    const linee = disegnaSvg(d("popolazione-andamento"), "largo");
    expect(linee).toContain('class="gl1"');
    expect(linee).toContain('class="gl2"');
  });
  it("è sempre uguale", () => {
    expect(disegnaSvg(d("entrate-fonti"), "largo")).toBe(disegnaSvg(d("entrate-fonti"), "largo"));
  });
});
