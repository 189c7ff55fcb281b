/** Percentuali scritte come frazioni, numeri e anni che non possono essere: nelle schede, negli esiti, nei CSV. */
import { describe, expect, it } from "vitest";
import { type Cambio, dopo, originale } from "./piano.ts";

const rigaDi = (file: string, testo: string) =>
  originale(file).slice(0, originale(file).indexOf(testo)).split("\n").length;
function uno(cambi: Cambio[], dove: string, rimedio?: string) {
  const { diagnostiche, dove: luoghi } = dopo(...cambi);
  expect(diagnostiche.map((d) => d.messaggio)).toHaveLength(1);
  expect(luoghi).toEqual([dove]);
  if (rimedio) expect(diagnostiche[0]?.suggerimento).toContain(rimedio);
}
const niente = (...cambi: Cambio[]) => expect(dopo(...cambi).diagnostiche).toEqual([]);
const QUOTE: Cambio = [
  "dati/quote.yaml",
  "id: quote\ntitolo: Quote\ndescrizione: Quote.\nfonte: { documento: pdz }\ncolonne:\n  - { nome: voce, titolo: Voce, tipo: testo }\n  - { nome: quota, titolo: Quota, tipo: numero, unita: percentuale }\n",
];
const conta = (titolo: string, unita: string): Cambio => [
  "dati/conta.yaml",
  `id: conta\ntitolo: Conta\ndescrizione: Conta.\nfonte: { documento: pdz }\ncolonne:\n  - { nome: voce, titolo: Voce, tipo: testo }\n  - { nome: quanti, titolo: ${titolo}, tipo: numero, unita: ${unita} }\n`,
];

describe("una percentuale scritta come frazione", () => {
  const ESITO = "esiti/2021-a1.mdx";
  const D2 = "obiettivi/d2.mdx";
  const indicatore =
    originale(D2)
      .split("\n")
      .find((r) => r.includes("id: d2-p2,")) ?? "";
  it.each([
    [[ESITO, "valore: 80, giudizio: ottimo", 'valore: "0,8", giudizio: ottimo'], "0,8"],
    [[ESITO, 'valore: "71,5"', 'valore: "0,715"'], "71,5"],
  ] as [Cambio, string][])("negli esiti: %j", (cambio, giusto) => {
    const { diagnostiche } = dopo(cambio);
    const frazioni = diagnostiche.filter((d) => d.regola === "percentuale-frazione");
    expect(frazioni.map((d) => `${d.file}:${d.riga}`)).toEqual([`${ESITO}:${rigaDi(ESITO, cambio[1])}`]);
    expect(frazioni[0]?.suggerimento).toContain(giusto === "0,8" ? "scrivi 80" : `scrivi ${giusto}`);
  });
  it("in una scheda", () => {
    const frazione = indicatore.replace(/valore: [^,]+,/, 'valore: "0,85",');
    const { diagnostiche } = dopo([D2, indicatore, frazione]);
    expect(diagnostiche.filter((d) => d.regola === "percentuale-frazione").map((d) => `${d.file}:${d.riga}`)).toEqual([
      `${D2}:${rigaDi(D2, indicatore)}`,
    ]);
  });
  it("nelle rilevazioni, a confronto con le altre dello stesso indicatore", () =>
    uno(
      [["rilevazioni/2026.csv", "d2-p2;78;", "d2-p2;0,78;"]],
      `rilevazioni/2026.csv:${rigaDi("rilevazioni/2026.csv", "d2-p2")}`,
      "scrivi 78",
    ));
  it("anche quando sono frazioni tutte le misure", () => {
    const { dove } = dopo(
      ["rilevazioni/2025.csv", "d2-p2;70;", "d2-p2;0,7;"],
      ["rilevazioni/2026.csv", "d2-p2;78;", "d2-p2;0,78;"],
      ["rilevazioni/2027.csv", "d2-p2;82;", "d2-p2;0,82;"],
    );
    expect(dove).toEqual(["rilevazioni/2025.csv:3", "rilevazioni/2026.csv:4", "rilevazioni/2027.csv:3"]);
  });
  it.each(["voce;quota\nA;0,85\nB;0,12\nC;1", "voce;quota\nA;0,85\nB;0\nC;0,5"])(
    "in una colonna intera: un messaggio solo (%j)",
    (csv) => uno([QUOTE, ["dati/quote.csv", csv]], "dati/quote.csv:2", "85%"),
  );
  it("una davvero piccola in mezzo ad altre grandi, lo zero e il segno meno vanno bene", () => {
    niente(QUOTE, ["dati/quote.csv", "voce;quota\nA;85\nB;0,5\nC;0"]);
    niente(QUOTE, ["dati/quote.csv", "voce;quota\nA;0\nB;0\nC;100"]);
    niente(QUOTE, ["dati/quote.csv", "voce;quota\nA;-5,26\nB;0,34\nC;-0,2"]);
  });
  it("quella che la fonte riporta accanto va bene", () => {
    const con = indicatore.replace(/valore: [^,]+,/, 'valore: "0,85", testoFonte: "lo 0,85% delle dimissioni",');
    expect(dopo([D2, indicatore, con]).diagnostiche.filter((d) => d.regola === "percentuale-frazione")).toEqual([]);
  });
});

describe("numeri che non possono essere", () => {
  it.each<[string, Cambio, string]>([
    ["voti", ["piano.yaml", "favorevoli: 2", "favorevoli: -2"], "piano.yaml:23"],
    ["posti di un servizio", ["servizi/unita.csv", ";;20;", ";;-20;"], "servizi/unita.csv:2"],
    ["unità di un servizio", ["servizi/unita.csv", "Borgo Sereno;;20;", "Borgo Sereno;-1;20;"], "servizi/unita.csv:2"],
    [
      "posti di una tabella",
      ["dati/servizi-riassunto.csv", "Centri diurni;2;", "Centri diurni;2;-20"],
      "dati/servizi-riassunto.csv:3",
    ],
    ["abitanti", ["dati/abitanti-comuni.csv", "650;170", "650;-170"], "dati/abitanti-comuni.csv:4"],
    [
      "presenze",
      ["atti/assemblea-2024-12-10.mdx", "presenti: 3", "presenti: -3"],
      `atti/assemblea-2024-12-10.mdx:${rigaDi("atti/assemblea-2024-12-10.mdx", "presenti")}`,
    ],
    ["importo", ["obiettivi/d1.mdx", "importo: 30.000", "importo: -30.000"], "obiettivi/d1.mdx:18"],
    ["una misura", ["rilevazioni/2026.csv", "d2-p1;5;", "d2-p1;-5;"], "rilevazioni/2026.csv:3"],
    ["popolazione", ["piano.yaml", "valore: 4.210", "valore: -4.210"], "piano.yaml:27"],
    ["mezza persona che vota", ["piano.yaml", "favorevoli: 2", 'favorevoli: "2,5"'], "piano.yaml:23"],
    ["l'anno della popolazione", ["piano.yaml", "anno: 2024", "anno: 20224"], "piano.yaml:27"],
    [
      "l'anno della popolazione, nel futuro",
      ["piano.yaml", "valore: 4.210, anno: 2024", "valore: 4.300, anno: 2042"],
      "piano.yaml:27",
    ],
    [
      "un triennio di mezzo secolo",
      ["piano.yaml", "anni: { inizio: 2025, fine: 2027 }", "anni: { inizio: 2025, fine: 2072 }"],
      "piano.yaml:16",
    ],
    ["un documento del futuro", ["piano.yaml", "data: 2024-12-01", "data: 2042-12-01"], "piano.yaml:30"],
    ["una misura di un esito", ["esiti/2021-a1.mdx", 'valore: "71,5"', 'valore: "-71,5"'], "esiti/2021-a1.mdx:30"],
    ["un anno con una cifra in meno", ["piano.yaml", "anno: 2024", "anno: 202"], "piano.yaml:27"],
    ["il triennio", ["piano.yaml", "anniPrecedenti: { inizio: 2021", "anniPrecedenti: { inizio: 201"], "piano.yaml:17"],
  ])("%s: un messaggio solo, al suo posto", (_nome, cambio, dove) => uno([cambio], dove));
  it.each(["20224", "224", "2.024", "2024,5"])("l'anno «%s» in una tabella", (anno) => {
    const { diagnostiche, dove } = dopo(["dati/popolazione.csv", "2023;", `${anno};`]);
    expect(dove).toEqual(["dati/popolazione.csv:3"]);
    expect(diagnostiche).toHaveLength(1);
  });
  it("un saldo negativo va bene, comunque si chiami", () => {
    for (const titolo of ["Saldo migratorio", "Variazione", "Differenza dal 2023", "In più rispetto al 2022"])
      niente(conta(titolo, "persone"), ["dati/conta.csv", "voce;quanti\nA;12\nB;-3\nC;4"]);
    niente(conta("Persone", "persone"), ["dati/conta.csv", "voce;quanti\nNati;12\nMorti;15\nSaldo naturale;-3"]);
    niente(conta("Avanzo", "euro"), ["dati/conta.csv", "voce;quanti\nA;12\nB;-3,50\nC;4"]);
    niente(conta("Indice", "numero"), ["dati/conta.csv", "voce;quanti\nA;-1,2\nB;-3\nC;4,5"]);
  });
  it("zero è un numero", () => niente(conta("Persone", "persone"), ["dati/conta.csv", "voce;quanti\nA;0\nB;3\nC;4"]));
});
