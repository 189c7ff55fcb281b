/** Ogni JSON secondo il suo schema pubblicato, controllato da ajv e non da chi l'ha scritto. */
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { apiDataset, apiIndicatori, apiIndice, apiNote, apiTavola } from "../../src/dati/api.ts";
import { formeApi, schemaJson } from "../../src/dati/schemi.ts";
import { tavoleDeiGeneri, tavoleDi } from "../../src/dati/tavole.ts";
import { apiObiettivi } from "../../src/generi/obiettivi/json.ts";
import { noteMostrate } from "../../src/piano/note.ts";
import { PIANI, tavola } from "./piano.ts";

const daJson = (v: unknown) => JSON.parse(JSON.stringify(v)) as Record<string, unknown>[];

describe.each(PIANI)("i JSON del piano %s", (_, caricamento) => {
  const { piano } = caricamento;
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  (addFormats as unknown as (a: Ajv2020) => void)(ajv);
  const forme = formeApi(piano);
  const controllo = (nome: string) => {
    const forma = forme[nome];
    if (!forma) throw new Error(`Manca lo schema ${nome}`);
    const schema = schemaJson(nome, forma, (p) => `https://www.valserena.example${p}`);
    const gia = ajv.getSchema(schema.$id);
    return gia ?? ajv.compile(schema);
  };
  const valido = (nome: string, dati: unknown) => {
    const valida = controllo(nome);
    return { bene: valida(daJson(dati)), errori: valida.errors };
  };
  const casi: [string, unknown][] = [
    ["indicatori", apiIndicatori(piano)],
    ["obiettivi", apiObiettivi(piano)],
    ["note", apiNote(noteMostrate(caricamento))],
    ["index", apiIndice(piano, tavoleDi(caricamento), piano.noteDati.length, (p) => p)],
    ...piano.dataset.map((d): [string, unknown] => ["dati", apiDataset(d, tavola(caricamento, d.id))]),
    ...tavoleDeiGeneri()
      .filter((t) => !t.json && t.id !== "indicatori")
      .map(({ id }): [string, unknown] => [id, apiTavola(tavola(caricamento, id))]),
  ];
  it.each(casi)("%s", (nome, dati) => expect(valido(nome, dati)).toEqual({ bene: true, errori: null }));
  it("ogni campo di ogni schema è spiegato", () => {
    for (const [nome, forma] of Object.entries(forme)) {
      const schema = schemaJson(nome, forma, (p) => p);
      expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
      expect(schema.description, nome).toBeTruthy();
      const senza: string[] = [];
      const visita = (nodo: unknown, dove: string): void => {
        if (!nodo || typeof nodo !== "object") return;
        for (const [campo, v] of Object.entries((nodo as { properties?: object }).properties ?? {}))
          if (!JSON.stringify(v).includes('"description"')) senza.push(`${dove}.${campo}`);
        for (const [k, v] of Object.entries(nodo)) visita(v, `${dove}.${k}`);
      };
      visita(schema, nome);
      expect(senza).toEqual([]);
    }
  });
  it("un JSON guasto non passa", () => {
    const guasti: [string, (v: Record<string, unknown>[]) => void][] = [
      ["indicatori", (v) => delete v[0]?.fonte],
      ["indicatori", (v) => Object.assign(v[0] ?? {}, { valore: "60%" })],
      ["indicatori", (v) => Object.assign(v[0] ?? {}, { inventato: 1 })],
      [
        "obiettivi",
        (v) => Object.assign(v[0] ?? {}, { risorse: [{ fonte: "x", fondi: [], importo: 1, periodo: "mai" }] }),
      ],
      ["risorse", (v) => Object.assign(v[0] ?? {}, { fondi: [] })],
      ["servizi", (v) => Object.assign(v[0] ?? {}, { posti: "20" })],
      ["enti", (v) => Object.assign(v[0] ?? {}, { tipo: "marziano" })],
      ["rilevazioni", (v) => Object.assign(v[0] ?? {}, { data: "31/12/2025" })],
    ];
    for (const [nome, rompi] of guasti) {
      const dati = daJson(casi.find(([n]) => n === nome)?.[1]);
      expect(valido(nome, dati).bene, nome).toBe(true);
      rompi(dati);
      expect(valido(nome, dati).bene, nome).toBe(false);
    }
  });
  it("indicatori e obiettivi dicono le stesse cose della loro tavola", () => {
    const celle = apiTavola(tavola(caricamento, "indicatori"));
    expect(
      apiIndicatori(piano).map((i) => [i.id, i.obiettivo, i.valore, i.unita, i.periodo, i.fonte.documento]),
    ).toEqual(celle.map((r) => [r.id, r.obiettivo, r.valore, r.unita, r.periodo, r.documento]));
    const risorse = apiObiettivi(piano).flatMap((o) =>
      o.risorse.map((r) => [o.id, r.fonte, r.fondi, r.importo, r.periodo]),
    );
    expect(
      apiTavola(tavola(caricamento, "risorse")).map((r) => [r.obiettivo, r.fonte, r.fondi, r.importo, r.periodo]),
    ).toEqual(risorse);
  });
});
