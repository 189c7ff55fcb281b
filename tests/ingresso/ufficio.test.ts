/** Ciò che un ufficio incolla e salva davvero, oltre ai casi degli altri file: si legge bene, o è un messaggio solo al suo posto. */
import { describe, expect, it } from "vitest";
import { componi } from "../../src/piano/carica.ts";
import { type Cartella, decodifica } from "../../src/piano/cartella.ts";
import { daCompletare } from "../../src/testo/segnaposto.ts";
import { dopo, originale, valori, verificati } from "./piano.ts";

const FRASE = "La rete si riunisce ogni tre mesi.";
const RETE = "reti/rete-casa.mdx";
const ENTRATE = "dati/entrate.csv";
const POPOLAZIONE = "dati/popolazione.csv";
const REGISTRO = "servizi/unita.csv";
const D2 = "obiettivi/d2.mdx";
const detti = (...cambi: Parameters<typeof dopo>) =>
  dopo(...cambi).diagnostiche.map((d) => `${d.file}:${d.riga} ${d.regola}`);
const nelTesto = (testo: string) =>
  dopo([RETE, FRASE, testo]).diagnostiche.map((d) => {
    expect(d.suggerimento, d.messaggio).toBeTruthy();
    return `${d.riga - 18} ${d.regola}`;
  });

describe("in un testo, un messaggio solo", () => {
  it.each([
    ["un codice che non esiste", "Costa 5 &euroo; a testa.", "1 segno-rimasto"],
    ["l'accento grave al posto dell'accento", "Non si sa perche` la domanda cala.", "1 segno-rimasto"],
    ["due accenti gravi che farebbero del codice", "Non si sa perche` nella citta` cala.", "1 segno-rimasto"],
    ["un blocco di codice non chiuso", "Testo.\n\n```\nIl resto del testo.", "3 segno-rimasto"],
    ["una parola divisa in fine riga", "Il servizio domici-\nliare è attivo.", "1 segno-rimasto"],
    ["una parola composta divisa in fine riga", "Il servizio socio-\nsanitario è attivo.", "1 segno-rimasto"],
    ["una tabella di Word, con le tabulazioni", "Nome\tPosti\nNido\t20\nCentro\t15", "1 tabella-persa"],
    ["due righe di trattini in una tabella", "| A | B |\n| --- | --- |\n| --- | --- |\n| 1 | 2 |", "3 segno-rimasto"],
    ["i trattini subito sotto un capoverso", "La rete si riunisce.\n---\n\nAltro testo.", "1 segno-rimasto"],
    ["dei campi in mezzo al testo", "Testo.\n\n---\ntitolo: altro\n---\n\nAltro.", "4 segno-rimasto"],
    ["un segno più che comincia un elenco", "Il totale è 3\n+ 4 altri in lista.", "2 segno-rimasto"],
    ["un meno che comincia un elenco", "Il saldo del 2024 è\n- 20 posti.", "2 segno-rimasto"],
    ["un componente con uno spazio", '< Grafico id="popolazione-andamento" />', "1 segno-rimasto"],
    ["un componente con le virgolette di Word", "<Grafico id=“popolazione-andamento”/>", "1 mdx-componente"],
    ["un componente senza la barra", 'Testo.\n\n<Grafico id="popolazione-andamento">\n\nAltro.', "3 mdx-componente"],
    ["una nota non chiusa", "Testo.\n\n<Nota>\n\nAltro.", "3 mdx-componente"],
    ["una formula", "Il valore $x^2$ cresce.", "1 segno-rimasto"],
    ["un elenco con un numero saltato", "1. la domanda;\n2. la risposta;\n4. il ricorso.", "3 numero-perso"],
    ["un elenco con i numeri al contrario", "3. la domanda;\n2. la risposta;\n1. il ricorso.", "2 numero-perso"],
    ["la posta con i codici di UTF-8", "La citt=C3=A0 cresce.", "1 lettera-guasta"],
    ["la posta con i codici di Windows", "La citt=E0 cresce.", "1 lettera-guasta"],
    ["i codici degli indirizzi nel testo", "La citt%C3%A0 cresce.", "1 lettera-guasta"],
    ["gli apostrofi diventati punti di domanda", "L?ufficio è aperto.", "1 lettera-guasta"],
    ["le lettere unite dei PDF", "Il ﬁnanziamento è certo.", "1 lettera-guasta"],
    ["le croci al posto della cifra", "La spesa è di XXX euro.", "1 da-completare"],
    ["un promemoria fra quadre", "La spesa [da verificare] cresce.", "1 da-completare"],
    ["un testo finto", "Lorem ipsum dolor sit amet.", "1 da-completare"],
    [
      "un rimando di Word rotto",
      "Vedi Errore. L'origine riferimento non è stata trovata. per il resto.",
      "1 da-completare",
    ],
    ["l'unità due volte", "Costa € 5 € a testa.", "1 figura-storta"],
    ["il per cento due volte", "Cresce del 5%%.", "1 figura-storta"],
    ["un numero all'inglese", "La spesa è di 1,234.56 euro.", "1 figura-storta"],
    ["una percentuale all'inglese", "Il tasso è 12.5%.", "1 figura-storta"],
    ["una data americana", "La domanda scade il 12/31/2024.", "1 figura-storta"],
    ["un giorno che non c'è", "La domanda scade il 31/11/2024.", "1 figura-storta"],
    ["una nota vuota", "Il dato[^a] è certo.\n\n[^a]:", "3 rimando-perso"],
    ["una nota con uno spazio nel nome", "Il dato[^nota uno] è certo.\n\n[^nota uno]: Anagrafe", "3 rimando-perso"],
    ["un indirizzo nudo senza protocollo", "Vedi www.ente.example per sapere.", "1 collegamento-rotto"],
    ["il sommario di Word", "La casa ........................ 12", "1 da-completare"],
  ])("%s", (_nome, testo, atteso) => expect(nelTesto(testo)).toEqual([atteso]));
});

describe("in un testo, ciò che gli somiglia e va bene passa", () => {
  it.each([
    ["i codici che esistono", "Costa 5 &euro; a testa, e &egrave; poco."],
    ["una e commerciale", "R&D; e Stranieri&Rifugiati."],
    ["del codice voluto", "Si scrive `nome` nel modulo.\n\n```\nriga\n```"],
    ["una parola composta", "Il servizio socio-sanitario è attivo."],
    ["un trattino in fine riga", "Il triennio 2025-\n2027 comincia ora."],
    ["un titolo sottolineato", "La casa in valle\n---\n\nTesto."],
    ["una riga di separazione", "Testo.\n\n---\n\nAltro testo."],
    ["un modulo da riempire", "Il referente è ____________, nato il ..........."],
    ["figure e date scritte bene", "Il 30/11/2024 la spesa è di 1.234,56 euro, il 12,5%; alle 9.30 il paragrafo 3.12."],
    ["un elenco di numeri", "Le fasce sono:\n- 20 posti\n- 30 posti"],
    ["un elenco di una voce sola", "La fascia è:\n- 20 posti"],
    ["numeri tutti uguali, che si contano da soli", "1. la domanda;\n1. la risposta;\n1. il ricorso."],
    ["un elenco che comincia da un altro numero", "Testo.\n\n4. la domanda;\n5. la risposta."],
    ["due elenchi", "1. la domanda;\n2. la risposta.\n\nTesto.\n\n1. il ricorso;\n2. la sentenza."],
    ["un indirizzo con i suoi codici", "Vedi [la pagina della città](https://ente.example/citt%C3%A0?di=Lodi&a=E0)."],
    ["una domanda", "Chi può chiederlo? Tutti."],
    ["i puntini di sospensione", "La domanda... cresce, e poi… si vedrà."],
    ["la trentesima edizione", "La XXX edizione della festa."],
    ["ciò che è da verificare davvero", "Resta da verificare la spesa (da definire con i Comuni) […]."],
    ["dollari veri", "Costa 5 $ a testa, e 10 $ a famiglia."],
    ["minore e maggiore", "Il reddito è < 6.000 e > 3.000."],
  ])("%s", (_nome, testo) => expect(nelTesto(testo)).toEqual([]));
});

describe("in una tabella", () => {
  it.each([
    ["una formula", ENTRATE, "81.250,50", "=SOMMA(B2:B3)", `${ENTRATE}:2 csv-numero`, /è una formula/],
    ["il richiamo di una nota", ENTRATE, "81.250,50", "81.250,50*", `${ENTRATE}:2 csv-numero`, /richiamo/],
    ["il richiamo fra parentesi", ENTRATE, "81.250,50", "81.250,50 (1)", `${ENTRATE}:2 csv-numero`, /richiamo/],
    ["il meno in fondo", ENTRATE, "41.800,00", "41.800,00-", `${ENTRATE}:3 csv-numero`, /41/],
    ["un anno scolastico", POPOLAZIONE, "2022;", "2022/23;", `${POPOLAZIONE}:2 csv-numero`, /anno di quattro cifre/],
    ["un anno con l'apostrofo", POPOLAZIONE, "2022;", "'22;", `${POPOLAZIONE}:2 csv-numero`, /anno di quattro cifre/],
    ["mezza persona", POPOLAZIONE, "640", "640,5", `${POPOLAZIONE}:2 numero-impossibile`, /non è intero/],
    [
      "le intestazioni ripetute",
      ENTRATE,
      "\nTotale",
      "\nfonte;anno-2023;anno-2024\nTotale",
      `${ENTRATE}:4 csv-intestazione-doppia`,
      /ripete/,
    ],
    [
      "un numero lungo accorciato",
      REGISTRO,
      "Attività di giorno per anziani.",
      "3,71E+08",
      `${REGISTRO}:4 csv-errore-di-calcolo`,
      /accorciato/,
    ],
  ])("%s: un messaggio solo", (_nome, file, da, a, dove, dice) => {
    const { diagnostiche } = dopo([file, da, a]);
    expect(diagnostiche.map((d) => `${d.file}:${d.riga} ${d.regola}`)).toEqual([dove]);
    expect(diagnostiche[0]?.messaggio).toMatch(dice);
  });

  it.each([
    ["il file va a capo in due modi", (t: string) => t.replace("\n", "\r\n")],
    ["«sep=» con la sua fine riga", (t: string) => `sep=;\r\n${t}`],
    [
      "NULL di un database",
      (t: string) => t.replace("84.000,00\n", "84.000,00\n").replace("41.800,00;", "41.800,00;NULL"),
    ],
  ])("%s: si legge", (_nome, cambia) => {
    const { diagnostiche, piano } = dopo([ENTRATE, cambia(originale(ENTRATE))]);
    expect(diagnostiche).toEqual([]);
    expect(valori(piano, "entrate")).toEqual(valori(dopo().piano, "entrate"));
  });

  it("di un anno con il punto si dice alla cella, e chi lo cita lo trova", () => {
    expect(detti([POPOLAZIONE, "2022;", "2.022;"])).toEqual([`${POPOLAZIONE}:2 numero-impossibile`]);
  });

  it("una colonna di medie ha tutte le figure con la virgola", () => {
    const medie = originale(POPOLAZIONE).replace(/;(\d[\d.]*)/g, ";$1,5");
    expect(detti([POPOLAZIONE, medie]).filter((d) => d.endsWith("numero-impossibile"))).toEqual([]);
  });
});

describe("nei campi, una causa e un messaggio", () => {
  it.each([
    ["HTML in un campo di una parola", D2, "ruolo: autista", "ruolo: uno<br>due", `${D2}:16 segno-nel-campo`],
    ["grassetto in un campo di una parola", D2, "ruolo: autista", 'ruolo: "**autista**"', `${D2}:16 segno-nel-campo`],
    [
      "un collegamento in un campo",
      D2,
      "ruolo: autista",
      'ruolo: "[autista](https://a.example/)"',
      `${D2}:16 segno-nel-campo`,
    ],
    ["un vuoto in un campo di una parola", D2, "ruolo: autista", "ruolo: xxx", `${D2}:16 da-completare`],
    ["punti di domanda al posto di un nome", D2, "ruolo: autista", 'ruolo: "???"', `${D2}:16 da-completare`],
    [
      "una formula in un registro",
      REGISTRO,
      "Attività di giorno per anziani.",
      "=CONCATENA(A1)",
      `${REGISTRO}:4 csv-errore-di-calcolo`,
    ],
    [
      "un anno di due cifre",
      "piano.yaml",
      "inizio: 2025, fine: 2027",
      "inizio: 2025, fine: 27",
      "piano.yaml:16 valore-non-valido",
    ],
    ["un campo scritto male", D2, "sintesi:", "sintessi:", `${D2}:7 campo-sconosciuto`],
    ["un campo con la maiuscola", D2, "importo: 12.000", "Importo: 12.000", `${D2}:14 campo-sconosciuto`],
    ["i due punti attaccati", D2, "importo: 12.000", "importo:12.000", `${D2}:14 campo-sconosciuto`],
    ["il nome di un elenco tolto", D2, "personale:\n", "", `${D2}:15 voce-fuori-posto`],
    [
      "una voce nell'elenco sbagliato",
      D2,
      "  - { quantita: 1, ruolo: autista }",
      '  - { id: d2-i9, tipo: input, descrizione: X, unita: numero, valore: 1, confronto: "=", periodo: triennio }',
      `${D2}:16 voce-fuori-posto`,
    ],
    ["la riga di trattini due volte", D2, "---\n", "---\n---\n", `${D2}:2 frontmatter`],
    [
      "un asterisco in testa",
      D2,
      "titolo: Uscire di casa anche da soli",
      "titolo: *Uscire* di casa",
      `${D2}:6 yaml-alias`,
    ],
    [
      "un cancelletto e un numero",
      D2,
      "titolo: Uscire di casa",
      "titolo: Sportello # 1, uscire",
      `${D2}:6 cancelletto`,
    ],
    [
      "una riga che continua senza rientro",
      D2,
      "sintesi: Chi vive solo",
      "sintesi: Chi vive\nsolo",
      `${D2}:8 frontmatter`,
    ],
  ])("%s", (_nome, file, da, a, atteso) => expect(detti([file, da, a])).toEqual([atteso]));

  it("più campi mancanti dello stesso gruppo sono un messaggio solo", () => {
    const id = "  - id: 2021-a1-o1\n";
    expect(detti(["esiti/2021-a1.mdx", id, id + id])).toEqual(["esiti/2021-a1.mdx:26 campo-mancante"]);
  });

  it("una voce che manca e che molti citano si dice una volta, con gli altri posti", () => {
    const { diagnostiche } = dopo(["aree/b.mdx", "id: b\n", "id: bb\n"]);
    const sue = diagnostiche.filter((d) => d.messaggio.includes("La macroarea «b»"));
    expect(sue).toHaveLength(1);
    expect(sue[0]?.altrove?.length).toBeGreaterThan(1);
  });

  it("un identificativo scritto male non rende sconosciuto quello vero", () => {
    expect(detti(["aree/b.mdx", "id: b\n", 'id: "=b"\n'])).toEqual(["aree/b.mdx:2 formato"]);
  });

  it("un identificativo di scheda cambiato non ripete l'errore a ogni indicatore", () => {
    const sue = dopo([D2, "id: d2\n", "id: d3\n"]).diagnostiche.filter((d) => d.regola === "id-indicatore");
    expect(sue.map((d) => `${d.file}:${d.riga}`)).toEqual([`${D2}:2`]);
  });

  it("di una scheda che non si legge il codice non è una sigla sconosciuta", () => {
    const { diagnostiche } = dopo(
      ["reti/rete-casa.mdx", FRASE, `${FRASE} Vedi la scheda D2.`],
      [D2, "  altriAmbiti: { risposta: no }\n", ""],
    );
    expect(diagnostiche.map((d) => `${d.file} ${d.regola}`)).toEqual([`${D2} campo-mancante`]);
  });

  it.each(["numeroComuni: 3 # tre", "numeroComuni: 3 # 3 come nel 2021", "numeroComuni: 3   #"])(
    "un commento vero passa: %s",
    (riga) => expect(detti(["piano.yaml", "numeroComuni: 3", riga])).toEqual([]),
  );
});

it("i vuoti da riempire si trovano ovunque siano scritti, e le parole vere no", () => {
  for (const vuoto of [
    "[inserire il nome]",
    "(xxx)",
    "xxx",
    "XXXX",
    "n. XX",
    "€ XXX",
    "[da definire]",
    "Fare clic qui per immettere testo.",
  ])
    expect(daCompletare(`Il referente è ${vuoto} da oggi`), vuoto).toBeDefined();
  for (const vero of [
    "il secolo XX",
    "la XXX edizione",
    "l'anno 2020...",
    "(inserito nel 2020)",
    "un_nome_lungo",
    "___",
  ])
    expect(daCompletare(vero), vero).toBeUndefined();
});

it("una cartella che si distingue per le maiuscole è un messaggio solo", () => {
  const file = new Map(dopo().caricamento.file).set("Capitoli/uno.mdx", "---\nid: uno\n---\nTesto.\n");
  expect(verificati(file).diagnostiche.map((d) => d.regola)).toEqual(["nomi-uguali"]);
});

it("un CSV di Excel in Unicode si legge", () => {
  const cartella: Cartella = { file: new Map(dopo().caricamento.file), diagnostiche: [] };
  cartella.file.delete(ENTRATE);
  decodifica(ENTRATE, new Uint8Array(Buffer.from(`\ufeff${originale(ENTRATE)}`, "utf16le")), cartella);
  expect(componi(cartella).diagnostiche.filter((d) => d.gravita === "errore")).toEqual([]);
});
