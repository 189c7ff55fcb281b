/** Le tabelle come escono dagli uffici: si leggono com'erano intese, o un messaggio solo dice che cosa non va. */
import { describe, expect, it } from "vitest";
import { cellaScritta } from "../../src/piano/celle.ts";
import { type Cambio, dopo, originale, valori } from "./piano.ts";

const ENTRATE = "dati/entrate.csv";
const POPOLAZIONE = "dati/popolazione.csv";
const UNITA = "servizi/unita.csv";
const RILEVAZIONI = "rilevazioni/2026.csv";
const pulito = dopo();
/** Un file con un'aggiunta in testa o in coda, o le righe cambiate una a una. */
const righe = (file: string, cambia: (riga: string, i: number) => string) =>
  [file, originale(file).trimEnd().split("\n").map(cambia).join("\n")] as const;
const sopra = (file: string, testo: string) => [file, `${testo}\n${originale(file)}`] as const;
const sotto = (file: string, testo: string) => [file, `${originale(file)}${testo}\n`] as const;

/** Dopo il cambiamento il piano è lo stesso, e nessuno ha niente da dire. */
function comePrima(...cambi: Cambio[]): void {
  const { diagnostiche, piano } = dopo(...cambi);
  expect(diagnostiche).toEqual([]);
  for (const id of ["entrate", "popolazione", "abitanti-comuni", "servizi-riassunto"])
    expect(valori(piano, id), id).toEqual(valori(pulito.piano, id));
  expect(piano.servizi).toEqual(pulito.piano.servizi);
  expect(piano.obiettivi.map((o) => o.indicatori)).toEqual(pulito.piano.obiettivi.map((o) => o.indicatori));
}

describe("l'unità nella cella", () => {
  const percentuali: Cambio = [
    "dati/quote.yaml",
    "id: quote\ntitolo: Quote\ndescrizione: Quote.\nfonte: { documento: pdz }\ncolonne:\n  - { nome: voce, titolo: Voce, tipo: testo }\n  - { nome: quota, titolo: Quota, tipo: numero, unita: percentuale }\n",
  ];
  it.each(["12,5%", "12,5 %", "12,5\u00a0%", "12,5 per cento", "%12,5", "12,5"])(
    "«%s» si legge, e si scrive 12,5%%",
    (scritto) => {
      const { diagnostiche, piano } = dopo(percentuali, ["dati/quote.csv", `voce;quota\nA;${scritto}\nB;30\n`]);
      expect(diagnostiche).toEqual([]);
      expect(cellaScritta(piano, "quote/a/quota")).toBe("12,5%");
    },
  );
  it.each(["€ 84.000,00", "84.000,00 €", "84.000,00€", "Euro 84.000,00", "84000,00 EUR", "84 000,00 euro"])(
    "«%s» in una colonna di euro",
    (scritto) => {
      const { diagnostiche, piano } = dopo([ENTRATE, "81.250,50;84.000,00", `81.250,50;${scritto}`]);
      expect(diagnostiche).toEqual([]);
      expect(valori(piano, "entrate")[0]?.[2]).toBe(84000);
      expect(cellaScritta(piano, "entrate/fondo-nazionale-politiche-sociali/anno-2024")).toMatch(/^84.?000,00\u00a0€$/);
    },
  );
  it("il nome dell'unità, e il segno meno", () => {
    const { diagnostiche, piano } = dopo(["dati/servizi-riassunto.csv", "Nidi;2;35", "Nidi;2 strutture;35 posti"]);
    expect(diagnostiche).toEqual([]);
    expect(valori(piano, "servizi-riassunto")[0]).toEqual(["Nidi", 2, 35]);
    const saldo = dopo(percentuali, ["dati/quote.csv", "voce;quota\nA;-12,5%\nB;− 30 %\n"]);
    expect(saldo.diagnostiche).toEqual([]);
    expect(valori(saldo.piano, "quote")).toEqual([
      ["A", -12.5],
      ["B", -30],
    ]);
  });
  it.each([
    [ENTRATE, "81.250,50", "20%", `${ENTRATE}:2`],
    [POPOLAZIONE, "2.555", "€ 2.555", `${POPOLAZIONE}:3`],
    [POPOLAZIONE, "2023;", "2023%;", `${POPOLAZIONE}:3`],
    ["dati/servizi-riassunto.csv", "2;35", "2 posti;35", "dati/servizi-riassunto.csv:2"],
    [RILEVAZIONI, "d2-p1;5;", "d2-p1;5%;", `${RILEVAZIONI}:3`],
    [UNITA, ";;20;", ";;20%;", `${UNITA}:2`],
  ])("%s: quella di un'altra colonna è un errore solo, alla cella (%s → %s)", (file, da, a, dove) => {
    const { diagnostiche, dove: luoghi } = dopo([file, da, a]);
    expect(luoghi).toEqual([dove]);
    expect(diagnostiche[0]?.gravita).toBe("errore");
  });
  it("nei registri e nelle rilevazioni quella giusta si legge", () => {
    comePrima([UNITA, ";;20;", ";;20 posti;"]);
    comePrima([RILEVAZIONI, "d2-p2;78;", "d2-p2;78%;"]);
  });
});

describe("ciò che vuol dire «manca»", () => {
  it.each(["n.d.", "nd", "N.D.", "n/d", "-", "–", "…", "...", "..", "*", "**", ":", "non disponibile", "s.d."])(
    "«%s» non ha valore, e resta com'è scritto",
    (scritto) => {
      const { diagnostiche, piano } = dopo([
        "dati/servizi-riassunto.csv",
        "Centri diurni;2;",
        `Centri diurni;2;${scritto}`,
      ]);
      expect(diagnostiche).toEqual([]);
      expect(valori(piano, "servizi-riassunto")[1]).toEqual(["Centri diurni", 2, null]);
      expect(cellaScritta(piano, "servizi-riassunto/centri-diurni/posti")).toBe(scritto);
    },
  );
  it("nei registri una scelta, un numero o una citazione che mancano sono celle vuote", () =>
    comePrima(
      [UNITA, "Pian dei Tigli;;15;privata;coop-arcobaleno;;", "Pian dei Tigli;-;15;privata;coop-arcobaleno;;"],
      [UNITA, "Borgo Sereno;;20;pubblica;;;", "Borgo Sereno;..;20;pubblica;n.d.;;"],
    ));
  it("un trattino in una colonna di testo è un testo", () => {
    const { diagnostiche, piano } = dopo([UNITA, "pubblica;;;", "pubblica;;-;"]);
    expect(diagnostiche).toEqual([]);
    expect(piano.servizi[0]?.descrizione).toBe("-");
  });
});

describe("le righe che non sono dati", () => {
  it.each([
    "Fonte: elaborazione dell'Ufficio di Piano;;",
    "Fonte: ISTAT; elaborazione nostra;",
    "Fonte: ISTAT",
    "FONTE - Ragioneria;;",
    "Nota: il 2024 è provvisorio;;",
    "N.B. dati provvisori;;",
    "* dato stimato;;",
    "(1) al netto dei residui;;",
    "Elaborazione dell'Ufficio di Piano;;",
    "Dati aggiornati al 31/12/2024;;",
    ";;Fonte: Regione",
  ])("«%s» sotto la tabella: un avviso alla riga, e non è un dato", (riga) => {
    const { diagnostiche, dove, piano } = dopo(sotto(ENTRATE, riga));
    expect(dove).toEqual([`${ENTRATE}:5`]);
    expect(diagnostiche[0]).toMatchObject({ gravita: "avviso", messaggio: expect.stringContaining("nessuna figura") });
    expect(valori(piano, "entrate")).toEqual(valori(pulito.piano, "entrate"));
  });
  it.each([UNITA, RILEVAZIONI])("anche in %s", (file) => {
    const { dove, piano } = dopo(sotto(file, "Fonte: Regione;;;;"));
    expect(dove).toEqual([`${file}:${originale(file).trimEnd().split("\n").length + 1}`]);
    expect(piano.servizi).toEqual(pulito.piano.servizi);
  });
  it.each([UNITA, RILEVAZIONI])("un totale in fondo a %s non è una voce", (file) => {
    const { diagnostiche } = dopo(sotto(file, "Totale;;;;"));
    expect(diagnostiche.map((d) => d.regola)).toEqual(["csv-totale"]);
  });
  it.each([
    "I posti sono quelli autorizzati;;;;;;;;;",
    ";Totale posti;;;;35;;;;",
    "Totale posti;;;;;35;;;;",
    ";;;;;12;;;;",
  ])("«%s» in un registro: un messaggio solo, alla riga", (riga) => {
    expect(dopo(sotto(UNITA, riga)).dove).toEqual([`${UNITA}:5`]);
  });
  it("una riga con il solo nome, in una tabella di numeri: un avviso, e resta", () => {
    const { diagnostiche, dove, piano } = dopo([ENTRATE, "Totale;", "Entrate straordinarie;;\nTotale;"]);
    expect(dove).toEqual([`${ENTRATE}:4`]);
    expect(diagnostiche[0]?.messaggio).toContain("nessuna figura");
    expect(valori(piano, "entrate")).toHaveLength(4);
  });
  it("una riga che dice «n.d.», o un fondo che si chiama Fonti, sono dati", () => {
    expect(dopo([ENTRATE, "Totale;", "Entrate straordinarie;n.d.;\nTotale;"]).diagnostiche).toEqual([]);
    expect(dopo([ENTRATE, "Fondo nazionale politiche sociali;", "Fonti rinnovabili;"]).diagnostiche).toEqual([]);
  });
  it("un totale che nessuno ha dichiarato è un avviso: finirebbe fra i dati", () => {
    const { dove, diagnostiche } = dopo(["dati/entrate.yaml", "totali: [totale]\n", ""]);
    expect(dove).toEqual([`${ENTRATE}:4`]);
    expect(diagnostiche[0]?.suggerimento).toContain("totali: [totale]");
    const comuni = "dati/abitanti-comuni.csv";
    for (const nome of ["Totale", "TOTALI", "Totale Ambito", "Totale dei tre Comuni"])
      expect(dopo(sotto(comuni, `${nome};4.210;1.040`)).dove, nome).toEqual([`${comuni}:5`]);
  });
  it.each(["#N/D", "#RIF!", "#DIV/0!", "#VALORE!", "#NOME?", "########", "#N/A", "#REF!"])(
    "«%s» è un errore di Excel, alla sua cella",
    (scritto) => {
      const testo = dopo(["dati/servizi-riassunto.csv", "Centri diurni;2;", `${scritto};2;`]);
      expect(testo.dove).toContain("dati/servizi-riassunto.csv:3");
      const numero = dopo(["dati/servizi-riassunto.csv", "Centri diurni;2;", `Centri diurni;2;${scritto}`]);
      expect(numero.dove).toEqual(["dati/servizi-riassunto.csv:3"]);
      expect(numero.diagnostiche[0]?.suggerimento).toContain("lascia la cella vuota");
      const registro = dopo([UNITA, "Attività di giorno per anziani.", scritto]);
      expect(registro.dove).toEqual([`${UNITA}:4`]);
      const citazione = dopo([UNITA, "pubblica;;", `pubblica;${scritto};`]);
      expect(citazione.dove).toEqual([`${UNITA}:2`]);
    },
  );
  it("un cancelletto in un testo è un cancelletto", () =>
    expect(dopo([UNITA, "Attività di giorno per anziani.", "Attività #insieme, stanza #3."]).diagnostiche).toEqual([]));
});

describe("le righe prima dell'intestazione", () => {
  it.each([ENTRATE, UNITA, RILEVAZIONI, POPOLAZIONE])("sep=; in testa a %s", (file) => comePrima(sopra(file, "sep=;")));
  it.each([
    ["\t", "un TAB"],
    ["|", "una barra"],
  ])("separatore: %j, con e senza sep=", (segno) => {
    for (const file of [POPOLAZIONE, RILEVAZIONI, UNITA]) {
      const con = righe(file, (r) => r.replaceAll(";", segno));
      comePrima(con);
      comePrima([file, `sep=${segno}\n${con[1]}`]);
    }
  });
  it.each(["^", "§", "~", ":", "#"])("un separatore che non si legge (%s) è un errore solo alla riga 1", (segno) => {
    for (const file of [POPOLAZIONE, UNITA]) {
      const { dove, diagnostiche } = dopo(righe(file, (r) => r.replaceAll(";", segno)));
      expect(dove).toEqual([`${file}:1`]);
      expect(diagnostiche[0]?.messaggio).toContain(segno);
    }
  });
  it.each([
    "Entrate del piano;;",
    "Entrate del piano",
    ";;\nEntrate del piano;;\n;;",
    "Tabella 4;;\nEntrate del piano;;",
  ])("un titolo sopra (%j) si salta, con un avviso solo", (titolo) => {
    const { diagnostiche, piano } = dopo(sopra(ENTRATE, titolo));
    expect(diagnostiche).toHaveLength(1);
    expect(diagnostiche[0]).toMatchObject({ gravita: "avviso", file: ENTRATE, regola: "csv-sopra" });
    expect(valori(piano, "entrate")).toEqual(valori(pulito.piano, "entrate"));
  });
  it("fra il titolo e le intestazioni può esserci una riga vuota, e le righe si contano giuste", () => {
    for (const [file, cella] of [
      [ENTRATE, "81.250,50"],
      [UNITA, ";;20;"],
      [RILEVAZIONI, "d2-p1;5;"],
    ] as const) {
      const testo = `Registro\n\n\n${originale(file)}`;
      expect(dopo([file, testo]).dove, file).toEqual([`${file}:1`]);
      const rotto = testo.replace(cella, cella.replace(/\d[\d.,]*(?=;?$)/, "1.2.3"));
      const riga = rotto.slice(0, rotto.indexOf("1.2.3")).split("\n").length;
      expect(dopo([file, rotto]).dove, file).toEqual([`${file}:1`, `${file}:${riga}`]);
    }
  });
  it.each([UNITA, RILEVAZIONI])("anche in %s", (file) => {
    const { dove, piano } = dopo(sopra(file, "Registro dell'Ambito;;;;"));
    expect(dove).toEqual([`${file}:1`]);
    expect(piano.servizi).toEqual(pulito.piano.servizi);
  });
});

describe("celle e righe del tutto vuote", () => {
  it.each([ENTRATE, POPOLAZIONE, UNITA, RILEVAZIONI, "dati/abitanti-comuni.csv"])(
    "%s con colonne e righe vuote in coda, in mezzo e in testa",
    (file) => {
      comePrima(righe(file, (r) => `${r};;;`));
      comePrima(sotto(file, ";;;;;;;;;;\n;;;;\n\n;;"));
      comePrima(righe(file, (r) => `;${r}`));
      comePrima(sopra(file, ";;;"));
      comePrima(righe(file, (r, i) => (i ? `${r}; ;\u00a0;""` : r)));
      comePrima([file, originale(file).replaceAll("\n", "\r\n")]);
      comePrima([file, `\ufeff${originale(file)}`]);
    },
  );
  it("una cella in più che ha qualcosa è un errore", () => {
    const conVirgole = originale(ENTRATE).replace('"Quote dei Comuni; per abitante"', "Quote").replaceAll(";", ",");
    expect(dopo([ENTRATE, conVirgole]).dove).toEqual([`${ENTRATE}:2`]);
    expect(dopo([POPOLAZIONE, "4.196", "4.196;12"]).dove).toEqual([`${POPOLAZIONE}:3`]);
    expect(dopo([POPOLAZIONE, "2.555;1.010;4.196", "2.555;4.196"]).dove).toEqual([`${POPOLAZIONE}:3`]);
  });
});

describe("un'intestazione sbagliata", () => {
  it.each([
    [UNITA, "tipo;", "tipo di servizio;", "«tipo»"],
    [UNITA, "comuni;", "comune;", "«comuni»"],
    [UNITA, ";tipo;", ";categoria;", "«tipo»"],
    [RILEVAZIONI, "valore;", "valori;", "«valore»"],
    [RILEVAZIONI, "id;", "indicatori;", "«id»"],
    [RILEVAZIONI, ";data;", ";giorno;", "data"],
    [POPOLAZIONE, "minori", "minor", "«minori»"],
    [POPOLAZIONE, "anziani", "vecchi", "«anziani»"],
    ["dati/abitanti-comuni.csv", "abitanti", "abitantii", "«abitanti»"],
    ["dati/abitanti-comuni.csv", "comune;", "paese;", "«comune»"],
  ])("%s: %s scritto %s è un errore solo, alla riga 1", (file, da, a, rimedio) => {
    const { dove, diagnostiche } = dopo([file, da, a]);
    expect(dove).toEqual([`${file}:1`]);
    expect(diagnostiche[0]?.suggerimento).toContain(rimedio);
  });
  it("più colonne insieme: ancora un errore solo", () => {
    for (const testa of ["a;b;c;d;e", "anno;minori", "anno minori adulti anziani totale"])
      expect(dopo([POPOLAZIONE, "anno;minori;adulti;anziani;totale", testa]).dove).toEqual([`${POPOLAZIONE}:1`]);
    expect(dopo(sopra(POPOLAZIONE, "sep=,")).diagnostiche).toEqual([]);
  });
  it("il CSV per Excel messo accanto all'originale: il rimedio è il suo nome", () => {
    const { diagnostiche } = dopo(["dati/entrate-excel.csv", "Fonte;Anno 2023;Anno 2024\nA;1;2\n"]);
    expect(diagnostiche.map((d) => d.suggerimento)).toEqual([expect.stringContaining("«dati/entrate.csv»")]);
  });
  it("manca la riga intera", () => {
    for (const file of [POPOLAZIONE, RILEVAZIONI])
      expect(dopo([file, originale(file).split("\n").slice(1).join("\n")]).dove).toEqual([`${file}:1`]);
  });
  it("una colonna facoltativa che manca non è un errore; l'ordine, le maiuscole e gli spazi non contano", () => {
    comePrima([RILEVAZIONI, "id;valore;data;fonte;nota", "ID; Valore ;DATA;Fonte;NOTA"]);
    comePrima(righe(POPOLAZIONE, (r) => r.split(";").reverse().join(";")));
    const senzaNota = righe("rilevazioni/2025.csv", (r) => r.split(";").slice(0, 4).join(";"));
    expect(dopo(senzaNota).diagnostiche).toEqual([]);
  });
  it("l'intestazione uguale al titolo della colonna vale come il suo nome", () => {
    comePrima([ENTRATE, "fonte;anno-2023;anno-2024", "Fonte;Anno 2023;Anno 2024"]);
    comePrima([
      POPOLAZIONE,
      "anno;minori;adulti;anziani;totale",
      "Anno;Minori di 18 anni;Da 18 a 64 anni;anziani;TOTALE",
    ]);
  });
});
