/** Ciò che si aggiunge a un PDF non toglie nulla di ciò che Chromium aveva scritto. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import { servi } from "../../src/servizio/servi.ts";
import { browserPronto } from "../../src/stampa/browser.ts";
import { dichiaraPdfUa, scriviMetadati } from "../../src/stampa/metadati.ts";
import { apriStampante } from "../../src/stampa/pdf.ts";
import { rifinisci } from "../../src/stampa/rifinitura.ts";
import { verificaPdf } from "../../src/stampa/verifica/index.ts";
import { SITI } from "../attrezzi/siti.ts";
import { GUASTI, rovinato } from "./guasti.ts";

const DATI = {
  autore: "Ente di prova",
  soggetto: "Che cosa fa & per chi",
  parole: ["uno", "due"],
  lingua: "it",
  programma: "programma di prova",
  data: "2026-01-02T03:04:05+01:00",
};
let stampato: Uint8Array;
let finito: Uint8Array;

beforeAll(async () => {
  const { indirizzo, chiudi } = await servi(SITI.inventato.uscita);
  const stampante = await apriStampante(browserPronto(console.warn), `${indirizzo}/stampa/`);
  try {
    stampato = (await stampante.stampa({})).byte;
  } finally {
    await stampante.chiudi();
    await chiudi();
  }
  finito = await scriviMetadati(stampato, DATI);
});

/** Ciò che un lettore vede di un PDF, con pdf.js: segnalibri, punti, collegamenti, testo, contenuti della struttura. */
async function visto(byte: Uint8Array) {
  const documento = await getDocument({ data: new Uint8Array(byte), verbosity: 0 }).promise;
  const pagine: unknown[] = [];
  for (let n = 1; n <= documento.numPages; n++) {
    const pagina = await documento.getPage(n);
    const annotazioni = (await pagina.getAnnotations()) as { rect: number[]; dest?: unknown; url?: string }[];
    const testo = (await pagina.getTextContent()).items.map((i) => ("str" in i ? i.str : "")).join("");
    pagine.push({
      testo,
      collegamenti: annotazioni.map(({ rect, dest, url }) => ({ rect, dest, url })),
      struttura: [...foglie(await pagina.getStructTree())],
    });
  }
  const punti = (await documento.getDestinations()) as unknown as Map<string, unknown>;
  return { pagine, segnalibri: titoli(await documento.getOutline()), punti: [...punti.keys()].sort() };
}
type Ramo = { id?: string; children?: Ramo[] } | null;
const foglie = (ramo: Ramo): string[] => [
  ...(ramo?.id ? [ramo.id.replace(/^p\d+R/, "")] : []),
  ...(ramo?.children ?? []).flatMap(foglie),
];
type Segno = { title: string; items: Segno[] };
const titoli = (segni: Segno[]): unknown[] => segni.map((s) => [s.title, titoli(s.items)]);

describe("un PDF completato", () => {
  it("ha gli stessi testi, segnalibri, punti, collegamenti e contenuti in struttura, nello stesso ordine", async () => {
    const [prima, dopo] = [await visto(stampato), await visto(finito)];
    expect(dopo).toEqual(prima);
    expect(prima.punti.length).toBeGreaterThan(10);
    expect(prima.segnalibri.length).toBeGreaterThan(0);
  });
  it("dice titolo, ente, soggetto, parole, date e lingua, e mai l'ora della stampa", async () => {
    const documento = await getDocument({ data: new Uint8Array(finito), verbosity: 0 }).promise;
    const { info, metadata } = await documento.getMetadata();
    expect(info).toMatchObject({
      Title: "Piano di Zona 2025-2027, Ambito territoriale sociale della Val Serena",
      Author: "Ente di prova",
      Subject: "Che cosa fa & per chi",
      Keywords: "uno, due",
      Creator: "programma di prova",
      CreationDate: "D:20260102030405+01'00'",
      ModDate: "D:20260102030405+01'00'",
      Language: "it",
    });
    expect(metadata?.get("dc:title")).toBe(info["Title" as never]);
    expect(metadata?.get("dc:creator")).toEqual(["Ente di prova"]);
    expect(await documento.getPageMode()).toBe("UseOutlines");
    const vista = (await documento.getViewerPreferences()) as unknown as Map<string, unknown>;
    expect(vista.get("DisplayDocTitle")).toBe(true);
  });
  it("dagli stessi byte vengono gli stessi byte", async () => {
    expect(Buffer.from(await scriviMetadati(stampato, DATI)).equals(Buffer.from(finito))).toBe(true);
  });
  it("senza una data non ne ha", async () => {
    const { data: _, ...senzaData } = DATI;
    const testo = Buffer.from(await scriviMetadati(stampato, senzaData)).toString("latin1");
    expect(testo).not.toContain("CreateDate");
  });
  it("dichiararlo PDF/UA sul posto o subito dà lo stesso file", async () => {
    const subito = await scriviMetadati(stampato, { ...DATI, pdfua: true });
    expect(Buffer.from(dichiaraPdfUa(finito, DATI)).equals(Buffer.from(subito))).toBe(true);
    expect(Buffer.from(finito).includes("pdfuaid:part")).toBe(false);
  });
  it("non si dichiara con i metadati di un altro", () => {
    expect(() => dichiaraPdfUa(finito, { ...DATI, autore: "Un altro ente" })).toThrow("non sono quelli attesi");
  });
});

it("così come esce da Chromium il PDF non passa: è ciò che si aggiunge che lo fa passare", async () => {
  const falliti = (await verificaPdf(stampato)).filter((e) => e.esito === "fallisce").map((e) => e.id);
  expect(falliti).toEqual(expect.arrayContaining(["contenuto", "ruoli", "titolo", "collegamenti", "elenchi"]));
});

it("un PDF che non passa si scrive lo stesso, ma non si dichiara", async () => {
  const [, , , rovina] = GUASTI.find(([nome]) => nome === "un livello di titolo saltato") as (typeof GUASTI)[number];
  const { byte, pdfua, esiti } = await rifinisci(await rovinato(stampato, rovina), DATI);
  expect(pdfua).toBe(false);
  expect(Buffer.from(byte).includes("pdfuaid:part")).toBe(false);
  expect(esiti.filter((e) => e.esito === "fallisce").map((e) => e.id)).toEqual(["titoli"]);
});
