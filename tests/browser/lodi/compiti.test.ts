/**
 * Dieci cose che una persona viene a cercare, dalla pagina iniziale su un telefono: al massimo tre tocchi, e la risposta è sullo
 * schermo o al massimo una schermata più giù. Le risposte sono fatti del piano: nomi, numeri, date.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TELEFONO } from "../../../scripts/bench/lunghezza.ts";
import { apri, type Prova, visita } from "../../../src/esame/navigatore.ts";
import { SITI } from "../../attrezzi/siti.ts";

let prova: Prova;
beforeAll(async () => {
  prova = await apri(SITI.vero.uscita);
});
afterAll(() => prova.chiudi());

/** Che cosa serve, che cosa si tocca, la pagina a cui si arriva, le parole della risposta, tutte. */
type Compito = [che: string, tocchi: string[], pagina: string, risposta: RegExp[]];

const COMPITI: Compito[] = [
  [
    "una madre di 82 anni che vive sola a Codogno",
    ["Mi occupo di mia madre, di mio padre o di un'altra persona anziana"],
    "/per-te/caregiver/",
    [/Sportello Assistenti Familiari/],
  ],
  [
    "un figlio con disabilità che finisce la scuola",
    ["Ho un figlio o una figlia con disabilità"],
    "/per-te/figlio-disabilita/",
    [/Dopo di Noi/, /Servizi di formazione all'autonomia/],
  ],
  ["uno sfratto", ["Cerco casa, o rischio di perderla"], "/per-te/casa/", [/Agenzia Lodigiana per l'Abitare/]],
  ["un nido a Lodi", ["Scegli il tuo Comune", "Lodi", "Servizi"], "/comuni/lodi/", [/Asilo nido comunale Carillon/]],
  [
    "chi è appena arrivato dal Senegal",
    ["Sono arrivato da un altro Paese"],
    "/per-te/straniero/",
    [/Sportello Stranieri&Rifugiati/],
  ],
  ["un marito violento", ["Subisco violenza"], "/per-te/violenza/", [/Chiama il 1522/]],
  [
    "quanto si spende per gli anziani",
    ["Menu", "Risorse", "Domiciliarità e Anziani"],
    "/aree/de/",
    [/1\.697\.214,13\s€/],
  ],
  [
    "se il piano passato ha funzionato",
    ["Menu", "Tutte le pagine", "Esiti"],
    "/esiti/",
    [/Dei 14 obiettivi del 2021-2023, 7 sono stati raggiunti del tutto/],
  ],
  [
    "chi decide, e quando",
    ["Menu", "Tutte le pagine", "Atti"],
    "/atti/",
    [/Lo vota l'Assemblea dei Sindaci/, /entro il 31 dicembre 2024/],
  ],
  ["i dati per Excel", ["Menu", "Dati aperti"], "/dati/", [/Excel/]],
];

describe("dieci compiti, dalla pagina iniziale con un telefono", () => {
  it.each(COMPITI)("%s", async (_che, tocchi, arrivo, risposta) => {
    expect(tocchi.length).toBeLessThanOrEqual(3);
    // Senza scorrimenti dolci: si guarda dove la pagina è, non dove sta andando.
    const opzioni = { viewport: TELEFONO, hasTouch: true, reducedMotion: "reduce" as const };
    const { pagina, guai } = await visita(prova, "/", opzioni, "load");
    for (const nome of tocchi) {
      // «Servizi» è anche nel menu chiuso: si tocca ciò che si vede.
      const toccabile = pagina.locator("a:visible, button:visible, summary:visible");
      const voce = toccabile.filter({ hasText: RegExp(`^\\s*${nome}(?:\\s*\\(\\d+\\))?\\s*$`) }).first();
      const verso = await voce.evaluate((e) => (e instanceof HTMLAnchorElement ? e.href : ""));
      await voce.tap();
      // Il tocco finisce prima che la pagina nuova arrivi.
      if (verso) await pagina.waitForURL(verso, { waitUntil: "load" });
    }
    expect(new URL(pagina.url()).pathname).toBe(arrivo);
    for (const parole of risposta) {
      const posti = await pagina
        .getByText(parole)
        .filter({ visible: true })
        .evaluateAll((trovati) => trovati.map((e) => e.getBoundingClientRect().top));
      expect(
        posti.some((y) => y >= 0 && y <= 2 * TELEFONO.height),
        `${parole}: ${posti.join(", ")}`,
      ).toBe(true);
    }
    expect(guai).toEqual([]);
    await pagina.context().close();
  });
});
