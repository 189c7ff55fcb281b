/** Ogni regola di coerenza trova ciò che deve, al posto giusto, e tace quando non c'è niente da dire. */
import { describe, expect, it } from "vitest";
import { caricaPiano, componi } from "../../../src/piano/carica.ts";
import { controllaCoerenza } from "../../../src/piano/coerenza/index.ts";
import { REGOLE } from "../../../src/piano/coerenza/regole.ts";
import { giudizioDi } from "../../../src/piano/coerenza/schede/giudizio.ts";
import { lancia } from "../../comune/comandi.ts";
import { SITI } from "../../comune/siti.ts";

/** Le segnalazioni del piano inventato dopo avere cambiato dei testi. */
function dopo(...cambi: [file: string, da: string, a: string][]) {
  const testi = new Map(caricaPiano(SITI.inventato.piano).file);
  for (const [file, da, a] of cambi) {
    const testo = testi.get(file) ?? "";
    expect(testo, `${file}: «${da}»`).toContain(da);
    testi.set(file, testo.replace(da, a));
  }
  const caricamento = componi({ file: testi, diagnostiche: [] });
  expect(caricamento.diagnostiche.filter((d) => d.gravita === "errore")).toEqual([]);
  return controllaCoerenza(caricamento);
}
const NORMALI = dopo();

describe("il piano inventato", () => {
  it("ha le sue due incoerenze riconosciute, e null'altro", () => {
    expect(NORMALI.map((d) => [d.gravita, d.regola, d.file])).toEqual([
      ["nota", "giudizio", "esiti/2021-a1.mdx"],
      ["nota", "registro-tabella", "servizi/tipi.yaml"],
    ]);
  });
  it("una nota che non trova più la sua incoerenza è un avviso", () => {
    expect(dopo(["esiti/2021-a1.mdx", "giudizio: ottimo", "giudizio: buono"])).toContainEqual(
      expect.objectContaining({ gravita: "avviso", regola: "nota-superata", file: "note-ai-dati.yaml", riga: 2 }),
    );
  });
  it("una nota su una regola che non esiste lo dice", () => {
    const [trovata] = dopo(["note-ai-dati.yaml", "regola: giudizio", "regola: giudizi"]).filter(
      (d) => d.regola === "nota-superata",
    );
    expect(trovata?.messaggio).toBe("La regola «giudizi» non esiste");
  });
});

describe("le regole", () => {
  const nuove = (...cambi: Parameters<typeof dopo>) =>
    dopo(...cambi)
      .filter((d) => d.gravita !== "nota")
      .map(({ regola, file, riga, messaggio }) => ({ regola, file, riga, messaggio }));

  it("conto: un totale che non è la somma delle sue parti", () => {
    expect(nuove(["dati/popolazione.csv", "4.196", "4.199"])).toEqual([
      {
        regola: "conto",
        file: "dati/popolazione.csv",
        riga: 3,
        messaggio: "Riga «2023», colonna «Totale»: è scritto 4.199, ma la somma delle parti dà 4.196",
      },
    ]);
  });
  it("verso: la parola dice una cosa, i numeri un'altra; gli anni non contano", () => {
    const frase = (testo: string) =>
      nuove(["capitoli/bisogni-b.mdx", "Nella valle gli affitti crescono da dieci anni.", testo]).map((d) => d.regola);
    expect(frase("La popolazione continua a decrescere da 234.856 a 236.967.")).toEqual(["verso"]);
    expect(frase("Il tasso aumenta dal 6,3% del 2020 al 4,1%.")).toEqual(["verso"]);
    expect(frase("Il tasso scende dal 6,3% del 2020 al 4,1%.")).toEqual([]);
    expect(frase("La spesa cresce dal 2018 al 2021.")).toEqual([]);
  });
  it("giudizio: la scala regionale, ai suoi confini", () => {
    expect([0, 1, 49, 50, 79, 80, 99, 100, 120].map(giudizioDi)).toEqual([
      "nullo",
      "insufficiente",
      "insufficiente",
      "sufficiente",
      "sufficiente",
      "buono",
      "buono",
      "ottimo",
      "ottimo",
    ]);
  });
  it("misura-diversa: la scheda e l'esito contano la stessa cosa", () => {
    const trovate = nuove(
      [
        "esiti/2021-a1.mdx",
        "descrizione: Famiglie che hanno mantenuto la casa",
        "descrizione: Anziani soli seguiti dal PUA",
      ],
      [
        "obiettivi/b1.mdx",
        "descrizione: Dimissioni protette attivate, unita: numero, valore: 15",
        "descrizione: Anziani soli che il PUA segue, unita: percentuale, valore: 40",
      ],
    );
    expect(trovate).toEqual([expect.objectContaining({ regola: "misura-diversa", file: "obiettivi/b1.mdx" })]);
    expect(trovate[0]?.messaggio).toMatch(/b1-i1 dice 40%, 2021-a1-o1 dice 71,5% \(esiti\/2021-a1\.mdx, riga \d+\)/);
  });
  it("servizio-doppio: la stessa voce due volte", () => {
    expect(
      nuove([
        "servizi/unita.csv",
        "nido-la-fonte;La Fonte;nido;Pian dei Tigli",
        "nido-la-fonte;IL BOSCO;nido;Borgo Sereno",
      ]),
    ).toEqual([
      expect.objectContaining({
        regola: "servizio-doppio",
        riga: 3,
        messaggio: expect.stringContaining("alla riga 2"),
      }),
    ]);
  });
  it("ente-doppio: due voci con lo stesso nome", () => {
    expect(nuove(["enti.yaml", "nome: Scuole della valle", "nome: Coop Arcobaleno"]).map((d) => d.regola)).toEqual([
      "ente-doppio",
    ]);
  });
  it("frase-lunga e tutto-maiuscolo", () => {
    const lunga = `La rete ${"aiuta chi cerca una casa e chi la perde ".repeat(5)}ogni giorno.`;
    expect(nuove(["reti/rete-casa.mdx", "La rete si riunisce ogni tre mesi.", lunga]).map((d) => d.regola)).toEqual([
      "frase-lunga",
    ]);
    expect(
      nuove(["reti/rete-casa.mdx", "La rete si riunisce", "La rete ASST PUA LEPS si riunisce"]).map((d) => d.regola),
    ).toEqual(["tutto-maiuscolo"]);
  });
  it.each([
    ["codice-fiscale", "Il referente è RSSMRA80A01F205X."],
    ["iban", "Il conto è IT60X0542811101000000123456."],
    ["cellulare", "Chiama il 347 1234567."],
    ["posta-privata", "Scrivi a tavolo.casa@gmail.com."],
  ])("%s: è un errore, con riga e colonna", (regola, frase) => {
    const trovate = dopo(["reti/rete-casa.mdx", "La rete si riunisce ogni tre mesi.", frase]).filter(
      (d) => d.gravita === "errore",
    );
    expect(trovate).toEqual([expect.objectContaining({ regola, file: "reti/rete-casa.mdx", riga: 18 })]);
    expect(trovate[0]?.colonna).toBeGreaterThan(9);
  });
  it("numeri che non sono recapiti non fanno rumore", () => {
    for (const frase of [
      "Sono 3.300.000 euro.",
      "La legge 328/2000.",
      "Nel 2021-2024 sono 350.123.",
      "Il totale è 3471234567,50 euro.",
    ])
      expect(nuove(["reti/rete-casa.mdx", "La rete si riunisce ogni tre mesi.", frase])).toEqual([]);
  });
});

describe("il piano vero", () => {
  const trovate = controllaCoerenza(caricaPiano(SITI.vero.piano));
  it("non ha incoerenze che nessuno ha spiegato", () => {
    expect(trovate.filter((d) => d.gravita !== "nota")).toEqual([]);
    expect(trovate.length).toBeGreaterThanOrEqual(17);
  });
});

describe("npm run verifica", () => {
  const PIANO = SITI.inventato.piano;
  it("spiega ogni regola", () => {
    const tutte = lancia("verifica", ["--spiega"], { PIANO });
    for (const r of REGOLE) expect(tutte.stdout).toContain(`${r.id} (${r.famiglia}, ${r.gravita})`);
    expect(lancia("verifica", ["--spiega", "giudizio"], { PIANO }).stdout).toContain("Giusto: 80% (buono)");
  });
  it("con --formato json stampa soltanto JSON; una regola sbagliata dice la più vicina", () => {
    const esito = lancia("verifica", ["--formato", "json", "--solo", "giudizio"], { PIANO });
    expect(JSON.parse(esito.stdout)).toMatchObject([{ regola: "giudizio", gravita: "nota" }]);
    const sbagliata = lancia("verifica", ["--solo", "giudizzio"], { PIANO });
    expect([sbagliata.status, sbagliata.stderr]).toEqual([
      1,
      expect.stringContaining("forse volevi scrivere «giudizio»"),
    ]);
  });
});
