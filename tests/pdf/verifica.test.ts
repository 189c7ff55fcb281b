/** I controlli di accessibilità sul PDF: passano su ogni edizione, e ogni guasto fatto apposta si vede. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Piano } from "../../src/piano/modello.ts";
import { type Stampa, stampaFascicolo, stampaIntera, stampaOpuscolo, stampaParte } from "../../src/stampa/edizioni.ts";
import { eLingua } from "../../src/stampa/verifica/documento.ts";
import { CONTROLLI, verificaPdf } from "../../src/stampa/verifica/index.ts";
import { scriviEsiti } from "../../src/stampa/verifica/rapporto.ts";
import { GUASTI, rovinato } from "./guasti.ts";
import { stampata } from "./stampe.ts";

const EDIZIONI: [string, (piano: Piano) => Stampa][] = [
  ["il piano intero", (p) => stampaIntera(p)],
  ["a caratteri grandi", (p) => stampaIntera(p, { grandi: true })],
  ["con i numeri di riga", (p) => stampaIntera(p, { righe: true })],
  ["l'opuscolo", stampaOpuscolo],
  ["una scheda", () => stampaParte("obiettivo/d2")],
  ["un capitolo", () => stampaParte("capitolo/contesto")],
  ["il fascicolo", (p) => stampaFascicolo(p.fascicoli[0] as Piano["fascicoli"][number])],
];

it.each(EDIZIONI)("%s passa tutto, e si dichiara PDF/UA", async (_nome, scegli) => {
  const esiti = await verificaPdf((await stampata(scegli)).byte);
  expect(scriviEsiti(esiti, true)).toBe("");
  expect(esiti.map((e) => e.id)).toEqual(CONTROLLI.map((c) => c.id));
  expect(esiti.find((e) => e.id === "dichiarazione")?.dettagli).toEqual([{ trovato: "PDF/UA-1" }]);
});

describe("un PDF rovinato apposta", () => {
  let buono: Uint8Array;
  beforeAll(async () => {
    buono = (await stampata((p) => stampaIntera(p))).byte;
  });
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

it.each([
  ["it", true],
  ["it-IT", true],
  ["de-CH", true],
  ["italiano", false],
  ["it_IT", false],
  ["", false],
  ["xq", false],
])("«%s» come lingua: %s", (codice, vale) => expect(eLingua(codice)).toBe(vale));
