import { readFileSync } from "node:fs";
import { PassThrough, Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { dividi, leggiComuni, trovaComuni } from "../../src/crea/comuni.ts";
import { fileDelPiano } from "../../src/crea/crea.ts";
import { domande } from "../../src/crea/domande.ts";
import type { Piano } from "../../src/generi/piano.ts";
import { chiedi, senzaChiedere } from "../../src/nuovo/risposte.ts";
import { componi } from "../../src/piano/carica.ts";

const TUTTI = leggiComuni(readFileSync("src/crea/comuni.csv", "utf8"));
const risposte = (altre: Record<string, string> = {}) =>
  senzaChiedere(domande(TUTTI, "2025-03-01"), {} as Piano, {
    ambito: "Ambito territoriale sociale della Val d'Ultimo",
    ente: "Comunità comprensoriale",
    regione: "Trentino-Alto Adige/Südtirol",
    comuni: "- Merano\n- Ultimo",
    abitanti: "44.500",
    ...altre,
  });

describe("l'elenco dei Comuni", () => {
  it("ha codici di sei cifre, tutti diversi, e sigle di due lettere", () => {
    expect(TUTTI.length).toBeGreaterThan(7800);
    expect(new Set(TUTTI.map((c) => c.istat)).size).toBe(TUTTI.length);
    for (const c of TUTTI) expect(`${c.istat} ${c.sigla}`).toMatch(/^\d{6} [A-Z]{2}$/);
  });
  it.each([
    ["virgole", "Bari, Barletta ,Trani", ["Bari", "Barletta", "Trani"]],
    ["righe con trattini e numeri", "1. Bari\n2) Comune di Trani\r\n• Andria", ["Bari", "Trani", "Andria"]],
    [
      "maiuscole e accenti a modo proprio",
      "ACQUAVIVA DELLE FONTI; sannicandro di bari",
      ["Acquaviva delle Fonti", "Sannicandro di Bari"],
    ],
    ["apostrofi di ogni genere", "Sant’Agata di Puglia, Sant Agata di Puglia", ["Sant'Agata di Puglia"]],
    ["due colonne, con virgolette", 'Bari\tBA\n"Trani";BT\r\nAndria, BT', ["Bari", "Trani", "Andria"]],
    ["una S puntata", "S. Cesarea Terme, S.Pietro in Lama (LE)", ["Santa Cesarea Terme", "San Pietro in Lama"]],
    ["congiunzioni e lineette", "Bari, Trani e Andria – Diso.", ["Bari", "Trani", "Andria", "Diso"]],
    ["un Comune nuovo, con sigla e codice", "Presicce-Nuova (LE 075999)", ["Presicce-Nuova"]],
  ])("%s", (_come, scritto, nomi) => {
    const { comuni, guai } = trovaComuni(dividi(scritto), TUTTI, "Puglia");
    expect(guai).toEqual([]);
    expect(comuni.map((c) => c.nome)).toEqual(nomi);
  });
  it("una provincia intera", () => {
    const { comuni } = trovaComuni(["provincia: bt"], TUTTI, "Puglia");
    expect(comuni).toHaveLength(10);
    expect(new Set(comuni.map((c) => c.sigla))).toEqual(new Set(["BT"]));
  });
  it("una provincia si dice anche con il nome del capoluogo; una che non c'è si ferma", () => {
    expect(trovaComuni(["Provincia di Lecce"], TUTTI, "Puglia").comuni.length).toBeGreaterThan(90);
    expect(trovaComuni(["provincia: BAT"], TUTTI, "Puglia").guai).toEqual([
      expect.stringContaining("«BAT» non è una provincia"),
    ]);
  });
  it.each(["provincia: MI", "Roma"])("%s non sta in Puglia: si dice dov'è", (scritto) => {
    expect(trovaComuni([scritto], TUTTI, "Puglia")).toEqual({
      comuni: [],
      guai: [expect.stringContaining("non in Puglia")],
    });
  });
  it("di due Comuni con lo stesso nome vale quello della Regione; altrimenti si chiede", () => {
    expect(trovaComuni(["Castro"], TUTTI, "Puglia").comuni.map((c) => c.sigla)).toEqual(["LE"]);
    expect(trovaComuni(["Castro"], TUTTI, "Veneto").guai[0]).toMatch(/Castro \(\w\w\) o Castro \(\w\w\)/);
  });
  it("un nome sbagliato si ferma con il più vicino", () => {
    expect(trovaComuni(["Baletta"], TUTTI, "Puglia").guai[0]).toContain("«Barletta (BT)»");
  });
});

describe("un piano nuovo", () => {
  it("non ha errori, e contiene un esempio di ogni genere che si comincia da solo", () => {
    const nuovi = fileDelPiano(risposte({ profilo: "lombardia-2025-2027", aree: "b d" }), TUTTI);
    const { piano, diagnostiche } = componi({
      file: new Map(nuovi.map((n) => [n.percorso, n.testo])),
      diagnostiche: [],
    });
    expect(diagnostiche.filter((d) => d.gravita === "errore")).toEqual([]);
    expect(piano?.identita).toMatchObject({
      nomeBreve: "Val d'Ultimo",
      anni: { inizio: 2025, fine: 2027 },
      stato: "bozza",
      numeroComuni: 2,
      comuni: [
        { nome: "Merano", istat: "021051", provincia: "BZ" },
        { nome: "Ultimo", istat: "021104", provincia: "BZ" },
      ],
      popolazione: { valore: 44500, anno: 2024 },
    });
    expect(piano?.aree.map((a) => a.id)).toEqual(["b", "d"]);
    for (const genere of [
      "capitoli",
      "obiettivi",
      "fondi",
      "enti",
      "servizi",
      "sportelli",
      "dataset",
      "atti",
      "fascicoli",
    ] as const)
      expect(piano?.[genere].length, genere).toBeGreaterThan(0);
  });
  it.each([
    ["abitanti", "0"],
    ["abitanti", "44.5"],
    ["anno-abitanti", "24"],
    ["aree", "A e B"],
    ["aree", ","],
  ])("--%s %s si ferma con un rimedio", (nome, risposta) => {
    expect(() => risposte({ profilo: "lombardia-2025-2027", [nome]: risposta })).toThrow(
      new RegExp(`--${nome}  (?:serve|scrivi) `),
    );
  });
  it.each([
    [
      "dove la Regione non ne stabilisce hanno un nome",
      { aree: "Anziani, Minori e famiglie" },
      ["anziani", "minori-e-famiglie"],
    ],
    ["senza dirle ce n'è una da cui cominciare", {}, ["anziani"]],
  ])("le aree: %s", (_, altre, attese) => {
    const nuovi = fileDelPiano(risposte(altre), TUTTI);
    const { piano, diagnostiche } = componi({
      file: new Map(nuovi.map((n) => [n.percorso, n.testo])),
      diagnostiche: [],
    });
    expect(diagnostiche.filter((d) => d.gravita === "errore")).toEqual([]);
    expect([piano?.profilo.id, piano?.aree.map((a) => a.id)]).toEqual(["base", attese]);
    expect(piano?.obiettivi.length).toBeGreaterThan(0);
  });
  it("un'area che la Regione non stabilisce si ferma con quelle che ci sono", () => {
    expect(() => risposte({ profilo: "lombardia-2025-2027", aree: "A, Z" })).toThrow(
      "--aree  «Z» non c'è: si può scrivere «A»",
    );
  });
  it("propone il profilo della Regione per quegli anni, e quello base dove non ce n'è", () => {
    const con = (regione: string, triennio: string) =>
      risposte({ regione, comuni: regione === "Puglia" ? "Bari" : "Lodi", anni: triennio }).profilo;
    expect([con("Lombardia", "2025-2027"), con("Lombardia", "2028-2030"), con("Puglia", "2025-2027")]).toEqual([
      "lombardia-2025-2027",
      "base",
      "base",
    ]);
  });
  it("chi non sa ancora gli abitanti li tace, e il piano è valido senza", () => {
    const senza = risposte({ abitanti: "" });
    const file = new Map(fileDelPiano(senza, TUTTI).map((f) => [f.percorso, f.testo]));
    expect(file.get("piano.yaml")).not.toMatch(/^popolazione:/m);
    const { piano, diagnostiche } = componi({ file, diagnostiche: [] });
    expect(diagnostiche.filter((d) => d.gravita === "errore")).toEqual([]);
    expect(piano?.identita.popolazione).toBeUndefined();
  });
  it("la Regione si riconosce comunque sia scritta", () => {
    expect(risposte({ regione: "trentino alto adige sudtirol" }).regione).toBe("Trentino-Alto Adige/Südtirol");
  });
  it("un elenco incollato su più righe è una risposta sola, chiusa da una riga vuota", async () => {
    const dette = ["Ambito", "", "Ente", "", "puglia", "Bari\tBA", "Trani\tBT", "", "1000", "", "", "", ""];
    const date = await chiedi(
      domande(TUTTI, "2025-03-01"),
      {} as Piano,
      {},
      {
        input: Readable.from(dette.map((r) => `${r}\n`)),
        output: new PassThrough(),
        di: (riga) => expect.fail(riga),
      },
    );
    expect(date).toMatchObject({ regione: "Puglia", comuni: "Bari\tBA\nTrani\tBT", abitanti: "1000", email: "" });
  });
  it("ciò che manca o non va si dice tutto insieme", () => {
    expect(() => risposte({ comuni: "Meranno", anni: "2027-2025" })).toThrow(/--anni[\s\S]*--comuni.*Merano/);
  });
  it("ciò che si propone da una risposta che manca non si chiede anche lui", () => {
    expect(() => risposte({ ambito: "" })).toThrow(/--ambito(?![\s\S]*--nome-breve)/);
  });
});
