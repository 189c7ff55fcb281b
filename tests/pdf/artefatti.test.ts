/** I segni di artefatto nei contenuti di una pagina. */
import { describe, expect, it } from "vitest";
import { segnaContenuto } from "../../src/stampa/artefatti.ts";

/** Ciò che resta dentro gli artefatti aggiunti, un tratto per riga. */
const segnati = (contenuto: string, oggetti?: string[]) =>
  [...(segnaContenuto(contenuto, new Set(oggetti)) ?? "").matchAll(/\/Artifact BMC\n(.*?)\nEMC/gs)].map((m) => m[1]);

describe("un disegno senza segno diventa artefatto", () => {
  it.each([
    ["q 0 0 10 10 re f Q", ["0 0 10 10 re f"]],
    ["1 0 0 rg 0 0 m 1 1 l S", ["0 0 m 1 1 l S"]],
    ["BT /F1 9 Tf (pag. 1) Tj ET\nBT (di 2) Tj ET", ["BT /F1 9 Tf (pag. 1) Tj ET\nBT (di 2) Tj ET"]],
    ["/X1 Do", ["/X1 Do"]],
    ["BT (una \\) e (f) S) Tj ET", ["BT (una \\) e (f) S) Tj ET"]],
    ["BI /W 1 /H 1 ID \x00\xfff S EI Q", ["BI /W 1 /H 1 ID \x00\xfff S EI"]],
  ])("%s", (contenuto, attesi) => expect(segnati(contenuto)).toEqual(attesi));
});

describe("il resto non cambia", () => {
  it.each([
    ["/P <</MCID 0 >>BDC BT (testo) Tj ET EMC"],
    ["/Artifact BMC 0 0 1 1 re f EMC"],
    ["0 0 10 10 re W n"],
    ["q 0 0 10 10 re W* n Q"],
    ["BT /F1 9 Tf ET"],
    ["/P <</MCID 0 >>BDC /Span <</Lang (it)>> BDC 0 0 1 1 re f EMC 0 0 1 1 re f EMC"],
  ])("%s", (contenuto) => expect(segnaContenuto(contenuto)).toBeUndefined());

  it("un disegno incorporato che ha segni propri", () => {
    expect(segnaContenuto("/X1 Do", new Set(["X1"]))).toBeUndefined();
  });
});

it("si può ripetere: la seconda volta non c'è più nulla da segnare", () => {
  const prima = segnaContenuto("0 0 1 1 re f /P <</MCID 0>>BDC BT (a) Tj ET EMC 2 2 1 1 re S") as string;
  expect(prima).toContain("/P <</MCID 0>>BDC BT (a) Tj ET EMC");
  expect(segnaContenuto(prima)).toBeUndefined();
});
