/** Ciò che in piano.yaml riguarda il sito: gli errori dicono che cosa scrivere. */
import { describe, expect, it } from "vitest";
import { caricaPiano, componi } from "../../src/piano/carica.ts";
import { SITI } from "../attrezzi/siti.ts";

const { file } = caricaPiano(SITI.inventato.piano);
const con = (nome: string, da: string, a: string) => {
  const testo = file.get(nome) ?? "";
  expect(testo).toContain(da);
  return componi({ file: new Map([...file, [nome, testo.replace(da, a)]]), diagnostiche: [] }).diagnostiche;
};

describe("piano.yaml", () => {
  it("un colore su cui non si legge è rifiutato, con il più vicino che va bene", () => {
    const [d] = con("piano.yaml", 'colore: "#7a1f4d"', 'colore: "#66aaff"');
    expect(d?.messaggio).toMatch(/^Campo «colore»: il contrasto fra #66aaff e il bianco è 2,\d+ a 1/);
    expect(d?.suggerimento).toMatch(/^forse volevi scrivere «#[0-9a-f]{6}»$/);
  });
  it.each([
    ['colore: "#7a1f4d"', "colore: blu", /cancelletto e sei cifre/],
    [
      "https://form.agid.gov.it/view/prova-val-serena",
      "https://www.valserena.example/dichiarazione",
      /solo su form\.agid\.gov\.it/,
    ],
    ["scadenza: 2027-09-23", "scadenza: 2027-12-31", /vale fino a un 23 settembre/],
    ["rpd: rpd@valserena.example", "rpd: ufficio privacy", /casella di posta/],
    ["lingua: en", "lingua: inglese", /due lettere minuscole/],
  ])("%s → %s", (da, a, attesa) => {
    const [d] = con("piano.yaml", da, a);
    expect(`${d?.messaggio} ${d?.suggerimento}`).toMatch(attesa);
  });
});

describe("le etichette «persone»", () => {
  it("un nome sbagliato dice quale si voleva", () => {
    const [d] = con("obiettivi/d1.mdx", "persone: [anziani]", "persone: [anzani]");
    expect(d?.messaggio).toBe("La voce «anzani» non esiste in «persone.yaml»");
    expect(d?.suggerimento).toBe("forse volevi scrivere «anziani»");
  });
  it("una gestione nomina un ente e Comuni che ci sono", () => {
    const trovate = con("gestioni.yaml", "comuni: [Borgo Sereno]", "comuni: [Borgo Serena]");
    expect(trovate.map((d) => d.suggerimento)).toEqual(["forse volevi scrivere «Borgo Sereno»"]);
  });
});
