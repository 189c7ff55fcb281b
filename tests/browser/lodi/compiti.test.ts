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

/** Che cosa serve, che cosa si tocca, la pagina a cui si arriva, le parole della risposta. */
type Compito = [che: string, tocchi: string[], pagina: string, risposta: RegExp];

const COMPITI: Compito[] = [
  [
    "una madre di 82 anni che vive sola a Codogno",
    ["Mi occupo di mia madre, di mio padre o di un'altra persona anziana"],
    "/per-te/caregiver/",
    /Sportello Assistenti Familiari/,
  ],
  [
    "un figlio con disabilità che finisce la scuola",
    ["Ho un figlio o una figlia con disabilità"],
    "/per-te/figlio-disabilita/",
    /Dopo di Noi/,
  ],
  ["uno sfratto", ["Cerco casa, o rischio di perderla"], "/per-te/casa/", /Agenzia Lodigiana per l'Abitare/],
  ["un nido a Lodi", ["Scegli il tuo Comune", "Lodi", "Servizi"], "/comuni/lodi/", /Asilo nido comunale Carillon/],
  [
    "chi è appena arrivato dal Senegal",
    ["Sono arrivato da un altro Paese"],
    "/per-te/straniero/",
    /Sportello Stranieri&Rifugiati/,
  ],
  ["un marito violento", ["Subisco violenza"], "/per-te/violenza/", /Chiama il 1522/],
  ["quanto si spende per gli anziani", ["Menu", "Risorse", "D-E. Domiciliarità e Anziani"], "/risorse/", /\d\s€/],
  [
    "se il piano passato ha funzionato",
    ["Menu", "Tutte le pagine", "Esiti"],
    "/esiti/",
    /Chi era in povertà ha avuto un progetto/,
  ],
  ["chi decide, e quando", ["Menu", "Tutte le pagine", "Atti"], "/atti/", /Assemblea dei Sindaci/],
  ["i dati per Excel", ["Menu", "Dati aperti"], "/dati/", /Excel/],
];

describe("dieci compiti, dalla pagina iniziale con un telefono", () => {
  it.each(COMPITI)("%s", async (_che, tocchi, arrivo, risposta) => {
    expect(tocchi.length).toBeLessThanOrEqual(3);
    const { pagina, guai } = await visita(prova, "/", { viewport: TELEFONO, hasTouch: true }, "load");
    for (const nome of tocchi) {
      // «Servizi» è anche nel menu chiuso: si tocca ciò che si vede.
      const toccabile = pagina.locator("a:visible, button:visible, summary:visible");
      await toccabile
        .filter({ hasText: RegExp(`^\\s*${nome}(?:\\s*\\(\\d+\\))?\\s*$`) })
        .first()
        .tap();
      await pagina.waitForLoadState("load");
    }
    expect(new URL(pagina.url()).pathname).toBe(arrivo);
    const posti = await pagina
      .getByText(risposta)
      .filter({ visible: true })
      .evaluateAll((trovati) => trovati.map((e) => e.getBoundingClientRect().top));
    expect(posti.filter((y) => y >= 0 && y <= 2 * TELEFONO.height).length, posti.join(", ")).toBeGreaterThan(0);
    expect(guai).toEqual([]);
    await pagina.context().close();
  });
});
