/** I generi: ognuno dice tutto di sé, e chi li scorre trova anche uno inventato. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { tavolaDelPiano, tavoleDeiGeneri } from "../../src/dati/tavole.ts";
import { campo, campoFonte, campoId, riferimento, scheda, testo } from "../../src/generi/base.ts";
import { citabili } from "../../src/generi/citabili.ts";
import { campiDi } from "../../src/generi/forma.ts";
import type { GenereQualunque } from "../../src/generi/genere.ts";
import { GENERI } from "../../src/generi/index.ts";
import { schemiJson } from "../../src/generi/json-schema.ts";
import { scriviManuale } from "../../src/generi/manuale.ts";
import { domandeDellaScheda, schemaDomande } from "../../src/generi/obiettivi/domande.ts";
import { pagine } from "../../src/generi/pagine.ts";
import { PROFILI } from "../../src/generi/profilo/profili.ts";
import { ricavati } from "../../src/generi/ricavati.ts";
import { componi } from "../../src/piano/carica.ts";
import { leggiCartella } from "../../src/piano/cartella.ts";
import { citati } from "../../src/piano/citati.ts";
import { inventario } from "../../src/piano/inventario.ts";
import { pagineDelPiano } from "../../src/piano/percorsi.ts";
import { vociDaCercare } from "../../src/ricerca/voci.ts";
import { partiDellaStampa } from "../../src/stampa/rimandi.ts";
import { PAROLE } from "../../src/testo/parole.ts";

describe("ogni genere", () => {
  it("ha chiave e nome suoi", () => {
    for (const di of ["chiave", "nome"] as const)
      expect(new Set(GENERI.map((g) => g[di])).size, di).toBe(GENERI.length);
  });
  it("ha un titolo e una descrizione per ogni campo, che non sono la stessa cosa", () => {
    const campi = GENERI.flatMap((g) => campiDi(g.schema).map((c) => ({ dove: `${g.chiave}: ${c.percorso}`, ...c })));
    expect(campi.length).toBeGreaterThan(300);
    const vuoto = (c: (typeof campi)[number]) => !c.titolo || !c.descrizione || c.titolo === c.descrizione;
    expect(campi.filter(vuoto).map((c) => c.dove)).toEqual([]);
  });
  it.each([...PROFILI.values()])(
    "ha una domanda accanto a ogni campo che ne è la risposta, con il profilo $id",
    (profilo) => {
      const poste = domandeDellaScheda({ profilo, identita: {} });
      expect(poste.map((d) => d.campo)).toEqual(
        campiDi(schemaDomande(profilo)).flatMap((c) => (/[.]/.test(c.percorso) ? [] : c.percorso.replace("[]", ""))),
      );
      expect(poste.length).toBeGreaterThan(5);
      expect(poste.filter((d) => !d.domanda.endsWith("?"))).toEqual([]);
    },
  );
  it.each([...PROFILI.values()])(
    "non dice in nessuna domanda un anno che il piano non dica, con il profilo $id",
    (profilo) => {
      const senza = domandeDellaScheda({ profilo, identita: {} }).map((d) => d.domanda);
      expect(senza.filter((d) => /\d|[{}]/.test(d))).toEqual([]);
      const con = domandeDellaScheda({ profilo, identita: { anniPrecedenti: { inizio: 2019, fine: 2023 } } });
      const cambiate = con.map((d) => d.domanda).filter((d) => !senza.includes(d));
      expect(cambiate).not.toEqual([]);
      expect(cambiate.filter((d) => d.match(/\d{4}/g)?.join() !== "2019,2023")).toEqual([]);
    },
  );
  it("cita solo registri che ci sono", () => {
    const registri = citabili(GENERI);
    const citati = GENERI.flatMap((g) => campiDi(g.schema).flatMap((c) => c.riferimento ?? []));
    expect(citati.length).toBeGreaterThan(20);
    expect(citati.filter((r) => !registri.has(r))).toEqual([]);
  });
  it("ha le parole di ogni sua voce di menu, e nessuna parola avanza", () => {
    const nelMenu = pagine(GENERI).flatMap((p) => (p.menu ? p.nome : []));
    expect(nelMenu.sort()).toEqual(Object.keys(PAROLE.menu.voci).sort());
  });
  it("ha pagine con indirizzi diversi, e ne nomina solo di vere", () => {
    const tutte = pagine(GENERI);
    expect(new Set(tutte.map((p) => p.percorso)).size).toBe(tutte.length);
    const nomi = new Set(tutte.map((p) => p.nome));
    const nominate = GENERI.flatMap((g) => [...Object.keys(g.dellePagine ?? {}), g.stampa?.parte?.pagina ?? "home"]);
    expect(nominate.filter((n) => !nomi.has(n))).toEqual([]);
  });
});

const cura = scheda({
  id: campoId(),
  nome: campo(testo(), "Nome della cura", "Come si chiama la cura inventata."),
  enti: campo(z.array(riferimento("enti")).optional(), "Enti", "Chi la dà."),
  fonte: campoFonte(),
});
/** Un genere che non c'è: basta la sua descrizione. */
const cure: GenereQualunque = {
  chiave: "cure",
  nome: "cura",
  titolo: "Cure inventate",
  descrizione: "Le cure di una prova.",
  schema: cura,
  posto: { modo: "registro", file: "cure.yaml" },
  conto: { nome: "cure", detto: "cure" },
  pagine: { cure: { percorso: "/cure/" }, cura: { percorso: "/cure/:id/" } },
  stampa: { voci: true, parte: { id: "parte-cure", posto: 99, pagina: "cure", nome: "Cure" } },
  citabili: { cure: { articolo: "La cura", voci: (piano) => voci(piano).map((v) => v.id) } },
  ordina: () => (a, b) => a.nome.localeCompare(b.nome),
  ricerca: (v) => ({ percorso: `/cure/${v.id}/`, contenuto: v.nome, titolo: v.nome, genere: "Cura", dettaglio: "" }),
  tavole: {
    cure: {
      posto: 99,
      fai: (piano) => ({
        titolo: "Cure",
        descrizione: "Le cure.",
        colonne: [{ nome: "id", titolo: "Codice", descrizione: "Codice.", tipo: "testo" }],
        righe: voci(piano).map((v) => ({ id: v.id })),
        chiave: ["id"],
        fonti: [],
        note: [],
        origini: ["cure.yaml"],
        frequenza: "irregolare",
      }),
    },
  },
};
const voci = (piano: object): z.infer<typeof cura>[] => (piano as { cure: z.infer<typeof cura>[] }).cure;

describe("un genere inventato", () => {
  const generi = [...GENERI, cure];
  const FONTE = "fonte: { documento: pdz }";
  const con = (yaml: string) => {
    const { file } = leggiCartella("tests/fixtures/valserena");
    return componi({ file: new Map([...file, ["cure.yaml", yaml]]), diagnostiche: [] }, generi);
  };
  const letto = con(
    `- { id: b, nome: Zeta, ${FONTE} }\n- { id: a, nome: Alfa, enti: [scuole-della-valle], ${FONTE} }\n`,
  );
  const piano = letto.piano as NonNullable<typeof letto.piano>;

  it("si carica, in ordine, senza una diagnostica", () => {
    expect(letto.diagnostiche).toEqual([]);
    expect(voci(piano).map((v) => v.id)).toEqual(["a", "b"]);
  });
  it("senza di lui il suo file è estraneo", () => {
    const { file } = leggiCartella("tests/fixtures/valserena");
    const trovate = componi({ file: new Map([...file, ["cure.yaml", "[]\n"]]), diagnostiche: [] }).diagnostiche;
    expect(trovate.map((d) => [d.file, d.regola])).toEqual([["cure.yaml", "file-estraneo"]]);
  });
  it("ha errori a riga e colonna, come gli altri: campo, doppione, citazione", () => {
    const guasto = con(
      `- { id: a, nome: Alfa, enti: [scuole-della-vale], ${FONTE} }\n- { id: a, nome: Beta, ${FONTE} }\n`,
    ).diagnostiche;
    expect(guasto.map((d) => [d.file, d.riga, d.regola, d.suggerimento])).toEqual([
      ["cure.yaml", 1, "riferimento", "forse volevi scrivere «scuole-della-valle»"],
      ["cure.yaml", 2, "id-doppio", "dai un identificativo diverso: ogni voce ha il suo"],
    ]);
    expect(con(`- { id: a, nom: Alfa, ${FONTE} }\n`).diagnostiche.map((d) => d.regola)).toEqual(
      expect.arrayContaining(["campo-sconosciuto"]),
    );
  });
  it("si può citare, e il messaggio dice dove si aggiunge", () => {
    expect(citabili(generi).get("cure")).toMatchObject({ articolo: "La cura", dove: "in «cure.yaml»" });
    expect(citabili(generi).get("cure")?.voci(piano)).toEqual(["a", "b"]);
  });
  it("cita: ciò che solo lui cita non è una voce che nessuno usa", () => {
    expect(citati(piano, generi).get("enti")?.has("scuole-della-valle")).toBe(true);
    const soloLui = citati({ cure: voci(piano) }, generi);
    expect([...soloLui].map(([registro, ids]) => [registro, [...ids]])).toEqual([
      ["enti", ["scuole-della-valle"]],
      ["documenti", ["pdz"]],
    ]);
  });
  it("è negli schemi dell'editor, nelle sue impostazioni, nel manuale", () => {
    const schema = JSON.parse(new Map(schemiJson(generi)).get("cure") ?? "null");
    expect(schema.items.properties.nome).toMatchObject({ title: "Nome della cura" });
    const file = new Map(ricavati(generi, () => '{\n  "yaml.schemas": {\n  },\n  "editor.tabSize": 2\n}\n'));
    expect(file.get(".vscode/settings.json")).toContain('".vscode/schemi/cure.schema.json": ["content/*/cure.yaml"');
    expect(file.get(".vscode/settings.json")).toContain('"editor.tabSize": 2');
    expect(scriviManuale(generi)).toContain("| **`nome`** | Nome della cura | Come si chiama la cura inventata. |");
  });
  it("è nell'inventario, nelle pagine, nella stampa, nella ricerca, nelle tavole", () => {
    expect(inventario(piano, generi)).toMatchObject({ cure: 2, enti: 3 });
    expect(pagineDelPiano(piano, generi)).toEqual(
      expect.arrayContaining(["/cure/", "/cure/a/", "/cure/b/", "/dati/cure/"]),
    );
    expect(partiDellaStampa(piano, generi).at(-1)).toMatchObject({ id: "parte-cure", nome: "Cure" });
    expect(vociDaCercare(piano, generi).filter((v) => v.genere === "Cura")).toHaveLength(2);
    const tavola = tavoleDeiGeneri(generi).find((t) => t.id === "cure");
    expect(tavola && tavolaDelPiano(piano, tavola)).toMatchObject({
      id: "cure",
      json: "/api/v1/cure.json",
      righe: [{}, {}],
    });
  });
});
