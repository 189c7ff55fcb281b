/** I dati aperti del sito costruito: i file ci sono tutti, dicono le stesse cose e passano i loro controllori. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse as leggiCsv } from "csv-parse/sync";
import frictionless from "datapackage";
import jsonld from "jsonld";
import { Parser, Writer } from "n3";
import { parse } from "node-html-parser";
import readXlsx from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { pagineDi } from "../../src/esame/campione.ts";
import { leggi, SITI } from "../attrezzi/siti.ts";

const BASE = "https://sito.example/";
const N_QUADS = { algorithm: "RDFC-1.0", format: "application/n-quads" };

describe.each(Object.entries(SITI))("i dati del piano %s", (_, { uscita }) => {
  const json = (file: string) => JSON.parse(leggi(uscita, file));
  const indice = json("api/v1/index.json") as {
    dati: { nome: string; json: string; schema: string; csv?: string; righe: number }[];
  };
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  (addFormats as unknown as (a: Ajv2020) => void)(ajv);
  const schema = (file: string) => {
    const letto = json(file);
    return ajv.getSchema(letto.$id) ?? ajv.compile(letto);
  };

  it("ogni JSON dell'indice è valido secondo il suo schema", () => {
    const voci = [{ json: "/api/v1/index.json", schema: "/api/v1/schemi/index.json" }, ...indice.dati];
    for (const v of voci) {
      const valida = schema(v.schema.slice(1));
      expect(valida(json(v.json.slice(1))), `${v.json} ${JSON.stringify(valida.errors)}`).toBe(true);
      expect(valida({ guasto: true })).toBe(false);
    }
  });
  it("CSV, CSV per Excel e indice contano le stesse righe", () => {
    for (const { csv, righe } of indice.dati) {
      if (!csv) continue;
      expect(leggiCsv(leggi(uscita, csv.slice(1))), csv).toHaveLength(righe + 1);
      const perExcel = leggi(uscita, csv.slice(1).replace(".csv", "-excel.csv"));
      expect(leggiCsv(perExcel, { bom: true, delimiter: ";" })).toHaveLength(righe + 1);
    }
  });
  it("il pacchetto di dati è valido, con i suoi file", async () => {
    const pacchetto = await frictionless.Package.load(json("datapackage.json"), { basePath: uscita });
    expect(pacchetto.errors).toEqual([]);
    for (const r of pacchetto.resources)
      await expect(r.read({ relations: true }), r.name).resolves.toBeInstanceOf(Array);
    for (const r of json("datapackage.json").resources) expect(statSync(join(uscita, r.path)).size).toBe(r.bytes);
  });
  it("le due scritture del catalogo sono lo stesso grafo, e i suoi file ci sono", async () => {
    const triple = new Parser({ baseIRI: BASE }).parse(leggi(uscita, "catalogo.ttl"));
    const testo = new Writer({ format: "N-Quads" }).quadsToString(triple) as unknown as object;
    const daTurtle = await jsonld.canonize(testo, { ...N_QUADS, inputFormat: "application/n-quads" } as object);
    const daJson = await jsonld.canonize(json("catalogo.jsonld"), { ...N_QUADS, base: BASE, safe: true } as object);
    expect(daJson).toBe(daTurtle);
    const file = triple.filter((t) => /(downloadURL|accessURL)$/.test(t.predicate.value)).map((t) => t.object.value);
    expect(file.length).toBeGreaterThan(20);
    const rotti = file.filter((f) => !existsSync(join(uscita, new URL(f).pathname.replace(/\/$/, "/index.html"))));
    expect(rotti).toEqual([]);
  });
  it("l'Allegato 1 in Excel si rilegge, con tutti gli indicatori", async () => {
    const fogli = await readXlsx(readFileSync(join(uscita, "dati/allegato-1.xlsx")));
    const righe = (nome: string) => (fogli.find((f) => f.sheet === nome)?.data.length ?? 0) - 1;
    for (const nome of ["indicatori", "risorse", "rilevazioni"])
      expect(righe(nome.charAt(0).toUpperCase() + nome.slice(1))).toBe(indice.dati.find((d) => d.nome === nome)?.righe);
  });
  it("i blocchi schema.org si leggono, e ogni genere sta nella sua pagina", () => {
    const generi = new Map<string, string[]>();
    for (const i of pagineDi(uscita))
      for (const s of parse(leggi(uscita, `${i.slice(1)}index.html`)).querySelectorAll(
        'script[type="application/ld+json"]',
      )) {
        const blocco = JSON.parse(s.textContent) as {
          "@type"?: string;
          "@context": string;
          "@graph"?: { "@type": string }[];
        };
        expect(blocco["@context"]).toBe("https://schema.org");
        const tipo = blocco["@type"] ?? blocco["@graph"]?.[0]?.["@type"] ?? "";
        generi.set(tipo, [...(generi.get(tipo) ?? []), i]);
      }
    expect(generi.get("Report")).toEqual(["/"]);
    expect(generi.get("DataCatalog")).toEqual(["/dati/"]);
    expect(generi.get("GovernmentService")).toEqual(["/servizi/"]);
    expect(generi.get("Dataset")).toHaveLength(indice.dati.filter((d) => d.csv).length);
  });
  it("la pagina dei dati elenca ogni tavola, e i pesi che scrive sono quelli dei file", () => {
    const pagina = parse(leggi(uscita, "dati/index.html"));
    const voci = pagina.querySelectorAll(".tavole > li");
    expect(voci.map((v) => v.querySelector("h3")?.id.replace("tavola-", ""))).toEqual(
      indice.dati.filter((d) => d.csv).map((d) => d.nome),
    );
    for (const li of voci.flatMap((v) => v.querySelectorAll(".scarica li"))) {
      const byte = statSync(join(uscita, li.querySelector("a")?.getAttribute("href") ?? "")).size;
      const scritto = /\((\d+(?:,\d)?) (byte|KB|MB)\)/.exec(li.text);
      const volte = { byte: 1, KB: 1000, MB: 1e6 }[scritto?.[2] ?? ""] ?? Number.NaN;
      const valore = Number(scritto?.[1]?.replace(",", ".")) * volte;
      expect(Math.abs(valore - byte), li.text).toBeLessThanOrEqual(scritto?.[2] === "MB" ? 5e4 : 500);
    }
  });
});
