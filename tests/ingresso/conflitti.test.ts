/** Un conflitto di Git lasciato a metà: un messaggio per conflitto, alla sua riga, e nessun effetto altrove. */
import { describe, expect, it } from "vitest";
import { dopo, originale } from "./piano.ts";

const conflitto = (prima: string, dopo: string) => `<<<<<<< HEAD\n${prima}\n=======\n${dopo}\n>>>>>>> maggio`;

describe("un conflitto lasciato a metà", () => {
  it.each([
    ["dati/entrate.csv", "Totale;123.050,50;84.000,00", 4],
    ["dati/popolazione.csv", "2023;631;2.555;1.010;4.196", 3],
    ["dati/entrate.yaml", "tema: risorse", 4],
    ["servizi/unita.csv", "nido-il-bosco;Il Bosco;nido;Borgo Sereno;;20;pubblica;;;", 2],
    ["rilevazioni/2026.csv", "d2-p1;5;2026-12-31;Registro delle uscite;", 3],
    ["reti/rete-casa.mdx", "La rete si riunisce ogni tre mesi.", 19],
    ["obiettivi/d1.mdx", "tipo: tematico", 5],
    ["piano.yaml", "stato: approvato", 18],
    ["fondi.yaml", "- { id: fnps,", 1],
    ["glossario.yaml", "- { termine: ASST,", 1],
  ])("in %s", (file, riga, numero) => {
    const { diagnostiche, dove } = dopo([file, riga, conflitto(riga, riga)]);
    expect(dove).toEqual([`${file}:${numero}`]);
    expect(diagnostiche[0]?.messaggio).toContain("conflitto di Git");
  });
  it("due conflitti, due messaggi; con la versione comune in mezzo; con CRLF", () => {
    const file = "dati/popolazione.csv";
    const tre =
      "<<<<<<< HEAD\n2022;640;2.560;980;4.180\n||||||| base\n2022;1;1;1;3\n=======\n2022;640;2.560;980;4.180\n>>>>>>> x";
    const due = dopo(
      [file, "2022;640;2.560;980;4.180", tre],
      [file, "2024;622;2.548;1.040;4.210", conflitto("a", "b")],
    );
    expect(due.dove).toEqual([`${file}:2`, `${file}:10`]);
    const crlf = originale(file).replace("2023;", "<<<<<<< HEAD\n2023;").replaceAll("\n", "\r\n");
    expect(dopo([file, crlf]).dove).toEqual([`${file}:3`]);
  });
  it("ne è rimasto solo un pezzo", () => {
    const frase = "La rete si riunisce ogni tre mesi.";
    for (const [pezzo, riga] of [
      [`${frase}\n=======\nAltro.\n>>>>>>> maggio`, 20],
      [`${frase}\n>>>>>>> maggio`, 20],
      [`<<<<<<< HEAD\n${frase}`, 19],
    ] as const)
      expect(dopo(["reti/rete-casa.mdx", frase, pezzo]).dove).toEqual([`reti/rete-casa.mdx:${riga}`]);
  });
  it.each([
    "> La rete si riunisce.",
    ">> Una citazione.",
    "I segni < e > e = in mezzo.",
    "======= così",
    "La rete <- Comuni",
  ])("«%s» non è un conflitto", (frase) =>
    expect(
      dopo(["reti/rete-casa.mdx", "La rete si riunisce ogni tre mesi.", frase]).diagnostiche.filter(
        (d) => d.regola === "conflitto-git",
      ),
    ).toEqual([]),
  );
});
