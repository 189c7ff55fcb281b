/**
 * Contenuti che costerebbero più di quanto meritino. Ognuno finisce, e si guarda che cosa il controllo ne ha detto: mai quanto
 * tempo ci ha messo. Se una difesa manca, la prova non fallisce per un orologio: non finisce.
 */
import { describe, expect, it } from "vitest";
import type { Diagnostica } from "../../src/diagnostica/index.ts";
import { leggiMdx } from "../../src/mdx/controllo.ts";
import { MASSIMO } from "../../src/mdx/misura.ts";
import { componi } from "../../src/piano/carica.ts";
import { leggiCartella } from "../../src/piano/cartella.ts";
import { controllaCoerenza } from "../../src/piano/coerenza/index.ts";

const righe = (quante: number, riga: (i: number) => string) =>
  Array.from({ length: quante }, (_, i) => riga(i)).join("\n");
/** Un segno ripetuto in molti capoversi, ciascuno appena sotto la misura dei caratteri. */
const capoversi = (segno: string, capoverso = 9_900, tutto = 95_000) =>
  Array.from({ length: Math.floor(tutto / capoverso) }, () => segno.repeat(Math.floor(capoverso / segno.length))).join(
    "\n\n",
  );
const regole = (diagnostiche: Diagnostica[]) => [...new Set(diagnostiche.map((d) => d.regola))];

describe("un testo troppo fitto", () => {
  const FITTI: Record<string, string> = {
    "asterischi aperti e mai chiusi": capoversi("*a **b "),
    "asterischi attaccati alle parole": capoversi("a**b"),
    "trattini bassi": capoversi("a_b_"),
    tilde: capoversi("~a ~~b "),
    "quadre aperte": capoversi("["),
    "quadre chiuse": capoversi("]"),
    "immagini aperte": capoversi("!["),
    "collegamenti a metà": capoversi("[a]("),
    "collegamenti a rimandi": capoversi("[a][b] "),
    "collegamenti con enfasi": capoversi("**[a](/b/) *x* "),
    "note a piè di pagina": capoversi("[^a]"),
    "accenti gravi": capoversi("`a``b"),
    minori: capoversi("\\<a"),
    "barre rovesciate": capoversi("\\"),
    entità: capoversi("&a;"),
    chiocciole: capoversi("a@b."),
    componenti: capoversi('<Dato id="a/b/c"/>'),
    "citazioni una dentro l'altra": capoversi("> "),
    "elenchi uno dentro l'altro": capoversi("- "),
    "elenchi numerati uno dentro l'altro": capoversi("1. "),
    "una tabella lunga": `| a | b |\n|---|---|\n${"| x | y |\n".repeat(900)}\n\n${"| x | y |\n".repeat(900)}`,
    "migliaia di citazioni": "> > a\n\n".repeat(2_000),
    "migliaia di voci": "- - a\n\n".repeat(2_000),
    "molti capoversi fitti": `${"*a* ".repeat(400)}\n\n`.repeat(50),
  };
  for (const [nome, testo] of Object.entries(FITTI))
    it(`${nome}: si ferma prima di leggerlo, con la riga`, () => {
      const { diagnostiche, blocchi } = leggiMdx(testo, "capitoli/a.mdx");
      expect(regole(diagnostiche)).toEqual(["testo-troppo-fitto"]);
      expect(diagnostiche).toHaveLength(1);
      expect(diagnostiche[0]?.riga).toBeGreaterThan(0);
      expect(diagnostiche[0]?.messaggio).toMatch(/se ne possono scrivere [\d.]+$/);
      expect(blocchi).toEqual([]);
    });

  it("dice il capoverso, quanti segni ha, quanti se ne ammettono e il rimedio", () => {
    const [d] = leggiMdx(`Bene.\n\nAncora bene.\n\n${"*a ".repeat(1_001)}`, "capitoli/a.mdx").diagnostiche;
    expect(d).toMatchObject({ file: "capitoli/a.mdx", riga: 5, colonna: 1 });
    expect(d?.messaggio).toBe(
      "I segni di Markdown di questo capoverso sono troppi: 1.001, se ne possono scrivere 1.000",
    );
    expect(d?.suggerimento).toContain("righe vuote");
  });

  it("appena sotto le misure si legge", () => {
    const testo = `${"*a* ".repeat(MASSIMO.segniCapoverso / 2)}\n\n${"- a\n".repeat(100)}`;
    expect(leggiMdx(testo, "a.mdx").diagnostiche).toEqual([]);
  });
});

const VALSERENA = leggiCartella("tests/fixtures/valserena");
const corpo = (file: string) => VALSERENA.file.get(file) ?? "";
/** Il piano inventato, con qualche file cambiato: le regole di ciò che il controllo ne dice in più. */
function trova(cambiati: Record<string, string>): Diagnostica[] {
  const caricamento = componi({ file: new Map([...VALSERENA.file, ...Object.entries(cambiati)]), diagnostiche: [] });
  return [...caricamento.diagnostiche, ...controllaCoerenza(caricamento)];
}
const quante = (diagnostiche: Diagnostica[], regola: string) => diagnostiche.filter((d) => d.regola === regola).length;
/** Un nome di lettere diverso per ogni numero. */
const nome = (n: number): string =>
  (n < 20 ? "" : nome(Math.floor(n / 20))) + "bcdfghlmnpqrstvzaeio"[n % 20]?.repeat(3);

const UNITA = "id;nome;tipo;comuni;quante;posti;natura;gestori;descrizione;nota";
const ABITANTI = "dati/popolazione";

describe("registri e tabelle smisurati", () => {
  it("4.000 servizi con nomi diversi si confrontano senza arrivare al limite", () => {
    const trovate = trova({
      "servizi/unita.csv": `${UNITA}\n${righe(4_000, (i) => `u${i};Nido ${nome(i)};nido;;;;;;;`)}`,
    });
    expect(quante(trovate, "troppi-confronti")).toBe(0);
    expect(quante(trovate, "grafia-simile")).toBe(0);
  });

  it("4.000 servizi con lo stesso nome sono doppioni, detti duecento volte e poi contati", () => {
    const trovate = trova({ "servizi/unita.csv": `${UNITA}\n${righe(4_000, (i) => `u${i};Nido uguale;nido;;;;;;;`)}` });
    expect(quante(trovate, "servizio-doppio")).toBe(201);
    expect(quante(trovate, "troppi-confronti")).toBe(0);
    expect(trovate.find((d) => /^Da qui in poi altri/.test(d.messaggio))?.messaggio).toContain("3799");
  });

  it("gestori che non esistono: il consiglio costa solo per i primi", () => {
    const trovate = trova({
      "servizi/unita.csv": `${UNITA}\n${righe(2_000, (i) => `u${i};Nido ${nome(i)};nido;;;;;ignoto-${i};;`)}`,
      "enti.yaml": `${corpo("enti.yaml")}${righe(2_000, (i) => `- { id: e${i}, nome: ${nome(i)}, tipo: associazione }`)}\n`,
    });
    expect(quante(trovate, "riferimento")).toBe(201);
  });

  it("nomi tutti quasi uguali fermano la regola con un avviso, e le altre vanno avanti", () => {
    const lettere = (n: number) =>
      [0, 1, 2].map((k) => String.fromCharCode(97 + (Math.floor(n / 17 ** k) % 17))).join("");
    const trovate = trova({
      "enti.yaml": `${corpo("enti.yaml")}${righe(4_900, (i) => `- { id: e${i}, nome: Associazione ${lettere(i)}, tipo: associazione }`)}\n`,
    });
    expect(quante(trovate, "grafia-simile") + quante(trovate, "troppi-confronti")).toBeGreaterThan(0);
  });

  it("una tabella di 6.000 righe non si pubblica: un errore solo, anche se i testi la citano", () => {
    const csv = corpo(`${ABITANTI}.csv`).split("\n")[0] ?? "";
    const celle = csv.split(";").length - 1;
    const trovate = trova({ [`${ABITANTI}.csv`]: `${csv}\n${righe(6_000, (i) => `r${i}${";1".repeat(celle)}`)}` });
    expect(trovate.filter((d) => d.gravita === "errore").map((d) => d.regola)).toEqual(["dataset-troppo-grande"]);
    expect(trovate.find((d) => d.regola === "dataset-troppo-grande")?.messaggio).toMatch(/6\.000 righe.*se ne possono/);
  });

  it("una tabella con 1.000 colonne si ferma alla prima di troppo", () => {
    const trovate = trova({ [`${ABITANTI}.csv`]: righe(20, () => `1${";1".repeat(999)}`) });
    const errori = trovate.filter((d) => d.regola === "csv-celle");
    expect(errori).toHaveLength(1);
    expect(errori[0]?.messaggio).toContain("500");
  });

  it("una tabella con troppe coppie di colonne da provare ferma la sua regola, e lo dice", () => {
    const colonne = Array.from({ length: 98 }, (_, i) => `c${i}`);
    const yaml = colonne.map(
      (c, i) => `  - { nome: ${c}, titolo: C, tipo: numero, unita: ${i % 2 ? "percentuale" : "persone"} }`,
    );
    const trovate = trova({
      "dati/larga.yaml": `id: larga\ntitolo: T\ndescrizione: D\nfonte: { documento: pdz }\ncolonne:\n  - { nome: k, titolo: K, tipo: testo }\n${yaml.join("\n")}\n`,
      "dati/larga.csv": `k;${colonne.join(";")}\n${righe(400, (r) => `r${r};${colonne.map((_, i) => (i * r) % 97).join(";")}`)}`,
    });
    const fermate = trovate.filter((d) => d.regola === "troppi-confronti");
    expect(fermate.map((d) => [d.file, d.gravita])).toEqual([["dati/larga.csv", "avviso"]]);
    expect(fermate[0]?.messaggio).toContain("«percentuale»");
    expect(fermate[0]?.messaggio).toContain("5.000.000");
  });

  it("un campo di 700.000 caratteri è un errore al suo posto", () => {
    const trovate = trova({
      "persone.yaml": `- id: anziani\n  nome: A\n  frase: B\n  descrizione: >-\n${righe(40_000, () => "    «parola» ’ 12%")}\n`,
    });
    expect(trovate.filter((d) => d.file === "persone.yaml").map((d) => [d.regola, d.riga])).toEqual([
      ["campo-troppo-lungo", 4],
    ]);
  });

  it("numeri, date e note con migliaia di spazi in mezzo si leggono senza tornare sui propri passi", () => {
    const spazi = " ".repeat(9_900);
    const trovate = trova({
      [`${ABITANTI}.csv`]: `${corpo(`${ABITANTI}.csv`)}${righe(50, (i) => `${1900 + i};1${spazi}x;1;1;1`)}\n${righe(50, () => `Fonte${spazi}x`)}\n`,
      "rilevazioni/2026.csv": `id;valore;data\n${righe(50, (i) => `x-r${i};1;1${spazi}x`)}\n`,
    });
    expect(quante(trovate, "csv-nota")).toBe(50);
    expect(quante(trovate, "csv-numero")).toBe(50);
    expect(quante(trovate, "valore-non-valido")).toBe(50);
  });

  it("duemila totali che non tornano fermano la regola che li somma, e le altre vanno avanti", () => {
    const trovate = trova({
      "dati/entrate.csv": `${corpo("dati/entrate.csv")}${righe(2_000, (i) => `Totale ${i};1;1`)}\n`,
    });
    const fermate = trovate.filter(
      (d) => d.regola === "troppi-confronti" && d.messaggio.includes("totale-non-dichiarato"),
    );
    expect(fermate.map((d) => [d.file, d.gravita])).toEqual([["dati/entrate.csv", "avviso"]]);
    expect(trovate.filter((d) => d.gravita === "errore")).toEqual([]);
  });

  it("20.000 chiavi che non esistono: duecento errori e il conto delle altre", () => {
    const trovate = trova({ "persone.yaml": `- id: anziani\n${righe(20_000, (i) => `  k${i}: 1`)}\n` });
    expect(quante(trovate, "campo-sconosciuto")).toBe(201);
  });

  it("alias YAML che si moltiplicano non si espandono", () => {
    const alias = righe(
      12,
      (i) =>
        `b${i}: &b${i} [${Array(9)
          .fill(i ? `*b${i - 1}` : "*a")
          .join(",")}]`,
    );
    const trovate = trova({ "fondi.yaml": `a: &a [x,x,x,x,x,x,x,x,x]\n${alias}\n` });
    expect(regole(trovate.filter((d) => d.file === "fondi.yaml"))).toEqual(["yaml-alias"]);
  });

  it("5.000 sigle nel glossario: ognuna che nessuno scrive è detta, fino a duecento", () => {
    const voci = righe(5_000, (i) => `- { termine: ${nome(i + 20).toUpperCase()}, nome: N${i} }`);
    const trovate = trova({ "glossario.yaml": `${corpo("glossario.yaml")}${voci}\n` });
    expect(quante(trovate, "voce-inutilizzata")).toBeGreaterThanOrEqual(201);
  });

  it("10.000 misure dello stesso indicatore nello stesso anno", () => {
    const testa = "id;valore;data;fonte;nota";
    const trovate = trova({
      "rilevazioni/2025.csv": `${testa}\n${righe(10_000, () => "d2-p1;4;2025-12-31;Ufficio;")}`,
    });
    expect(quante(trovate, "rilevazione-doppia")).toBe(201);
  });

  it("5.000 note che non trovano la loro incoerenza", () => {
    const nota = (i: number) =>
      `- { id: n${i}, titolo: T, regola: giudizio, file: esiti/2021-a1.mdx, contiene: "x${i}", spiegazione: S, fonte: { documento: pdz } }`;
    const trovate = trova({ "note-ai-dati.yaml": `${corpo("note-ai-dati.yaml")}${righe(5_000, nota)}\n` });
    expect(quante(trovate, "nota-superata")).toBe(201);
  });
});

describe("espressioni che tornavano sui loro passi", () => {
  const capitolo = [...VALSERENA.file.keys()].find((f) => f.startsWith("capitoli/")) ?? "";
  const conTesto = (testo: string) => trova({ [capitolo]: `${corpo(capitolo)}\n\n${testo}\n` });
  const CASI: Record<string, string> = {
    "spazi e tabulazioni prima di una quota": `Sono\t${" \t".repeat(4_500)}il 5% della popolazione.`,
    "virgole prima di una quota": `Sono${" ,".repeat(4_500)} il 5% della popolazione.`,
    "apostrofi prima di una parentesi": `${"’".repeat(9_000)} (`,
    "virgolette aperte": `»${"«".repeat(9_000)}`,
    "cifre e punti": "1.".repeat(4_500),
    "verbi senza numero": `${"sono era ".repeat(1_000)}12 persone`,
  };
  for (const [nomeCaso, testo] of Object.entries(CASI))
    it(nomeCaso, () => {
      expect(conTesto(testo).filter((d) => d.gravita === "errore")).toEqual([]);
    });
});

describe("frasi fatte di numeri", () => {
  const capitolo = "capitoli/contesto.mdx";
  const conTesto = (testo: string, altri: Record<string, string> = {}) =>
    trova({ ...altri, [capitolo]: `${corpo(capitolo)}\n\n${testo}\n` });
  const regoleFermate = (trovate: Diagnostica[]) =>
    trovate.filter((d) => d.regola === "troppi-confronti").map((d) => /«([^»]+)»/.exec(d.messaggio)?.[1]);

  // Le regole leggono una frase per volta, in tempo lineare: nessuna si ferma, e ciò che è sbagliato si trova lo stesso.
  const SBAGLIATA = "\n\nI posti erano 100 nel 2022 e sono 120 nel 2023: 30 in più.\n";
  const differenze = (trovate: Diagnostica[]) => trovate.filter((d) => d.regola === "differenza").length;

  it("migliaia di differenze con migliaia di termini si leggono tutte, e quella sbagliata in fondo si trova", () => {
    const trovate = conTesto(`${capoversi("1 + 2 = 3 ", 9_000)}${SBAGLIATA}`);
    expect(regoleFermate(trovate)).toEqual([]);
    expect(differenze(trovate)).toBe(1);
  });

  it("migliaia di quote che cercano il loro tutto fra migliaia di numeri", () => {
    const numeri = (k: number) => righe(1_900, (i) => String(1_000 + k * 2_000 + i)).replaceAll("\n", " ");
    const trovate = conTesto(
      `${righe(4, (k) => `${numeri(k)}.\n`)}\n${capoversi("5, 1%; ", 7_000, 35_000)}${SBAGLIATA}`,
    );
    expect(regoleFermate(trovate)).toEqual([]);
    expect(differenze(trovate)).toBe(1);
  });

  it("migliaia di numeri accanto a una tabella di migliaia di celle uguali", () => {
    const colonne = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    const trovate = conTesto(`<Tabella id="grande"/>\n\n${capoversi("100 ")}`, {
      "dati/grande.csv": `nome;${colonne.map((c) => `c${c}`).join(";")}\n${righe(4_900, (i) => `r${i}${";100".repeat(9)}`)}\n`,
      "dati/grande.yaml": `id: grande\ntitolo: Grande\ndescrizione: Grande.\nfonte: { documento: pdz }\ncolonne:\n  - { nome: nome, titolo: Nome, tipo: testo }\n${righe(9, (c) => `  - { nome: c${c}, titolo: C${c}, tipo: numero, unita: persone }`)}\n`,
    });
    expect(trovate.filter((d) => d.gravita === "errore")).toEqual([]);
    expect(quante(trovate, "dato-da-collegare")).toBe(0);
  });
});
