/** Una parola in maiuscolo non ferma niente; una sigla che manca al glossario si dice ancora, alla sua colonna. */
import { describe, expect, it } from "vitest";
import { caricaPiano } from "../../src/piano/carica.ts";
import { siglaOParola } from "../../src/testo/maiuscole.ts";
import { dopo } from "./piano.ts";

const RETE = "reti/rete-casa.mdx";
const FRASE = "La rete si riunisce ogni tre mesi.";
const detto = (frase: string) =>
  dopo([RETE, FRASE, frase]).diagnostiche.map((d) => `${d.gravita} ${d.riga}:${d.colonna} ${d.regola}`);

describe("parole in maiuscolo", () => {
  it.each([
    "IMPORTANTE: la domanda si fa allo sportello e NON si ripete.",
    "La domanda è GRATUITA e si fa ENTRO marzo, SOLO allo sportello.",
    "ATTENZIONE: PERCHÉ e CITTÀ hanno l'accento.",
    "OGNI Comune, MAI da soli. È OBBLIGATORIO.",
    "Si fa PRIMA e NON DOPO.",
  ])("passa: %s", (frase) => {
    expect(detto(frase)).toEqual([]);
  });
  it("in un campo", () => {
    expect(
      dopo(["obiettivi/b1.mdx", "titolo: Non perdere la casa", "titolo: NON perdere la casa"]).diagnostiche,
    ).toEqual([]);
  });
  it.each([
    ["XYZ", "La rete con XYZ si riunisce.", "errore 19:13 riferimento"],
    ["PNRR", "La rete usa il **PNRR** ogni mese.", "errore 19:18 riferimento"],
    ["a capo", "La rete\nusa il PNRR ogni mese.", "errore 20:8 riferimento"],
    ["dopo una parola in maiuscolo", "La rete NON usa il PNRR.", "errore 19:20 riferimento"],
    ["una sigla che si legge", "La rete usa la NASPI.", "avviso 19:16 riferimento"],
  ])("una sigla che manca si dice: %s", (_nome, frase, atteso) => {
    expect(detto(frase)).toEqual([atteso]);
  });
  it("una sigla in un campo si dice alla sua colonna", () => {
    const { diagnostiche } = dopo([
      "obiettivi/b1.mdx",
      "titolo: Non perdere la casa",
      "titolo: Non perdere la casa con il PNRR",
    ]);
    expect(diagnostiche.map((d) => `${d.riga}:${d.colonna}`)).toEqual(["6:36"]);
  });
  it("di ogni sigla di un glossario vero si direbbe che manca: quasi tutte come errore", () => {
    const sigle = (caricaPiano("content/lodi").piano?.glossario ?? [])
      .flatMap((v) => [v.termine, ...(v.varianti ?? [])])
      .filter((t) => /^\p{Lu}{2,}$/u.test(t));
    const esiti = Map.groupBy(sigle, (s) => siglaOParola(s, () => false));
    expect(sigle.length).toBeGreaterThan(100);
    expect((esiti.get("sigla") ?? []).length / sigle.length).toBeGreaterThan(0.9);
    expect(esiti.get("parola") ?? []).toEqual(["UONPIA"]);
  });
});
