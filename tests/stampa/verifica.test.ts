/** I controlli di accessibilità sul PDF: passano su quelli veri, e ogni guasto fatto apposta si vede. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CONTROLLI, verificaPdf } from "../../src/stampa/verifica/index.ts";
import { scriviEsiti } from "../../src/stampa/verifica/rapporto.ts";
import { SITI } from "../attrezzi/siti.ts";
import { GUASTI, rovinato } from "./guasti.ts";

const nomi = (uscita: string): string[] =>
  readdirSync(uscita, { recursive: true, encoding: "utf8" })
    .filter((n) => n.endsWith(".pdf"))
    .map((n) => join(uscita, n));
const tutti = Object.values(SITI).flatMap(({ uscita }) => nomi(uscita));

it.each(tutti)("%s passa tutto, e si dichiara PDF/UA", async (file) => {
  const esiti = await verificaPdf(readFileSync(file));
  expect(scriviEsiti(esiti, true)).toBe("");
  expect(esiti.map((e) => e.id)).toEqual(CONTROLLI.map((c) => c.id));
  expect(esiti.find((e) => e.id === "dichiarazione")?.dettagli).toEqual([{ trovato: "PDF/UA-1" }]);
});

it("fra i PDF provati ci sono i piani interi e un fascicolo", () => {
  expect(tutti.filter((f) => /piano-/.test(f)).length).toBe(2);
  expect(tutti.some((f) => /fascicolo-/.test(f))).toBe(true);
});

describe("un PDF rovinato apposta", () => {
  const buono = readFileSync(nomi(SITI.inventato.uscita).find((f) => /piano-/.test(f)) as string);
  it.each(GUASTI)("%s: fallisce «%s»", async (_nome, controllo, trovato, rovina) => {
    const esiti = await verificaPdf(await rovinato(buono, rovina));
    const esito = esiti.find((e) => e.id === controllo);
    expect(esito?.esito).toBe("fallisce");
    expect(esito?.dettagli.map((d) => d.trovato).join("\n")).toMatch(new RegExp(trovato.source, "m"));
  });
  it("ogni controllo che può fallire ha il suo guasto", () => {
    const provati = new Set(GUASTI.map(([, controllo]) => controllo));
    expect(CONTROLLI.map((c) => c.id).filter((id) => !provati.has(id))).toEqual(["dichiarazione", "formato"]);
  });
  it("il dettaglio dice la pagina", async () => {
    const [, , , rovina] = GUASTI.find(([nome]) => nome === "una figura muta") as (typeof GUASTI)[number];
    const esiti = await verificaPdf(await rovinato(buono, rovina));
    expect(esiti.find((e) => e.id === "figure")?.dettagli[0]?.pagina).toBeGreaterThan(1);
  });
});
