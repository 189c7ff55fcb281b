/** Le tavole: complete, con chiavi vere, senza ciò che non si deve sapere. */
import { describe, expect, it } from "vitest";
import { tavoleDi } from "../../src/dati/tavole.ts";
import { conNomeLibero } from "../../src/generi/dataset/nomi.ts";
import { dataset } from "../../src/generi/dataset/schema.ts";
import { GENERI } from "../../src/generi/index.ts";
import { cellaTesto, numero } from "../../src/generi/tavola.ts";
import { tuttiGliIndicatori } from "../../src/piano/indicatori.ts";
import { difficile, inventato, PIANI, tavola } from "./piano.ts";

describe.each(PIANI)("le tavole del piano %s", (_, caricamento) => {
  const tavole = tavoleDi(caricamento);
  it("hanno nomi diversi, colonne diverse e spiegate", () => {
    expect(new Set(tavole.map((t) => t.id)).size).toBe(tavole.length);
    for (const t of tavole) {
      expect(new Set(t.colonne.map((c) => c.nome)).size, t.id).toBe(t.colonne.length);
      expect(t.colonne.every((c) => c.descrizione && c.titolo)).toBe(true);
    }
  });
  it("ogni riga ha tutte e sole le sue colonne, e le celle che non possono mancare", () => {
    for (const t of tavole)
      for (const r of t.righe) {
        expect(Object.keys(r), t.id).toEqual(t.colonne.map((c) => c.nome));
        for (const c of t.colonne.filter((v) => v.sempre))
          expect(cellaTesto(r[c.nome]), `${t.id} ${c.nome}`).not.toBe("");
        for (const c of t.colonne.filter((v) => v.valori && r[v.nome] !== null)) expect(c.valori).toContain(r[c.nome]);
      }
  });
  it("la chiave distingue le righe e ogni rimando si ritrova", () => {
    for (const t of tavole) {
      const chiavi = t.righe.map((r) => t.chiave.map((c) => cellaTesto(r[c])).join("|"));
      expect(new Set(chiavi).size, t.id).toBe(chiavi.length);
      for (const c of t.colonne) {
        if (!c.riferimento) continue;
        const { tavola: altra, colonna } = c.riferimento;
        const ammessi = tavola(caricamento, altra).righe.map((r) => cellaTesto(r[colonna]));
        for (const r of t.righe) {
          const citata = cellaTesto(r[c.nome]);
          if (citata || c.sempre) expect(ammessi).toContain(citata);
        }
      }
    }
  });
});

it("ci sono tutti gli indicatori, tutti gli importi e tutte le misure", () => {
  const c = difficile();
  const indicatori = tuttiGliIndicatori(c.piano);
  expect(tavola(c, "indicatori").righe.map((r) => r.id)).toEqual(indicatori.map((i) => i.id));
  expect(tavola(c, "risorse").righe).toHaveLength(c.piano.obiettivi.flatMap((o) => o.risorse).length);
  expect(tavola(c, "rilevazioni").righe).toHaveLength(indicatori.flatMap((i) => i.rilevazioni ?? []).length);
});

it("zero è zero, il dato che manca è vuoto", () => {
  const c = difficile();
  expect(cellaTesto(tavola(c, "indicatori").righe[0]?.valore)).toBe("0");
  const misure = tavola(c, "rilevazioni").righe.map((r) => cellaTesto(r.valore));
  expect(misure).toContain("12.25");
  expect(misure).toContain("");
});

it("il Comune di una casa protetta non si pubblica, nemmeno se è scritto", () => {
  const c = inventato();
  const [unita] = c.piano.servizi;
  const tipo = c.piano.tipiServizio.find((t) => t.id === unita?.tipo);
  if (!unita || !tipo) throw new Error("Al piano inventato mancano i servizi");
  expect(unita.comuni?.length).toBeGreaterThan(0);
  tipo.luogoRiservato = "sì";
  expect(tavola(c, "servizi").righe.find((r) => r.id === unita.id)?.comuni).toEqual([]);
});

it("senza rilevazioni la tavola c'è, e dice perché è vuota", () => {
  const c = inventato();
  for (const o of c.piano.obiettivi) for (const i of o.indicatori) delete i.rilevazioni;
  expect(tavola(c, "rilevazioni")).toMatchObject({ righe: [], note: ["Nessun indicatore è stato ancora misurato."] });
});

it.each([
  [0, 0],
  [1234.5, 1],
  [0.1 + 0.2, 15],
  [1e-7, 7],
  [-3, 0],
])("il numero %d si scrive con %d decimali", (valore, decimali) => {
  expect(numero(valore)).toEqual({ valore, decimali });
});

it.each(["indicatori", "servizi", "allegato-1", "risorse-fondi", "qualcosa-excel"])(
  "un dataset non si può chiamare «%s»",
  (id) => {
    const dati = {
      id,
      titolo: "T",
      descrizione: "D",
      fonte: { documento: "x" },
      colonne: [{ nome: "a", titolo: "A", tipo: "testo" }],
    };
    const schema = conNomeLibero(dataset, GENERI);
    expect(schema.safeParse(dati).error?.issues[0]?.message).toContain("già preso");
    expect(schema.safeParse({ ...dati, id: "spesa" }).success).toBe(true);
  },
);
