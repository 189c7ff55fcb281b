/** Previsto e raggiunto: che cosa si disegna, che cosa no e perché, e che cosa se ne dice. */
import { describe, expect, it } from "vitest";
import type { IndicatoreEsito } from "../../src/generi/esiti/schema.ts";
import { disegnoConfronto, raccontaConfronto } from "../../src/grafici/confronto.ts";
import { disegnaSvg } from "../../src/grafici/svg.ts";
import { confrontaEsiti, motivoDi } from "../../src/piano/confronto-esiti.ts";
import type { Esito } from "../../src/piano/modello.ts";

const misura = (altro: Partial<IndicatoreEsito>): IndicatoreEsito => ({
  id: "2021-a1-r1",
  tipo: "risultato",
  descrizione: "Persone accolte",
  unita: "numero",
  previsto: { valore: 10 },
  raggiunto: [{ valore: 12 }],
  ...altro,
});
const esito = (indicatori: IndicatoreEsito[]) => ({ id: "2021-a1", titolo: "Un esito", indicatori }) as Esito;

describe("che cosa si può disegnare", () => {
  it.each<[string, Partial<IndicatoreEsito>, string | undefined]>([
    ["due numeri", {}, undefined],
    ["due percentuali", { unita: "percentuale", previsto: { valore: 0 }, raggiunto: [{ valore: 100 }] }, undefined],
    ["un sì o un no", { unita: "presenza" }, "presenza"],
    ["niente di previsto", { previsto: undefined }, "senza previsto"],
    ["previsto a parole", { previsto: { valore: null, testo: "in aumento" } }, "senza previsto"],
    ["raggiunto a parole", { raggiunto: [{ valore: null, testo: "realizzato" }] }, "senza raggiunto"],
    ["più dati raggiunti", { raggiunto: [{ valore: 1 }, { valore: 2 }] }, "più valori"],
    ["più di", { raggiunto: [{ valore: 100, confronto: ">" }] }, "non esatto"],
    ["un voto", { unita: "voto" }, "voto"],
    ["un massimo", { previsto: { valore: 10, confronto: "<=" } }, "un massimo"],
    ["oltre il 100%", { unita: "percentuale", raggiunto: [{ valore: 120 }] }, "fuori scala"],
    ["zero previsti", { previsto: { valore: 0 } }, "fuori scala"],
  ])("%s", (_nome, altro, atteso) => {
    expect(motivoDi(misura(altro))).toBe(atteso);
  });

  it("disegnati ed esclusi sono tutti, ognuno una volta", () => {
    const c = confrontaEsiti([
      esito([misura({}), misura({ unita: "percentuale", previsto: { valore: 60 }, raggiunto: [{ valore: 40 }] })]),
      esito([misura({ unita: "presenza" }), misura({ previsto: undefined }), misura({ previsto: undefined })]),
    ]);
    expect([c.percentuali.length, c.quantita.length, c.totale]).toEqual([1, 1, 5]);
    expect(c.quantita[0]).toMatchObject({ previsto: 10, raggiunto: 12, rapporto: 120 });
    expect(c.escluse).toEqual([
      { motivo: "presenza", quanti: 1 },
      { motivo: "senza previsto", quanti: 2 },
    ]);
  });
});

describe("il grafico e le sue parole", () => {
  const { percentuali } = confrontaEsiti([
    esito([
      misura({ unita: "percentuale", previsto: { valore: 60 }, raggiunto: [{ valore: 80 }] }),
      misura({ unita: "percentuale", descrizione: "Corsi", previsto: { valore: 15 }, raggiunto: [{ valore: 5 }] }),
    ]),
  ]);
  it("dice quante misure sono sopra e sotto, e le due più lontane", () => {
    expect(raccontaConfronto("percentuali", percentuali).slice(1)).toEqual([
      "Su 2 misure: una misura sopra il previsto, una misura sotto il previsto.",
      "La più alta sul previsto: «Persone accolte», previsto 60%, raggiunto 80%.",
      "La più bassa sul previsto: «Corsi», previsto 15%, raggiunto 5%.",
    ]);
    expect(raccontaConfronto("percentuali", [])).toEqual([]);
  });
  it("mette ogni punto al suo posto sull'asse da 0 a 100", () => {
    const disegno = disegnoConfronto("prova", "percentuali", percentuali);
    expect(disegno).toMatchObject({ minimo: 0, massimo: 100, tipo: "punti" });
    const svg = disegnaSvg(disegno, "largo");
    expect(svg).toContain("60% → 80%");
    expect(svg).toContain("15% → 5%");
  });
});
