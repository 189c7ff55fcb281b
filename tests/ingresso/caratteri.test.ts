/** Lettere guaste, accenti in due caratteri, spazi che non si vedono: in ogni file, e in ciò che gli somiglia e va bene. */
import { describe, expect, it } from "vitest";
import { lettereGuaste } from "../../src/testo/lettere-guaste.ts";
import { dopo, originale } from "./piano.ts";

const B1 = "obiettivi/b1.mdx";
const RETE = "reti/rete-casa.mdx";

describe("lettere guaste", () => {
  const frase = "Il canone perÃ² non sale piÃ¹";
  it.each([
    ["in un testo", RETE, "La rete si riunisce ogni tre mesi.", frase],
    ["in un campo di un testo", B1, "titolo: Non perdere la casa", `titolo: ${frase}`],
    ["in un registro", "fondi.yaml", "nome: Quote dei Comuni", `nome: Quote dei Comuni perÃ²`],
    [
      "in una tabella",
      "dati/entrate.csv",
      originale("dati/entrate.csv").split("\n")[1]?.split(";")[0] ?? "",
      "QualitÃ\u00a0",
    ],
    [
      "nella descrizione di una tabella",
      "dati/entrate.yaml",
      /descrizione: .*/.exec(originale("dati/entrate.yaml"))?.[0] ?? "",
      `descrizione: ${frase}`,
    ],
  ])("%s: avviso alla riga", (_nome, file, da, a) => {
    const { diagnostiche } = dopo([file, da, a]);
    const testo = originale(file).replace(da, () => a);
    const riga = testo.slice(0, testo.indexOf("Ã")).split("\n").length;
    expect(diagnostiche.filter((d) => d.regola === "lettera-guasta").map((d) => [d.gravita, d.file, d.riga])).toEqual([
      ["avviso", file, riga],
    ]);
  });
  it.each([
    ["perÃ²", "ò"],
    ["cittÃ\u00a0", "à"],
    ["cittÃ  bella", "à"],
    ["PERCHÃ‰", "É"],
    ["Lâ€™aiuto", "’"],
    ["â€œcasa", "“"],
    ["tutti â€“ sempre", "–"],
    ["â‚¬ 5", "€"],
    ["Â«casa", "«"],
    ["5Â° piano", "°"],
    ["per√≤", "ò"],
    ["perÃƒÂ²", "Ã"],
  ])("«%s» era «%s»", (testo, vera) => {
    expect(lettereGuaste(testo)[0]?.vera).toBe(vera);
  });
  it.each([
    "São Tomé e «MANHÃ»",
    "Ângela, Ärzte, Åland e «Å»",
    "l’âge d’or, le château, la pâtisserie",
    "naïve, Ðorđe, Łódź, Škoda, Æsir, smørrebrød",
    "la radice √2, 5 € e 20 °C",
    "Perché è già più giù, così. «È vero»",
    "Țară, Română, Brâncuși, Île-de-France",
  ])("passa: %s", (testo) => {
    expect(lettereGuaste(testo)).toEqual([]);
    expect(dopo([RETE, "La rete si riunisce ogni tre mesi.", testo]).diagnostiche).toEqual([]);
  });
  it("il segno di sostituzione è detto al suo posto, una volta", () => {
    const { diagnostiche } = dopo([RETE, "La rete si riunisce ogni tre mesi.", "La rete c'\ufffd ogni tre mesi."]);
    expect(diagnostiche.map((d) => `${d.file}:${d.riga}:${d.colonna}`)).toEqual([`${RETE}:19:11`]);
    expect(diagnostiche[0]?.messaggio).toContain("lettera persa in una conversione");
  });
});

describe("accenti in due caratteri e spazi che non si vedono", () => {
  const scomposto = (t: string) => t.normalize("NFD");
  it.each([
    ["una risposta, con la ì di un Mac", B1, "continuita: { risposta: sì }", scomposto("continuita: { risposta: sì }")],
    [
      "uno spazio insecabile dopo i due punti",
      B1,
      "  altriAmbiti: { risposta: no }",
      "  altriAmbiti: { risposta:\u00a0no }",
    ],
    ["uno spazio insecabile stretto dopo i due punti", B1, "titolo: Non", "titolo:\u202fNon"],
    ["uno spazio insecabile dopo il trattino", B1, "  - Formare", "  -\u00a0Formare"],
    ["uno spazio insecabile nel rientro", B1, "  - Formare", "\u00a0\u00a0- Formare"],
    ["tutto il file di un Mac", B1, originale(B1), scomposto(originale(B1))],
    [
      "tutto un CSV di un Mac",
      "dati/entrate.csv",
      originale("dati/entrate.csv"),
      scomposto(originale("dati/entrate.csv")),
    ],
  ])("%s: si legge", (_nome, file, da, a) => {
    expect(dopo([file, da, a]).diagnostiche).toEqual([]);
  });
  it("in ogni file in cui c'è «Borgo Sereno»", () => {
    const insecabile = "Borgo\u00a0Sereno";
    for (const file of ["piano.yaml", "enti.yaml", "servizi/unita.csv"]) {
      expect(originale(file), file).toContain("Borgo Sereno");
      expect(dopo([file, originale(file).replaceAll("Borgo Sereno", insecabile)]).diagnostiche, file).toEqual([]);
    }
  });
  it("uno spazio largo zero è nominato, e nient'altro", () => {
    const { diagnostiche } = dopo([B1, "continuita: { risposta: sì }", "continuita: { risposta: \u200bsì }"]);
    expect(diagnostiche.map((d) => d.file)).toEqual([B1]);
    expect(diagnostiche[0]?.messaggio).toContain("U+200B");
  });
});
