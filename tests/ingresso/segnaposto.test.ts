/** Ciò che `npm run nuovo` mette e che resta: un errore su un piano adottato, un avviso su una bozza. */
import { describe, expect, it } from "vitest";
import { GENERI } from "../../src/nuovo/prova.ts";
import { CORPO_DA_SCRIVERE, DA_SCRIVERE, eSegnaposto } from "../../src/testo/segnaposto.ts";
import { dopo, originale } from "./piano.ts";

const B1 = "obiettivi/b1.mdx";
const bozza = [
  "piano.yaml",
  originale("piano.yaml").replace(/^stato: approvato\napprovazione:\n(?: {2}.*\n)+/m, "stato: bozza\n"),
] as const;

const POSTI: [nome: string, file: string, da: string, a: string][] = [
  ["un campo", B1, "sintesi: Chi rischia lo sfratto trova un aiuto prima che sia tardi.", `sintesi: ${DA_SCRIVERE}`],
  ["una voce d'elenco", B1, "  - Formare gli operatori", `  - ${DA_SCRIVERE}`],
  ["senza il punto", B1, "  - Formare gli operatori", "  - Da scrivere"],
  ["un campo fra graffe", B1, "nota: quota per abitante", "nota: Da scrivere."],
  [
    "la descrizione di una tabella",
    "dati/entrate.yaml",
    /descrizione: .*/.exec(originale("dati/entrate.yaml"))?.[0] ?? "",
    "descrizione: Da scrivere.",
  ],
  ["un registro", "fondi.yaml", "nome: Quote dei Comuni", "nome: Da scrivere."],
  ...Object.entries(CORPO_DA_SCRIVERE).map(([genere, corpo]): [string, string, string, string] => [
    `il testo di un ${genere}`,
    B1,
    "Si chiede aiuto in un solo posto.",
    corpo,
  ]),
];

describe("i segnaposto di «nuovo»", () => {
  it.each(POSTI)("%s: errore alla riga, in un piano approvato", (_nome, file, da, a) => {
    const riga = originale(file).slice(0, originale(file).indexOf(da)).split("\n").length;
    const sue = dopo([file, da, a]).diagnostiche.filter((d) => d.regola.startsWith("segnaposto"));
    expect(sue.map((d) => `${d.gravita} ${d.file}:${d.riga}`)).toEqual([`errore ${file}:${riga}`]);
  });
  it.each(POSTI)("%s: avviso alla riga, in una bozza", (_nome, file, da, a) => {
    const riga = originale(file).slice(0, originale(file).indexOf(da)).split("\n").length;
    const sue = dopo(bozza, [file, da, a]).diagnostiche.filter((d) => d.regola.startsWith("segnaposto"));
    expect(sue.map((d) => `${d.gravita} ${d.file}:${d.riga}`)).toEqual([`avviso ${file}:${riga}`]);
  });
  it.each([
    "Il regolamento è da scrivere.",
    "Da scrivere c'è ancora il regolamento.",
    "Da scrivere: il regolamento.",
    "Resta da scrivere che cosa prevede l'obiettivo.",
  ])("passa, in una frase vera: %s", (frase) => {
    expect(dopo([B1, "Si chiede aiuto in un solo posto.", frase]).diagnostiche).toEqual([]);
    expect(dopo([B1, "  - Formare gli operatori", `  - "${frase}"`]).diagnostiche).toEqual([]);
  });
  it("i testi che «nuovo» comincia hanno tutti un segnaposto conosciuto", () => {
    const nati = GENERI.filter((g) => g.nome in CORPO_DA_SCRIVERE);
    expect(nati.map((g) => g.nome).sort()).toEqual(Object.keys(CORPO_DA_SCRIVERE).sort());
    for (const corpo of Object.values(CORPO_DA_SCRIVERE)) expect(eSegnaposto(corpo)).toBe(true);
  });
});
