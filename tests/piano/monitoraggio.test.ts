/** Lo stato degli indicatori: la regola caso per caso, e i tre anni del piano inventato. */
import { describe, expect, it } from "vitest";
import type { Indicatore } from "../../src/generi/obiettivi/indicatore.ts";
import { anniMisurati } from "../../src/generi/rilevazioni/anni.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import { percheStato } from "../../src/piano/monitoraggio/frasi.ts";
import { contaStati, resocontoAnno, riepilogoPerArea } from "../../src/piano/monitoraggio/riepilogo.ts";
import { indicatoriSeguiti, STATI_MONITORAGGIO, statoDi } from "../../src/piano/monitoraggio/stato.ts";
import { SITI } from "../attrezzi/siti.ts";

const TRIENNIO = { inizio: 2025, fine: 2027 };
type Misure = [anno: number, valore: number | null][];
const indicatore = (altro: Partial<Indicatore>, misure: Misure = []): Indicatore => ({
  id: "a1-r1",
  tipo: "risultato",
  descrizione: "Una cosa",
  unita: "numero",
  valore: 30,
  confronto: "=",
  periodo: "triennio",
  rilevazioni: misure.map(([anno, valore]) => ({ anno, valore })),
  ...altro,
});
const stato = (altro: Partial<Indicatore>, misure: Misure = [], partenza?: number) =>
  statoDi(indicatore(altro, misure), TRIENNIO, partenza).stato;

describe("più è meglio", () => {
  it.each<[string, Misure, string]>([
    ["senza misure", [], "non rilevato"],
    ["un terzo dopo un anno", [[2025, 10]], "in linea"],
    ["meno di un terzo", [[2025, 9]], "in ritardo"],
    [
      "due terzi dopo due anni",
      [
        [2025, 2],
        [2026, 20],
      ],
      "in linea",
    ],
    ["non basta alla fine", [[2027, 29]], "in ritardo"],
    ["giusto", [[2027, 30]], "raggiunto"],
    ["già al primo anno", [[2025, 30]], "raggiunto"],
    [
      "di più",
      [
        [2025, 10],
        [2026, 31],
      ],
      "superato",
    ],
    [
      "di più e poi di meno",
      [
        [2025, 31],
        [2026, 12],
      ],
      "in ritardo",
    ],
    ["zero", [[2025, 0]], "in ritardo"],
    [
      "l'ultima non si è potuta fare",
      [
        [2025, 30],
        [2026, null],
      ],
      "non rilevabile",
    ],
    [
      "una saltata in mezzo non conta",
      [
        [2025, null],
        [2026, 20],
      ],
      "in linea",
    ],
    [
      "le misure non sono in ordine",
      [
        [2026, 20],
        [2025, 1],
      ],
      "in linea",
    ],
    ["dopo la fine, a conti chiusi", [[2028, 29]], "in ritardo"],
  ])("%s", (_nome, misure, atteso) => {
    expect(stato({}, misure)).toBe(atteso);
  });

  it("la somma di tutti gli anni, se lo dice", () => {
    expect(
      stato({ misure: "somma" }, [
        [2025, 10],
        [2026, 10],
      ]),
    ).toBe("in linea");
    expect(
      stato({ misure: "somma" }, [
        [2025, 10],
        [2026, 9],
      ]),
    ).toBe("in ritardo");
    expect(
      stato({ misure: "somma" }, [
        [2025, 10],
        [2026, 10],
        [2027, 10],
      ]),
    ).toBe("raggiunto");
    expect(
      stato({ misure: "somma", unita: "euro", valore: 0.3 }, [
        [2026, 0.1],
        [2027, 0.2],
      ]),
    ).toBe("raggiunto");
  });

  it("parte da dove si era, se lo dice", () => {
    expect(stato({}, [[2025, 20]], 24)).toBe("in ritardo");
    expect(stato({}, [[2025, 26]], 24)).toBe("in linea");
  });

  it("i confronti stretti vanno passati, e passarli non è superarli", () => {
    expect(stato({ confronto: ">" }, [[2027, 30]])).toBe("in ritardo");
    expect(stato({ confronto: ">" }, [[2027, 31]])).toBe("raggiunto");
    expect(stato({ confronto: ">=" }, [[2027, 30]])).toBe("raggiunto");
    expect(stato({ confronto: ">=" }, [[2027, 31]])).toBe("superato");
  });

  it("una percentuale non si arrotonda", () => {
    expect(statoDi(indicatore({ unita: "percentuale", valore: 80 }, [[2025, 26.6]]), TRIENNIO)).toMatchObject({
      stato: "in ritardo",
      aQuestoPunto: 26.666667,
    });
  });
});

describe("meno è meglio", () => {
  it.each<[string, Partial<Indicatore>, Misure, number | undefined, string]>([
    ["zero è il valore atteso", { valore: 0, verso: "diminuisce" }, [[2027, 0]], undefined, "raggiunto"],
    ["zero, ma non ci si arriva", { valore: 0, verso: "diminuisce" }, [[2027, 1]], undefined, "in ritardo"],
    ["zero con il confronto", { valore: 0, confronto: "<=" }, [[2026, 0]], undefined, "raggiunto"],
    ["la prima misura è il punto di partenza", { valore: 15, confronto: "<=" }, [[2025, 30]], undefined, "in linea"],
    [
      "scende abbastanza",
      { valore: 15, confronto: "<=" },
      [
        [2025, 30],
        [2026, 22],
      ],
      undefined,
      "in linea",
    ],
    [
      "scende meno di metà strada",
      { valore: 15, confronto: "<=" },
      [
        [2025, 30],
        [2026, 24],
      ],
      undefined,
      "in ritardo",
    ],
    [
      "scende di metà strada",
      { valore: 16, confronto: "<=" },
      [
        [2025, 30],
        [2026, 23],
      ],
      undefined,
      "in linea",
    ],
    ["da una partenza scritta", { valore: 15, confronto: "<=" }, [[2025, 28]], 35, "in linea"],
    ["da una partenza scritta, piano", { valore: 15, confronto: "<=" }, [[2025, 30]], 35, "in ritardo"],
    ["meno di", { valore: 15, confronto: "<" }, [[2027, 15]], undefined, "in ritardo"],
    ["meno di, e lo è", { valore: 15, confronto: "<" }, [[2027, 14]], undefined, "raggiunto"],
    ["meno del massimo", { valore: 15, confronto: "<=" }, [[2027, 14]], undefined, "superato"],
    [
      "un tetto che si consuma piano",
      { valore: 30, confronto: "<=", misure: "somma" },
      [[2025, 10]],
      undefined,
      "in linea",
    ],
    [
      "un tetto che si consuma in fretta",
      { valore: 30, confronto: "<=", misure: "somma" },
      [[2025, 11]],
      undefined,
      "in ritardo",
    ],
    [
      "un tetto rispettato",
      { valore: 30, confronto: "<=", misure: "somma" },
      [
        [2025, 10],
        [2027, 20],
      ],
      undefined,
      "raggiunto",
    ],
  ])("%s", (_nome, altro, misure, partenza, atteso) => {
    expect(stato(altro, misure, partenza)).toBe(atteso);
  });
});

describe("quando vale", () => {
  it("ogni anno: conta l'ultimo, e non c'è strada da fare", () => {
    expect(stato({ periodo: "anno" }, [[2025, 29]])).toBe("in ritardo");
    expect(
      stato({ periodo: "anno" }, [
        [2025, 10],
        [2026, 30],
      ]),
    ).toBe("raggiunto");
  });
  it("entro un anno del triennio; un periodo passato vale la fine del triennio", () => {
    expect(stato({ periodo: "2026" }, [[2026, 20]])).toBe("in ritardo");
    expect(stato({ periodo: "2025-2026" }, [[2025, 15]])).toBe("in linea");
    expect(stato({ periodo: "2021-2023" }, [[2026, 20]])).toBe("in linea");
  });
});

describe("senza un numero da raggiungere", () => {
  it("un input racconta la partenza, misurato o no", () => {
    expect(stato({ tipo: "input" })).toBe("partenza");
    expect(stato({ tipo: "input" }, [[2025, 3]])).toBe("partenza");
  });
  it("senza valore atteso non si giudica, e lo si dice anche prima di misurare", () => {
    expect(statoDi(indicatore({ valore: null }), TRIENNIO)).toMatchObject({
      stato: "non rilevabile",
      impedimento: "senza valore atteso",
    });
    expect(statoDi(indicatore({ valore: null }, [[2025, 3]]), TRIENNIO)).toMatchObject({
      stato: "non rilevabile",
      misurato: 3,
    });
  });
  it("una presenza si aspetta che ci sia", () => {
    expect(stato({ unita: "presenza", valore: null }, [[2025, 1]])).toBe("raggiunto");
    expect(stato({ unita: "presenza", valore: null }, [[2025, 0]])).toBe("in linea");
    expect(stato({ unita: "presenza", valore: null }, [[2027, 0]])).toBe("in ritardo");
  });
  it("«in aumento» vuole una partenza o due misure", () => {
    const sale = { valore: null, confronto: "aumento" } as const;
    expect(stato(sale)).toBe("non rilevato");
    expect(statoDi(indicatore(sale, [[2025, 5]]), TRIENNIO)).toMatchObject({
      stato: "non rilevabile",
      impedimento: "senza partenza",
    });
    expect(
      stato(sale, [
        [2025, 5],
        [2026, 6],
      ]),
    ).toBe("raggiunto");
    expect(
      stato(sale, [
        [2025, 5],
        [2027, 5],
      ]),
    ).toBe("in ritardo");
    expect(stato(sale, [[2025, 5]], 4)).toBe("raggiunto");
    expect(
      stato({ valore: null, confronto: "diminuzione" }, [
        [2025, 5],
        [2026, 4],
      ]),
    ).toBe("raggiunto");
  });
});

describe("i tre anni del piano inventato", () => {
  const { piano, diagnostiche } = caricaPiano(SITI.inventato.piano);
  if (!piano) throw new Error(JSON.stringify(diagnostiche));
  const seguiti = new Map(indicatoriSeguiti(piano).map((i) => [i.id, i]));

  it("ogni stato c'è, ed è quello giusto", () => {
    const stati = Object.fromEntries(
      [...seguiti].filter(([id]) => /^(b1|d2)/.test(id)).map(([id, i]) => [id, i.monitoraggio.stato]),
    );
    expect(stati).toEqual({
      "b1-i1": "partenza",
      "b1-p1": "in ritardo",
      "b1-r1": "in linea",
      "b1-o1": "non rilevato",
      "d2-i1": "partenza",
      "d2-i2": "partenza",
      "d2-p1": "superato",
      "d2-p2": "superato",
      "d2-p3": "in ritardo",
      "d2-r1": "raggiunto",
      "d2-r2": "raggiunto",
      "d2-r3": "non rilevabile",
      "d2-r4": "in linea",
      "d2-r5": "non rilevabile",
      "d2-r6": "non rilevato",
      "d2-o1": "in linea",
    });
    expect(new Set(Object.values(stati))).toEqual(new Set(STATI_MONITORAGGIO));
  });

  it.each([
    ["d2-p1", "Fino al 2027 la somma delle misure è 15: è più di 12, il valore atteso."],
    ["d2-p3", "Nel 2027 la misura è 18; il valore atteso entro il 2027 è 15, e non è raggiunto."],
    ["d2-r1", "Nel 2027 la misura è 0: il valore atteso, 0, è raggiunto."],
    ["d2-r2", "Nel 2026 la misura è presente: il valore atteso, presente, è raggiunto."],
    ["d2-r3", "Nel 2025 la misura è 5.200. Il piano non dà un valore atteso: non si può dire se è raggiunto."],
    [
      "d2-r4",
      "Nel 2025 la misura è 12. Il valore atteso entro il 2027 è 30: a questo punto ci si aspettava almeno 10.",
    ],
    ["d2-r5", "L'ultima misura non si è potuta fare: il registro del 2026 è incompleto. Nel 2025 la misura è 8."],
    ["d2-r6", "Nessuna misura è ancora registrata."],
  ])("%s dice perché", (id, frase) => {
    const i = seguiti.get(id);
    expect(i && percheStato(i)).toBe(frase);
  });

  it("il resoconto di un anno non sa che cosa è venuto dopo", () => {
    expect(anniMisurati(piano)).toEqual([2025, 2026, 2027]);
    const primo = resocontoAnno(piano, 2025);
    const p3 = primo.aree.flatMap((a) => a.obiettivi.flatMap((o) => o.indicatori)).find((i) => i.id === "d2-p3");
    expect(p3?.monitoraggio).toMatchObject({ stato: "in ritardo", aQuestoPunto: 29, misurato: 30 });
    expect(primo.misurati.map((i) => i.id)).toContain("d2-r5");
    expect(primo.mancanti.map((i) => i.id)).toEqual(expect.arrayContaining(["b1-p1", "d2-r2", "d2-r6"]));
    expect(primo.mancanti.map((i) => i.id)).not.toContain("d2-r3");
    expect(resocontoAnno(piano, 2026).misurati.map((i) => i.id)).not.toContain("d2-r5");
  });

  it("le somme per area tornano con il totale", () => {
    const totale = contaStati([...seguiti.values()]);
    const aree = riepilogoPerArea(piano);
    for (const s of STATI_MONITORAGGIO) {
      expect(aree.reduce((n, a) => n + a.conteggio[s], 0)).toBe(totale[s]);
      for (const a of aree) expect(a.obiettivi.reduce((n, o) => n + o.conteggio[s], 0)).toBe(a.conteggio[s]);
    }
    expect(Object.values(totale).reduce((a, b) => a + b)).toBe(seguiti.size);
  });
});
