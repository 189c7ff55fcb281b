/**
 * La misura del sito di Lodi, con le sue parole: chi non sa che cos'è un livello essenziale trova che cosa il piano fa per una madre di 82 anni che vive
 * sola, su un telefono, con il testo grande, o ascoltando.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apri, type Prova, visita } from "../../../src/esame/navigatore.ts";
import { SITI } from "../../attrezzi/siti.ts";

let prova: Prova;
beforeAll(async () => {
  prova = await apri(SITI.vero.uscita);
});
afterAll(() => prova.chiudi());

const FRASE = "Mi occupo di mia madre, di mio padre o di un'altra persona anziana";

/** Ciò che un lettore di schermo dice saltando da un titolo all'altro. */
const titoli = (pagina: Page) => pagina.locator("main :is(h1, h2)").allTextContents();

describe("una madre di 82 anni che vive sola", () => {
  it("dalla pagina iniziale basta un tocco, sul telefono e con il testo al doppio", async () => {
    const { pagina, guai } = await visita(prova, "/", { viewport: { width: 360, height: 740 }, bypassCSP: true });
    await pagina.addStyleTag({ content: "html { font-size: 225% !important }" });
    expect(Number(await pagina.evaluate("document.documentElement.scrollWidth"))).toBe(360);
    await pagina.getByRole("link", { name: FRASE }).click();
    await pagina.waitForURL("**/per-te/caregiver/");
    await pagina.addStyleTag({ content: "html { font-size: 225% !important }" });
    expect(Number(await pagina.evaluate("document.documentElement.scrollWidth"))).toBe(360);
    const testo = (await pagina.locator("main").textContent()) ?? "";
    for (const parole of ["l'aiuto a casa", "72 ore", "servizio sociale del tuo Comune", "Centri diurni integrati"])
      expect(testo).toContain(parole);
    expect(testo).not.toContain("LEPS");
    expect(await pagina.locator(".promesse a").count()).toBe(3);
    expect(guai).toEqual([]);
    await pagina.context().close();
  });
  it("ascoltando, i titoli bastano a sapere dove si è e che cosa c'è", async () => {
    const { pagina } = await visita(prova, "/per-te/caregiver/");
    expect(await titoli(pagina)).toEqual([
      FRASE,
      "Chi ti può aiutare",
      "I servizi che ci sono già",
      "Non sai da dove cominciare?",
      "Che cosa farà il piano",
      "Altre pagine per te",
    ]);
    await pagina.goto(`${prova.servizio.indirizzo}/`);
    expect((await titoli(pagina)).slice(1, 6)).toEqual([
      "Che cosa cambia per me?",
      "Il tuo Comune",
      "Che cos'è?",
      "Chi decide?",
      "Quanti soldi?",
    ]);
    await pagina.context().close();
  });
  it("anche cercando «anziani soli» si arriva a qualcosa che la riguarda", async () => {
    const { pagina } = await visita(prova, "/cerca/?q=anziani%20soli");
    await pagina.locator(".risultati li").first().waitFor();
    expect((await pagina.locator(".risultati").textContent())?.toLowerCase()).toContain("anzian");
    await pagina.context().close();
  });
});
