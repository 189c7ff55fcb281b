/** Il catalogo: le due scritture dicono lo stesso grafo, e il grafo ha ciò che DCAT-AP_IT vuole. */
import jsonld from "jsonld";
import { Parser, type Quad, Writer } from "n3";
import { describe, expect, it } from "vitest";
import { catalogo, mancaAlCatalogo, PREFISSI } from "../../src/dati/catalogo.ts";
import { downloadDi } from "../../src/dati/download.ts";
import { scriviJsonLd, scriviTurtle } from "../../src/dati/rdf.ts";
import { tavoleDi } from "../../src/dati/tavole.ts";
import { inventato, PIANI } from "./piano.ts";

const BASE = "https://www.valserena.example/piano/";
/** Niente rete: un contesto da scaricare è un errore. */
const fuoriRete = { documentLoader: () => Promise.reject(new Error("una richiesta di rete")) } as object;

const daTurtle = (testo: string, baseIRI?: string) => new Parser(baseIRI ? { baseIRI } : {}).parse(testo);
const canonico = async (triple: Quad[]) =>
  jsonld.canonize(
    new Writer({ format: "N-Quads" }).quadsToString(triple) as unknown as object,
    {
      algorithm: "RDFC-1.0",
      inputFormat: "application/n-quads",
      format: "application/n-quads",
    } as object,
  );
const canonicoJsonLd = async (testo: string, base?: string) =>
  jsonld.canonize(JSON.parse(testo), {
    algorithm: "RDFC-1.0",
    format: "application/n-quads",
    safe: true,
    ...(base ? { base } : {}),
    ...fuoriRete,
  } as object);

const grafo = (caricamento: ReturnType<typeof inventato>, modificata: string | undefined = "2025-03-04T05:06:07Z") =>
  catalogo(caricamento.piano, tavoleDi(caricamento), {
    intero: (p) => new URL(p.slice(1), BASE).href,
    modificata: () => modificata,
  }) as Quad[];

describe.each(PIANI)("il catalogo del piano %s", (_, caricamento) => {
  it("in Turtle e in JSON-LD è lo stesso grafo", async () => {
    const triple = grafo(caricamento);
    const atteso = await canonico(triple);
    expect(atteso.split("\n").length).toBeGreaterThan(200);
    expect(await canonico(daTurtle(scriviTurtle(triple)))).toBe(atteso);
    expect(await canonicoJsonLd(await scriviJsonLd(triple))).toBe(atteso);
  });
  it("con indirizzi relativi, letti dal loro posto, anche", async () => {
    const triple = grafo(caricamento);
    const atteso = await canonico(triple);
    const turtle = scriviTurtle(triple, BASE, ["Manca qualcosa."]);
    const json = await scriviJsonLd(triple, BASE);
    for (const testo of [turtle, json]) expect(testo).not.toContain(BASE);
    expect(await canonico(daTurtle(turtle, BASE))).toBe(atteso);
    expect(await canonicoJsonLd(json, BASE)).toBe(atteso);
  });
  it("due grafi diversi si distinguono, e un file guasto non si legge", async () => {
    const triple = grafo(caricamento);
    expect(await canonico(triple.slice(1))).not.toBe(await canonico(triple));
    expect(() => daTurtle(scriviTurtle(triple).slice(0, -3))).toThrow();
    await expect(canonicoJsonLd('{"@context": "https://schema.org", "@id": "x"}')).rejects.toThrow();
  });
  it("ogni dataset e ogni distribuzione ha ciò che il profilo vuole", () => {
    const triple = grafo(caricamento);
    const tavole = tavoleDi(caricamento);
    const con = (proprieta: string, s?: string) =>
      triple.filter((t) => t.predicate.value === intero(proprieta) && (!s || t.subject.value === s));
    const tipo = (nome: string) =>
      con("rdf:type")
        .filter((t) => t.object.value === intero(nome))
        .map((t) => t.subject.value);
    const dataset = tipo("dcatapit:Dataset");
    expect(dataset).toHaveLength(tavole.length);
    for (const d of dataset)
      for (const p of [
        "dct:title",
        "dct:description",
        "dct:identifier",
        "dcat:theme",
        "dct:rightsHolder",
        "dct:accrualPeriodicity",
        "dct:modified",
      ])
        expect(con(p, d), `${d} ${p}`).toHaveLength(1);
    const distribuzioni = tipo("dcatapit:Distribution");
    expect(distribuzioni).toHaveLength(tavole.flatMap(downloadDi).length);
    for (const d of distribuzioni)
      for (const p of ["dct:format", "dcat:accessURL", "dcat:downloadURL", "dct:license"])
        expect(con(p, d), p).toHaveLength(1);
    for (const p of tipo("dct:PeriodOfTime")) expect(con("dcatapit:startDate", p)).toHaveLength(1);
    expect(triple.filter((t) => t.subject.termType === "BlankNode" || t.object.termType === "BlankNode")).toEqual([]);
    expect(new Set(triple.map((t) => JSON.stringify(t))).size).toBe(triple.length);
  });
});

const intero = (nome: string) => {
  const [prefisso = "", resto = ""] = nome.split(":");
  return PREFISSI[prefisso as keyof typeof PREFISSI] + resto;
};

it("dice ciò che manca, e con quei dati non manca più niente", () => {
  const c = inventato();
  expect(mancaAlCatalogo(c.piano, false)).toHaveLength(4);
  expect(grafo(c).some((t) => t.predicate.value.endsWith("contactPoint"))).toBe(false);
  c.piano.identita.sito = BASE;
  Object.assign(c.piano.identita.ente, { codiceIpa: "csvs", email: "dati@valserena.example" });
  expect(mancaAlCatalogo(c.piano, true)).toEqual([]);
  const triple = grafo(c);
  expect(triple.find((t) => t.object.value === "csvs")?.subject.value).toBe(`${BASE}dati/#ente`);
  expect(triple.some((t) => t.object.value === "mailto:dati@valserena.example")).toBe(true);
});

it("fuori da Git non ci sono date di modifica", () => {
  const c = inventato();
  const senza = catalogo(c.piano, tavoleDi(c), { intero: (p) => new URL(p, BASE).href, modificata: () => undefined });
  expect(senza.some((t) => t.predicate.value === intero("dct:modified"))).toBe(false);
});
