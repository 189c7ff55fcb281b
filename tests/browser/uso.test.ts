/** Ciò che una persona fa: cercare, filtrare, aprire un grafico, con la tastiera e senza JavaScript. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apri, type Prova, visita } from "../../src/esame/navigatore.ts";
import { SITI } from "../attrezzi/siti.ts";

let prova: Prova;
beforeAll(async () => {
  prova = await apri(SITI.inventato.uscita);
});
afterAll(() => prova.chiudi());

const attendi = (pagina: import("playwright-core").Page, testo: RegExp) =>
  pagina.waitForFunction(
    (modello) => new RegExp(modello).test(document.querySelector("[data-stato]")?.textContent ?? ""),
    testo.source,
  );

describe("la ricerca", () => {
  it("si raggiunge dalla home con la tastiera, annuncia quanti risultati e porta all'indicatore", async () => {
    const { pagina, guai } = await visita(prova, "/");
    await pagina.keyboard.press("Tab");
    expect(await pagina.evaluate(() => document.activeElement?.textContent)).toBe("Vai al contenuto");
    await pagina.keyboard.press("Enter");
    await pagina.keyboard.press("Tab");
    expect(await pagina.evaluate(() => document.activeElement?.id)).toBe("cerca-home");
    await pagina.keyboard.type("dimissioni protette");
    await pagina.keyboard.press("Enter");
    await pagina.waitForURL("**/cerca/?q=*");
    await attendi(pagina, /^\d+ risultati per «dimissioni protette»\.$/);
    const stato = pagina.locator("[data-stato]");
    expect(await stato.getAttribute("role")).toBe("status");
    // L'indicatore sta sotto la sua scheda, mai prima.
    const scheda = pagina.locator("[data-risultato]", { hasText: "Obiettivo · D1" });
    await scheda.getByRole("link", { name: "Dimissioni protette realizzate" }).click();
    await pagina.waitForURL("**/indicatori/d1-r1/");
    expect(await pagina.locator("h1").textContent()).toBe("Dimissioni protette realizzate");
    expect(guai).toEqual([]);
    await pagina.context().close();
  });

  it("corregge e lo dice; di ciò che non c'è non mostra niente, e propone fuori dai risultati", async () => {
    const { pagina, guai } = await visita(prova, "/cerca/?q=borgo%20serenno");
    await attendi(pagina, /^Nel sito non c'è «serenno»\. \d+ risultat[oi] per «borgo sereno»\.$/);
    expect(await pagina.locator("[data-risultati] [data-risultato]").first().textContent()).toMatch(
      /^Comune.*Borgo Sereno/,
    );
    expect(await pagina.locator("[data-aiuto]").isVisible()).toBe(false);
    await pagina.fill("#q", "qwertyuiop");
    await pagina.press("#q", "Enter");
    await attendi(pagina, /^Nessun risultato per «qwertyuiop»\.$/);
    expect(await pagina.locator("[data-risultato]").count()).toBe(0);
    expect(await pagina.locator("[data-aiuto] a:visible").count()).toBe(3);
    expect(await pagina.locator("[data-risultati] [data-aiuto]").count()).toBe(0);
    expect(guai).toEqual([]);
    await pagina.context().close();
  });

  it("senza Pagefind, che un telefono vecchio può non far partire, i risultati ci sono lo stesso", async () => {
    const { pagina } = await visita(prova, "/cerca/");
    await pagina.route("**/pagefind/**", (r) => r.abort());
    await pagina.fill("#q", "anziani");
    await pagina.press("#q", "Enter");
    await attendi(pagina, /^\d+ risultati per «anziani»\.$/);
    expect(await pagina.locator("[data-risultato] a").first().textContent()).toMatch(/anziana/);
    await pagina.context().close();
  });

  it("non scarica nulla finché non serve", async () => {
    for (const indirizzo of ["/", "/obiettivi/d1/", "/capitoli/contesto/", "/cerca/"]) {
      const { pagina, chieste } = await visita(prova, indirizzo);
      expect(chieste.filter((c) => /pagefind|\/ricerca\//.test(c))).toEqual([]);
      if (indirizzo !== "/cerca/") expect(chieste.filter((c) => c.endsWith(".js"))).toEqual([]);
      await pagina.context().close();
    }
  });

  it("i filtri stanno nell'indirizzo, e un indirizzo copiato dà gli stessi risultati", async () => {
    const { pagina } = await visita(prova, "/cerca/?q=protette");
    await attendi(pagina, /risultat/);
    await pagina.selectOption("[name=genere]", "Indicatore");
    await pagina.waitForURL("**genere=Indicatore");
    await pagina.selectOption("[name=tipo]", "risultato");
    await pagina.waitForURL("**tipo=risultato");
    await attendi(pagina, /^2 risultati/);
    await pagina.waitForFunction(() => document.querySelectorAll(".risultati li").length === 2);
    const titoli = await pagina.locator(".risultati li").allTextContents();
    const copiato = pagina.url().replace(prova.servizio.indirizzo, "");
    const altra = await visita(prova, copiato);
    await attendi(altra.pagina, /^2 risultati/);
    await altra.pagina.waitForFunction(() => document.querySelectorAll(".risultati li").length === 2);
    expect(await altra.pagina.locator(".risultati li").allTextContents()).toEqual(titoli);
    expect(await altra.pagina.locator("[name=tipo]").inputValue()).toBe("risultato");
    await pagina.goBack();
    await attendi(pagina, /^[^2]\d* risultati|^[3-9] risultati/);
    expect(await pagina.locator("[name=tipo]").inputValue()).toBe("");
    await pagina.context().close();
    await altra.pagina.context().close();
  });

  it("dice quando non trova nulla, e conosce l'italiano", async () => {
    const { pagina } = await visita(prova, "/cerca/?q=zzzqqq");
    await attendi(pagina, /^Nessun risultato per «zzzqqq»/);
    await pagina.fill("#q", "anziano");
    await attendi(pagina, /risultat[oi] per «anziano»/);
    await pagina.locator(".risultati li").first().waitFor();
    expect(await pagina.locator(".risultati").textContent()).toContain("anziane");
    await pagina.context().close();
  });

  it("senza JavaScript lo dice e offre altre strade", async () => {
    const { pagina } = await visita(prova, "/cerca/?q=casa", { javaScriptEnabled: false });
    expect(await pagina.locator("#contenuto noscript").textContent()).toContain("la tabella di tutti gli indicatori");
    await pagina.context().close();
  });
});

describe("i grafici", () => {
  it("Chart.js arriva solo quando si apre il grafico interattivo, e si legge da tastiera", async () => {
    const { pagina, guai, chieste } = await visita(prova, "/capitoli/contesto/");
    expect(chieste.filter((c) => c.includes("/grafici/") || c.endsWith(".js"))).toEqual([]);
    await pagina.locator(".interattivo summary").first().focus();
    await pagina.keyboard.press("Enter");
    const riquadro = pagina.locator(".interattivo iframe").first().contentFrame();
    await riquadro.locator("canvas[tabindex='0']").waitFor();
    expect(chieste.some((c) => c.endsWith(".js"))).toBe(true);
    expect((await riquadro.locator("canvas").boundingBox())?.height).toBeGreaterThan(300);
    await riquadro.locator("canvas").focus();
    await pagina.keyboard.press("ArrowRight");
    expect(await riquadro.locator("[role=status]").textContent()).toBe("Minori di 18 anni, 2022: 640");
    await pagina.keyboard.press("ArrowDown");
    expect(await riquadro.locator("[role=status]").textContent()).toBe("Oltre i 64 anni, 2022: 980");
    await riquadro.locator("input[type=checkbox]").first().uncheck();
    expect(guai).toEqual([]);
    await pagina.context().close();
  });

  it("chi non vede il disegno ne sente la descrizione", async () => {
    const { pagina } = await visita(prova, "/capitoli/contesto/");
    const nome = await pagina.locator("figure [role=img]").first().getAttribute("aria-label");
    expect(nome).toContain("Minori di 18 anni: da 640 (2022) a 622 (2024), 18 in meno.");
    await pagina.context().close();
  });
});

describe("lo zoom al 400 per cento", () => {
  it("equivale a 320 px: niente scorre di lato e il menu resta leggibile", async () => {
    const { pagina } = await visita(prova, "/obiettivi/d1/", {
      viewport: { width: 320, height: 256 },
      deviceScaleFactor: 4,
    });
    expect(Number(await pagina.evaluate("document.documentElement.scrollWidth"))).toBe(320);
    await pagina.locator(".testata .apri-menu").click();
    expect(await pagina.locator("nav.menu a").first().isVisible()).toBe(true);
    await pagina.context().close();
  });
});

describe("il registro dei servizi", () => {
  it("si filtra per Comune e tipo con la tastiera, lo annuncia, e la scelta sta nell'indirizzo", async () => {
    const { pagina, guai } = await visita(prova, "/servizi/");
    await attendi(pagina, /^3 voci nel registro\.$/);
    await pagina.focus("#filtro-comune");
    await pagina.keyboard.type("Pian");
    await attendi(pagina, /^2 voci nel registro a Pian dei Tigli\.$/);
    await pagina.selectOption("#filtro-tipo", "nido");
    await attendi(pagina, /^1 voce nel registro a Pian dei Tigli\.$/);
    expect(await pagina.locator("section[data-tipo] tbody tr:visible").allTextContents()).toEqual([
      expect.stringContaining("La Fonte"),
    ]);
    expect(pagina.url()).toMatch(/\?comune=Pian\+dei\+Tigli&tipo=nido$/);
    const altra = await visita(prova, pagina.url().replace(prova.servizio.indirizzo, ""));
    await attendi(altra.pagina, /^1 voce/);
    await altra.pagina.goBack().catch(() => undefined);
    await pagina.goBack();
    await attendi(pagina, /^2 voci nel registro a Pian dei Tigli\.$/);
    expect(guai).toEqual([]);
    await pagina.context().close();
    await altra.pagina.context().close();
  });

  it("senza JavaScript è intero e non mostra filtri che non funzionano", async () => {
    const { pagina } = await visita(prova, "/servizi/", { javaScriptEnabled: false });
    expect(await pagina.locator("section[data-tipo] tbody tr:visible").count()).toBe(3);
    expect(await pagina.locator("#filtro-comune").isVisible()).toBe(false);
    await pagina.context().close();
  });

  it("si trova anche dalla ricerca, per Comune", async () => {
    const { pagina } = await visita(prova, "/cerca/?q=quercia&comune=Borgo+Sereno");
    await attendi(pagina, /^2 risultati per «quercia»/);
    expect(await pagina.locator("[data-risultato]").allTextContents()).toEqual([
      expect.stringMatching(/^Servizio.*La Quercia/),
      expect.stringMatching(/^Comune.*Borgo Sereno/),
    ]);
    await pagina.locator(".risultati a").first().click();
    await pagina.waitForURL("**/servizi/#centro-la-quercia");
    await pagina.context().close();
  });
});
