/** Il sito per una chiavetta si apre da un disco: si naviga, ha i suoi caratteri, i filtri funzionano. */
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apriBrowser, browserPronto } from "../../src/esame/browser.ts";
import { lancia } from "../attrezzi/comandi.ts";
import { SITI } from "../attrezzi/siti.ts";

const USCITA = ".cache/prove/chiavetta";
let browser: Browser;
beforeAll(async () => {
  const esito = lancia("build", ["--chiavetta", "--uscita", USCITA], { PIANO: SITI.inventato.piano });
  if (esito.status !== 0) throw new Error(esito.stdout + esito.stderr);
  browser = await apriBrowser(browserPronto(console.warn));
});
afterAll(async () => {
  await browser?.close();
  rmSync(USCITA, { recursive: true, force: true });
});

const indirizzo = (file: string) => pathToFileURL(resolve(USCITA, file)).href;

async function apri(file: string): Promise<{ pagina: Page; guai: string[] }> {
  const pagina = await browser.newPage();
  const guai: string[] = [];
  pagina.on("console", (m) => {
    if (m.type() === "error" || m.type() === "warning") guai.push(m.text());
  });
  pagina.on("pageerror", (e) => guai.push(e.message));
  pagina.on("requestfailed", (r) => {
    // Ciò che si stava caricando quando si passa a un'altra pagina si interrompe.
    if (r.failure()?.errorText !== "net::ERR_ABORTED") guai.push(`non si carica: ${r.url()}`);
  });
  pagina.on("request", (r) => {
    if (!r.url().startsWith("file:")) guai.push(`richiesta in rete: ${r.url()}`);
  });
  await pagina.goto(indirizzo(file));
  return { pagina, guai };
}

describe("da una chiavetta", () => {
  it("otto pagine, un collegamento dopo l'altro, con i caratteri e senza richieste fallite", async () => {
    const { pagina, guai } = await apri("index.html");
    const passi: [string, string][] = [
      ["Sono una persona anziana", "per-te/anziani/index.html"],
      ["Obiettivi", "obiettivi/index.html"],
      ["Vivere a casa con l'aiuto che serve", "obiettivi/d1/index.html"],
      ["Servizi", "servizi/index.html"],
      ["Il tuo Comune", "comuni/index.html"],
      ["Borgo Sereno", "comuni/borgo-sereno/index.html"],
      ["Capitoli", "capitoli/index.html"],
    ];
    for (const [testo, file] of passi) {
      await pagina.getByRole("link", { name: testo, exact: true }).first().click();
      await pagina.waitForURL(indirizzo(file));
      expect(await pagina.locator("h1").count()).toBe(1);
    }
    await pagina.waitForFunction(() => document.fonts.status === "loaded");
    expect(await pagina.evaluate(() => [...document.fonts].some((f) => f.status === "loaded"))).toBe(true);
    expect(guai).toEqual([]);
    await pagina.close();
  });
  it("i filtri degli indicatori e il grafico interattivo funzionano", async () => {
    const { pagina, guai } = await apri("indicatori/index.html");
    await pagina.selectOption("#i-tipo", "impatto");
    await pagina.locator("[data-stato-filtri]", { hasText: "Impatto" }).waitFor();
    const righe = pagina.locator(".esploratore tbody tr");
    expect(await righe.count()).toBeGreaterThan(0);
    expect(new Set(await righe.locator("td:nth-child(2)").allTextContents())).toEqual(new Set(["Impatto"]));
    expect(await righe.first().locator("a").getAttribute("href")).toMatch(/^[\w-]+\/index\.html$/);
    await pagina.goto(indirizzo("capitoli/contesto/index.html"));
    await pagina.locator(".interattivo summary").first().click();
    await pagina.locator(".interattivo iframe").first().contentFrame().locator("canvas[tabindex='0']").waitFor();
    expect(guai).toEqual([]);
    await pagina.close();
  });
  it("la ricerca trova, dalla testata di ogni pagina, e porta alla pagina", async () => {
    const { pagina, guai } = await apri("obiettivi/d1/index.html");
    await pagina.fill("#cerca-testata", "dimissioni protette");
    await pagina.press("#cerca-testata", "Enter");
    await pagina.waitForURL(`${indirizzo("cerca/index.html")}?q=dimissioni+protette`);
    await pagina.locator("[data-risultato] a").first().waitFor();
    expect(await pagina.locator("[data-stato]").textContent()).toMatch(
      /^\d+ risultat[oi] per «dimissioni protette»\.$/,
    );
    const scheda = pagina.locator("[data-risultato]", { hasText: "Obiettivo · D1" });
    await scheda.getByRole("link", { name: "Dimissioni protette realizzate" }).click();
    await pagina.waitForURL(indirizzo("indicatori/d1-r1/index.html"));
    await pagina.goto(`${indirizzo("cerca/index.html")}?q=la+badnte`);
    await pagina.locator("[data-risultato] mark").first().waitFor();
    expect(await pagina.locator("[data-stato]").textContent()).toMatch(/^Nel sito non c'è «badnte»\. \d+ risultat/);
    await pagina.locator("[data-risultato] a").first().click();
    await pagina.waitForURL(indirizzo("per-te/anziani/index.html"));
    expect(guai).toEqual([]);
    await pagina.close();
  });
  it("una ricerca senza risultati lo dice", async () => {
    const { pagina, guai } = await apri("cerca/index.html");
    await pagina.fill("#q", "zzzqqq");
    await pagina.waitForFunction(() =>
      /^Nessun risultato/.test(document.querySelector("[data-stato]")?.textContent ?? ""),
    );
    expect(guai).toEqual([]);
    await pagina.close();
  });
});
