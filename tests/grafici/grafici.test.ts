import { describe, expect, it } from "vitest";
import { avvertenze, descrivi } from "../../src/grafici/descrizione.ts";
import { type Disegno, disegno, graficoDi, tuttiIGrafici } from "../../src/grafici/disegno.ts";
import { disegnaSvg } from "../../src/grafici/svg.ts";
import { distendi } from "../../src/grafici/tempo.ts";
import { sottotitoloDi, titoloFigura } from "../../src/grafici/titoli.ts";
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

describe("il titolo e il sottotitolo", () => {
  const grafico = graficoDi(piano, "popolazione-andamento");
  if (!grafico) throw new Error("manca il grafico");
  const sotto = (cambi: Partial<typeof grafico>) => sottotitoloDi({ ...grafico, ...cambi }, "persone");
  it("il titolo è la frase; il sottotitolo dice che cosa si misura e dove, senza ripetersi", () => {
    expect(titoloFigura(d("popolazione-andamento"))).toBe("Nel 2024 ci sono 1.040 anziani e 622 minori");
    expect(d("popolazione-andamento").sottotitolo).toBe("Minori e anziani dal 2022 al 2024. Val Serena");
    expect(titoloFigura(d("entrate-fonti"))).toBe("Entrate per fonte");
    expect(d("entrate-fonti").sottotitolo).toBe("In euro");
  });
  it("ciò che il titolo dice già non si ripete", () => {
    expect(sotto({ anni: "2022-2024" })).toBe("Minori e anziani dal 2022 al 2024. Val Serena");
    expect(sotto({ anni: "2022-2025" })).toBe("Minori e anziani dal 2022 al 2024. Val Serena, 2022-2025");
    expect(sottotitoloDi({ ...grafico, titolo: "Quanti in Val Serena" }, "persone")).toBe(
      "Quanti in Val Serena. Persone",
    );
  });
});

describe("l'ordine e il tempo", () => {
  const [prima] = tuttiIGrafici(piano);
  if (!prima) throw new Error("manca un grafico");
  const entrate = graficoDi(piano, "entrate-fonti") ?? prima;
  it("le barre distese vanno dalla più grande, se chi scrive non vuole altro; ciò che manca è in fondo", () => {
    const { escludi: _, ...tutte } = entrate;
    const voci = (ordine?: "valore" | "tabella") => disegno({ ...tutte, ...(ordine ? { ordine } : {}) }).categorie;
    expect(voci()).toEqual(["Fondo nazionale politiche sociali", "Totale", "Quote dei Comuni; per abitante"]);
    expect(voci("tabella")[1]).toBe("Quote dei Comuni; per abitante");
  });
  it("un nome più corto sta nel grafico, e solo lì", () => {
    const nomi = [{ voce: "anno-2023", nome: "2023" }];
    expect(disegno({ ...entrate, nomi }).serie.map((s) => s.nome)).toEqual(["2023", "Anno 2024"]);
  });
  it("un anno che manca tiene il suo posto, e si dice; fra anni lontani si dice che la distanza è in scala", () => {
    const anni = (categorie: string[], momenti: number[]): Disegno => ({
      ...{ id: "x", titolo: "x", tipo: "barre", unita: "persone", asse: "", temporale: true, minimo: 0 },
      ...{ categorie, momenti, serie: [{ nome: "x", valori: momenti.map(() => 1), testi: momenti.map(() => "1") }] },
    });
    const scolastici = anni(["2018/19", "2019/20", "2021/22"], [2018, 2019, 2021]);
    expect(distendi(scolastici).categorie).toEqual(["2018/19", "2019/20", "2020/21", "2021/22"]);
    expect(avvertenze(scolastici)).toEqual(["Dato assente: 2020/21."]);
    expect(disegnaSvg(scolastici, "largo")).toContain(">assente</text>");
    const lontani = anni(["2001", "2021", "2024"], [2001, 2021, 2024]);
    expect(avvertenze(lontani)).toEqual(["Gli anni sono lontani fra loro: le distanze sono in scala."]);
    expect(disegnaSvg(lontani, "largo")).not.toContain("assente");
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
