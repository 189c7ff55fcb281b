/** I metadati, senza un PDF intero. */
import { describe, expect, it } from "vitest";
import { dataPdf } from "../../src/stampa/metadati.ts";
import { eLingua } from "../../src/stampa/verifica/documento.ts";
import { xmp } from "../../src/stampa/xmp.ts";

const DATI = {
  titolo: "Piano & <prova>",
  autore: "Ente",
  soggetto: "Soggetto",
  parole: ["uno", "due"],
  lingua: "it",
  programma: "programma",
};

describe("l'XMP", () => {
  it("dice titolo, autore, lingua e programmi, e protegge i segni di XML", () => {
    const pacchetto = xmp(DATI, "Produttore");
    expect(pacchetto).toContain('<rdf:li xml:lang="x-default">Piano &amp; &lt;prova&gt;</rdf:li>');
    expect(pacchetto).toContain("<dc:creator><rdf:Seq><rdf:li>Ente</rdf:li></rdf:Seq></dc:creator>");
    expect(pacchetto).toContain("<dc:language><rdf:Bag><rdf:li>it</rdf:li></rdf:Bag></dc:language>");
    expect(pacchetto).toContain("<pdf:Producer>Produttore</pdf:Producer>");
    expect(pacchetto).toContain("<xmp:CreatorTool>programma</xmp:CreatorTool>");
  });
  it("ha date solo se gliene danno", () => {
    expect(xmp(DATI, "P")).not.toContain("Date>");
    expect(xmp({ ...DATI, data: "2026-01-02T03:04:05+01:00" }, "P")).toContain(
      "<xmp:ModifyDate>2026-01-02T03:04:05+01:00</xmp:ModifyDate>",
    );
  });
  it("dichiara PDF/UA solo se glielo chiedono, e resta lungo uguale", () => {
    const [senza, con] = [xmp(DATI, "P"), xmp({ ...DATI, pdfua: true }, "P")];
    expect(senza).not.toContain("pdfuaid:part");
    expect(con).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(con.length).toBe(senza.length);
  });
});

it.each([
  ["2026-11-20T10:00:00+01:00", "D:20261120100000+01'00'"],
  ["2026-11-20T10:00:00Z", "D:20261120100000+00'00'"],
  ["2026-11-20", "D:20261120000000+00'00'"],
])("la data %s in un PDF è %s", (iso, attesa) => expect(dataPdf(iso)).toBe(attesa));

it("una data che non lo è ferma", () => expect(() => dataPdf("ieri")).toThrow("«ieri» non è una data"));

it.each([
  ["it", true],
  ["it-IT", true],
  ["de-CH", true],
  ["italiano", false],
  ["it_IT", false],
  ["", false],
  ["xq", false],
])("«%s» come lingua: %s", (codice, vale) => expect(eLingua(codice)).toBe(vale));
