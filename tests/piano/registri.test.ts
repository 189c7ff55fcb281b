/** Servizi, enti, esiti, risorse e inventario del piano inventato. */
import { describe, expect, it } from "vitest";
import { disegniRisorse } from "../../src/grafici/risorse.ts";
import { caricaPiano, componi } from "../../src/piano/carica.ts";
import { leggiCartella } from "../../src/piano/cartella.ts";
import { entiConPresenze, entiDoppi, trovaEnte } from "../../src/piano/enti.ts";
import { contaVerdetti, continuazioniDi, misuraDetta } from "../../src/piano/esiti.ts";
import { inventario } from "../../src/piano/inventario.ts";
import type { Esito, Piano } from "../../src/piano/modello.ts";
import {
  importiRipetuti,
  risorseDelFondo,
  risorsePerArea,
  risorsePerFondo,
  sommaPerPeriodo,
  tutteLeRisorse,
} from "../../src/piano/risorse.ts";
import { comuniConServizi, confrontaConTabella, serviziPerTipo } from "../../src/piano/servizi.ts";
import { lancia } from "../attrezzi/comandi.ts";
import { SITI } from "../attrezzi/siti.ts";

const piano = caricaPiano(SITI.inventato.piano).piano as Piano;

describe("il registro dei servizi", () => {
  it("conta le voci del registro e somma strutture e posti per tipo; senza posti non dice zero", () => {
    expect(
      serviziPerTipo(piano).map(({ tipo, quanti, strutture, posti }) => [tipo.id, quanti, strutture, posti]),
    ).toEqual([
      ["nido", 2, 2, 35],
      ["centro-diurno", 1, 1, null],
    ]);
  });
  it("conta un servizio in ogni Comune in cui è", () => {
    expect(comuniConServizi(piano)).toEqual([
      { comune: "Borgo Sereno", quanti: 2 },
      { comune: "Pian dei Tigli", quanti: 2 },
    ]);
  });
  it("dice dove il registro e la tabella non coincidono", () => {
    expect(
      confrontaConTabella(piano).map((c) => [c.gruppo.tipo.id, c.dichiarate, c.postiDichiarati, c.coincide]),
    ).toEqual([
      ["nido", 2, 35, true],
      ["centro-diurno", 2, null, false],
    ]);
  });
});

describe("gli enti", () => {
  it("si riconoscono comunque siano scritti", () => {
    expect(trovaEnte(piano, "COOP. ARCOBALENO")?.id).toBe("coop-arcobaleno");
    expect(trovaEnte(piano, "Coop Arcobalena")).toBeUndefined();
  });
  it("dicono dove sono nominati, anche nelle schede", () => {
    const voci = new Map(entiConPresenze(piano).map((p) => [p.ente.id, p]));
    expect(voci.get("coop-arcobaleno")).toMatchObject({
      reti: [{ rete: { id: "rete-casa" } }],
      progetti: [{ progetto: { id: "porte-aperte" }, ruolo: "capofila" }],
      servizi: [{ id: "nido-la-fonte" }, { id: "centro-la-quercia" }],
    });
    expect(voci.get("scuole-della-valle")?.obiettivi.map((o) => o.id)).toContain("b1");
  });
  it("due voci con lo stesso nome si vedono", () => {
    const doppio = {
      ...piano,
      enti: [...piano.enti, { id: "altro", nome: "Coop Arcobaleno", tipo: "altro" as const }],
    };
    expect(entiDoppi(piano)).toEqual([]);
    expect(entiDoppi(doppio).map((d) => d.enti.map((e) => e.id))).toEqual([["coop-arcobaleno", "altro"]]);
  });
});

describe("gli esiti", () => {
  const [a1] = piano.esiti;
  it("si contano per verdetto; di sistema e premiali non hanno un grado da avere", () => {
    const con = (valore: number | null): Esito => ({ ...(a1 as Esito), grado: { valore } });
    const { grado: _, ...senza } = a1 as Esito;
    const [, sistema] = piano.esiti;
    expect(sistema?.tipo).toBe("sistema");
    expect(contaVerdetti([100, 99, 1, 0, null].map(con).concat(senza as Esito, sistema ?? []))).toEqual({
      raggiunto: 1,
      "in parte": 2,
      "non raggiunto": 1,
      "non misurabile": 2,
    });
  });
  it("portano agli obiettivi che li continuano", () => {
    expect(a1 && continuazioniDi(piano, a1).map((o) => o.id)).toEqual(["b1"]);
  });
  it("dicono previsto e raggiunto con la loro unità", () => {
    const [famiglie, carta, casa] = a1?.indicatori ?? [];
    expect(famiglie && misuraDetta(famiglie.previsto, famiglie.unita)).toBe("almeno 50");
    expect(famiglie?.raggiunto.map((r) => misuraDetta(r, famiglie.unita))).toEqual(["62", "1.200"]);
    expect(carta?.raggiunto.map((r) => misuraDetta(r, carta.unita))).toEqual(["non realizzata"]);
    expect(casa && misuraDetta(casa.previsto, casa.unita)).toBe("non indicato");
    expect(casa?.raggiunto.map((r) => misuraDetta(r, casa.unita))).toEqual(["71,5%"]);
  });
});

describe("le risorse", () => {
  const [d1] = piano.obiettivi;
  it("per area: le somme delle aree tornano con il totale di ogni periodo, e si sa che cosa resta fuori", () => {
    const aree = risorsePerArea(piano);
    const totale = sommaPerPeriodo(tutteLeRisorse(piano));
    for (const { periodo, importo, addendi } of totale) {
      const sue = aree.flatMap((a) => a.somme.filter((s) => s.periodo === periodo));
      expect(sue.reduce((n, s) => n + s.importo, 0)).toBe(importo);
      expect(sue.reduce((n, s) => n + s.addendi, 0)).toBe(addendi);
    }
    expect(aree.map((a) => [a.id, a.obiettivi, a.senzaImporto])).toEqual([
      ["d", 2, 1],
      ["b", 1, 1],
    ]);
    expect(totale.map((t) => t.periodo)).toEqual(["triennio", "anno"]);
  });
  it("un importo uguale in due schede si riconosce; in una sola, o piccolo, no", () => {
    expect(importiRipetuti(piano)).toEqual([]);
    const [, , b1] = piano.obiettivi;
    if (!d1 || !b1) throw new Error("mancano le schede");
    const uguale = { fondi: ["fnps"], importo: 5000, periodo: "anno" as const };
    const due = (importo: number) =>
      importiRipetuti({
        ...piano,
        obiettivi: [d1, b1].map((o) => ({ ...o, risorse: [{ ...uguale, importo }] })),
      });
    expect(due(5000).map((r) => r.voci.map((v) => v.obiettivo.id))).toEqual([["d1", "b1"]]);
    expect(due(500)).toEqual([]);
  });
  it("non dividono un importo dato per più fondi e non mescolano i periodi", () => {
    const nomi = risorsePerFondo(piano).map((g) => g.nome);
    expect(new Set(nomi).size).toBe(nomi.length);
    const derivato = piano.dataset.find((d) => d.id === "risorse-obiettivi");
    expect(derivato?.righe.map((r) => [r.chiave, r.celle.triennio?.valore])).toEqual([
      ["d1", 150000.5],
      ["d2", null],
      ["b1", 115000],
    ]);
    expect(derivato?.grafici?.map((g) => g.id)).toEqual(["risorse-obiettivi-triennio"]);
    // Nel grafico c'è il titolo della scheda, non il suo codice.
    expect(derivato?.grafici?.[0]?.nomi?.[0]).toEqual({ voce: "d1", nome: d1?.titolo });
  });
  it("di un fondo, ciò che è suo e ciò che ha con altri", () => {
    const [fondo] = piano.fondi;
    if (!fondo || !d1) throw new Error("manca un fondo");
    const riga = (fondi: string[], importo: number) => ({ fondi, importo, periodo: "anno" as const });
    const solo = { ...d1, risorse: [riga([fondo.id], 10), riga([fondo.id, "altro"], 7), riga(["altro"], 5)] };
    const { suo, insieme } = risorseDelFondo({ ...piano, obiettivi: [solo] }, fondo);
    expect(suo.somme).toEqual([{ periodo: "anno", importo: 10, addendi: 1 }]);
    expect(insieme.map((v) => v.importo)).toEqual([7]);
  });
  it("un disegno per periodo, tutti nella stessa scala, ognuno con la sua somma e il suo colore", () => {
    if (!d1) throw new Error("manca una scheda");
    const riga = (importo: number, periodo: "anno" | "triennio") => ({ fondi: ["fnps"], importo, periodo });
    const finto = {
      ...piano,
      obiettivi: [{ ...d1, risorse: [riga(10, "anno"), riga(100, "triennio"), riga(1, "anno")] }],
    };
    const disegni = disegniRisorse("x", risorsePerArea(finto), sommaPerPeriodo(finto.obiettivi[0]?.risorse ?? []));
    expect(
      disegni.map(({ somma, disegno: d }) => [somma.periodo, somma.importo, d.serie[0]?.valori, d.massimo, d.tinta]),
    ).toEqual([
      ["triennio", 100, [100], 100, 0],
      ["anno", 11, [11], 100, 1],
    ]);
  });
});

describe("l'inventario", () => {
  const conti = inventario(piano);
  it("conta ciò che c'è", () => {
    expect(conti).toMatchObject({ enti: 3, reti: 1, progetti: 1, atti: 1, lacune: 1, sigle: 3 });
    expect(conti.indicatori.totale).toBe(piano.obiettivi.flatMap((o) => o.indicatori).length);
    expect(conti.esiti).toEqual([
      { tipo: "tematico", quanti: 1, indicatori: 3 },
      { tipo: "sistema", quanti: 1, indicatori: 0 },
    ]);
  });
  it("distingue la risposta che la fonte non dà da quella che non è trascritta", () => {
    const di = (perche: string) =>
      conti.mancanze.filter((m) => m.dove === "b1" && m.perche === perche).map((m) => m.che);
    expect(di("fonte")).toContain("È formalmente co-progettato con il Terzo settore?");
    const [primo, ...altri] = piano.obiettivi.filter((o) => o.id === "b1");
    const senza = { ...piano, obiettivi: primo ? [{ ...primo, personale: [] }, ...altri] : [] };
    expect(inventario(senza).mancanze).toContainEqual({
      dove: "b1",
      che: "Risorse di personale dedicate",
      perche: "da trascrivere",
    });
  });
});

describe("npm run inventario", () => {
  it("con --json stampa soltanto JSON; senza, dice ciò che manca", () => {
    const perProgrammi = lancia("inventario", ["--json"], { PIANO: SITI.inventato.piano });
    expect(JSON.parse(perProgrammi.stdout)).toMatchObject({ enti: 3, reti: 1 });
    const perPersone = lancia("inventario", [], { PIANO: SITI.inventato.piano });
    expect(perPersone.stdout).toContain("Senza risposta nella fonte");
    expect(perPersone.stdout).toContain("3 sigle, 1 reti, 1 progetti, 1 atti, 3 enti, 1 dati mancanti");
    expect([perProgrammi.status, perPersone.status]).toEqual([0, 0]);
  });
});

describe("i fascicoli delle sedute", () => {
  it("citano solo parti che ci sono, e la più vicina si suggerisce", () => {
    expect(piano.fascicoli.map((f) => [f.file, f.punti.length])).toEqual([["fascicoli/2024-12-10.yaml", 3]]);
    const testi = new Map(caricaPiano(SITI.inventato.piano).file);
    const file = "fascicoli/2024-12-10.yaml";
    testi.set(file, (testi.get(file) ?? "").replace("obiettivo/b1", "obiettivo/b7"));
    const { diagnostiche } = componi({ file: testi, diagnostiche: [] });
    expect(diagnostiche.map((d) => [d.file, d.riga])).toEqual([[file, 9]]);
    expect(diagnostiche[0]?.messaggio).toBe(
      "La parte «obiettivo/b7» non esiste fra capitoli, aree, obiettivi, esiti, reti, progetti, atti e dataset",
    );
    expect(diagnostiche[0]?.suggerimento).toContain("«obiettivo/b1»");
  });
});

describe("un registro le cui voci non hanno un nome", () => {
  it("può averne più d'una", () => {
    const { file } = leggiCartella(SITI.inventato.piano);
    file.set(
      "sinonimi.yaml",
      "- { scrive: [la valle], cerca: [Borgo Sereno] }\n- { scrive: [il paese], cerca: [Roccachiara] }\n",
    );
    const { piano, diagnostiche } = componi({ file, diagnostiche: [] });
    expect(diagnostiche.filter((d) => d.gravita === "errore")).toEqual([]);
    expect(piano?.sinonimi).toHaveLength(2);
  });
});
