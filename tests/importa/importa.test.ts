/** Un documento diventa un piano valido, e nessuna parola si perde. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importa } from "../../src/importa/importa.ts";
import { leggiIndicatore } from "../../src/importa/schede/indicatore.ts";
import { leggiSiNo } from "../../src/importa/schede/si-no.ts";
import { componi } from "../../src/piano/carica.ts";
import { b, docx, p, riga, t } from "./documento.ts";

const opzioni = { revisioni: "accetta" as const, comuni: [], anno: 2026 };
const testi = (file: ReadonlyMap<string, string | Uint8Array>) =>
  new Map([...file].filter((f): f is [string, string] => typeof f[1] === "string" && !f[0].endsWith(".json")));
const mancano = (byte: Uint8Array) => importa(byte, opzioni).conto.mancano;

const scheda = [
  b("MACRO AREA B – POLITICHE ABITATIVE"),
  b("OBIETTIVO N. 2 – Una casa per tutti"),
  p("Perché serve."),
  b("TARGET"),
  p("•\tfamiglie"),
  b("RISORSE ECONOMICHE PREVENTIVATE"),
  p("20.000 € all’anno"),
  b("L’INTERVENTO È REALIZZATO"),
  b("IN COOPERAZIONE CON ALTRI AMBITI?"),
  p("SI ( )   NO (X)"),
  b("È IN CONTINUITÀ CON LA"),
  p("SI"),
  b("PROGRAMMAZIONE PRECEDENTE (2021-2023)?"),
  b("QUESTO INTERVENTO A QUALE/I BISOGNO/I RISPONDE?"),
  p("- n. 12 famiglie senza casa;"),
  b("QUALI RISULTATI VUOLE RAGGIUNGERE?"),
  p("- n.4 alloggi;"),
  p("- almeno il 30% delle domande accolte"),
].join("");

describe("una scheda in capoversi", () => {
  const fatto = importa(docx(scheda), opzioni);
  const file = testi(fatto.file);
  it("non perde parole", () => expect(fatto.conto.mancano).toEqual([]));
  it("dà un piano senza errori", () => {
    const { piano, diagnostiche } = componi({ file, diagnostiche: [] });
    expect(diagnostiche.filter((d) => d.gravita === "errore")).toEqual([]);
    const [o] = piano?.obiettivi ?? [];
    expect(o).toMatchObject({ id: "b2", numero: 2, titolo: "Una casa per tutti", target: ["famiglie"] });
    expect(o?.domande).toMatchObject({ altriAmbiti: { risposta: "no" }, continuita: { risposta: "sì" } });
    expect(o?.risorse).toMatchObject([{ importo: 20_000, periodo: "anno" }]);
    expect(o?.indicatori.map((i) => [i.tipo, i.valore, i.unita])).toEqual([
      ["input", 12, "numero"],
      ["risultato", 4, "numero"],
      ["risultato", 30, "percentuale"],
    ]);
  });
});

describe("una tabella", () => {
  const unita = (testo: string) => `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${b(testo)}`;
  const byte = docx(
    [
      b("1. I numeri"),
      p("Tabella 1) Abitanti"),
      `<w:tbl>${riga(`<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${b("Età")}`, unita("Comune"))}${riga(
        "<w:tcPr><w:vMerge/></w:tcPr><w:p/>",
        b("n."),
        b("%"),
      )}${riga(p("0-17"), p("1.200"), p("20,5%"))}${riga(p("totale"), p("5.853"), p("100%"))}</w:tbl>`,
    ].join(""),
  );
  it("unisce le due righe d'intestazione e riconosce il totale", () => {
    const { piano } = componi({ file: testi(importa(byte, opzioni).file), diagnostiche: [] });
    const [d] = piano?.dataset ?? [];
    expect(d?.colonne.map((c) => [c.titolo, c.tipo, c.unita])).toEqual([
      ["Età", "testo", undefined],
      ["Comune n.", "numero", "numero"],
      ["Comune %", "numero", "percentuale"],
    ]);
    expect(d?.totali).toEqual(["totale"]);
    expect(mancano(byte)).toEqual([]);
  });
});

describe("le revisioni", () => {
  const corpo = `<w:p>${t("Le famiglie")}<w:ins w:id="1" w:author="A">${t(" nuove")}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText> vecchie</w:delText></w:r></w:del></w:p>`;
  const capitolo = (revisioni: "accetta" | "rifiuta" | "ferma") =>
    [...testi(importa(docx(corpo), { ...opzioni, revisioni }).file)].find(([f]) => f.startsWith("capitoli/"))?.[1];
  it("si accettano o si rifiutano, e senza scelta ci si ferma dicendole", () => {
    expect(capitolo("accetta")).toMatch(/Le famiglie nuove\n/);
    expect(capitolo("rifiuta")).toMatch(/Le famiglie vecchie\n/);
    expect(() => capitolo("ferma")).toThrow(/aggiunta da A.*«nuove»/);
  });
});

describe("un file ostile", () => {
  it("si rifiuta dicendo che cos'è", () => {
    const prova = (byte: Uint8Array) => () => importa(byte, opzioni);
    expect(prova(strToU8("%PDF-1.7"))).toThrow(/PDF/);
    expect(prova(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]))).toThrow(/vecchio Word/);
    expect(prova(strToU8("ciao"))).toThrow(/Non è un documento Word/);
    expect(prova(docx("").slice(0, 60))).toThrow(/rovinato/);
    expect(prova(docx("<w:p>"))).toThrow(/rovinato: «word\/document.xml»/);
    expect(prova(docx("", { "word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }))).toThrow(/DTD/);
    expect(prova(zipSync({ "word/document.xml": new Uint8Array(20_000_000) }))).toThrow(/smisurato/);
  });
});

describe("sì e no", () => {
  const letto = (testo: string) =>
    leggiSiNo({ tipo: "capoverso", posto: "", pezzi: [], testo, grassetto: false }).risposta;
  it.each([
    ["☑ SI   ☐ NO", "sì"],
    ["☐ SI   ☑ NO", "no"],
    ["SI (X)   NO ( )", "sì"],
    ["SI ☐  NO ☒", "no"],
    ["SI – con i Comuni", "sì"],
    ["NO", "no"],
    ["Si prevede un accordo", "solo testo"],
    ["☐ SI   ☐ NO", "non indicato"],
  ])("«%s» vuol dire %s", (scritto, atteso) => expect(letto(scritto)).toBe(atteso));
});

describe("un indicatore", () => {
  it.each([
    ["n. 12 di stakeholders", "12", "numero", "="],
    ["n°100 percorsi", "100", "numero", "="],
    ["n. 27783 stranieri", "27.783", "numero", "="],
    ["% di enti che partecipano - valore atteso 60", "60", "percentuale", "="],
    ["Grado di efficacia; - valore atteso 7", "7", "voto", "="],
    ["Partecipazione agli incontri (minimo 80%);", "80", "percentuale", ">="],
    ["Aumento del supporto attivo", undefined, "presenza", "aumento"],
  ])("«%s»", (riga, valore, unita, confronto) =>
    expect(leggiIndicatore(riga)).toMatchObject({ unita, confronto, ...(valore ? { valore } : {}) }),
  );
});
