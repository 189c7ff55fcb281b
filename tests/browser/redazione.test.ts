/** La redazione in un navigatore vero: si usa da tastiera, dice gli errori al loro campo, incolla da Excel, passa l'esame di accessibilità. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apriBrowser, browserPronto } from "../../src/esame/browser.ts";
import { aspettoDa, type Servita, serviRedazione } from "../../src/redazione/server.ts";
import { banco } from "../redazione/attrezzi.ts";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
let browser: Browser;
let contesto: BrowserContext;
let servita: Servita;
let radice: string;

beforeAll(async () => {
  browser = await apriBrowser(browserPronto(() => {}));
  const b = banco("tests/fixtures/valserena", {}, afterAll);
  radice = b.radice;
  servita = await serviRedazione(b.redazione, {
    porta: 0,
    codice: "codice-del-navigatore-di-prova",
    aspetto: aspettoDa(new URL("../../", import.meta.url)),
  });
  // Solo l'esame mette un'istruzione nella pagina: la politica vera la guardano le prove del server.
  contesto = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  const entrata = await contesto.newPage();
  await entrata.goto(servita.indirizzo);
  await entrata.close();
});
afterAll(async () => {
  await browser?.close();
  await servita?.chiudi();
});

const SCHEDA = "/modulo?file=obiettivi%2Fb1.mdx";

async function aperta(percorso: string): Promise<Page> {
  const pagina = await contesto.newPage();
  await pagina.goto(`http://127.0.0.1:${servita.porta}${percorso}`);
  return pagina;
}

describe("la redazione in un navigatore", () => {
  it.each([
    ["inizio", "/"],
    ["elenco", "/genere/obiettivo"],
    ["scheda", SCHEDA],
    ["capitolo", "/modulo?file=capitoli%2Fbisogni-b.mdx"],
    ["registro", "/modulo?file=enti.yaml&voce=0"],
    ["griglia", "/griglia?file=dati%2Fpopolazione.csv"],
    ["voce nuova", "/nuovo/obiettivo"],
    ["da togliere", "/togli?file=enti.yaml&voce=0"],
    ["verifica", "/verifica"],
  ])("%s: nessuna violazione, a 1280 e a 320 px, chiara e scura, con tutto aperto", async (_, percorso) => {
    const pagina = await aperta(percorso);
    expect(await pagina.locator("h1").textContent()).not.toBe("Qui non c'è nulla.");
    await pagina.evaluate(() => {
      for (const d of document.querySelectorAll("details")) d.open = true;
    });
    await pagina.addScriptTag({ content: AXE });
    for (const [width, colorScheme] of [
      [1280, "light"],
      [320, "dark"],
    ] as const) {
      await pagina.setViewportSize({ width, height: 900 });
      await pagina.emulateMedia({ colorScheme });
      const guasti = await pagina.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
        const { violations } = await axe.run({
          runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
        });
        return violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
      });
      expect(guasti, `${percorso} a ${width}`).toEqual([]);
      // A 320 px, che è 1280 ingrandito quattro volte, non si scorre di lato.
      expect(await pagina.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await pagina.close();
  });

  it("un importo sbagliato si dice al suo campo mentre si scrive, e rimesso a posto smette", async () => {
    const pagina = await aperta(SCHEDA);
    await pagina
      .locator("#c-risorse details")
      .first()
      .evaluate((d: HTMLDetailsElement) => {
        d.open = true;
      });
    const importo = pagina.locator('[name="risorse.0.importo"]');
    const prima = await importo.inputValue();
    await importo.fill("12.5");
    await pagina.waitForSelector("#m-c-risorse-0-importo .r-errore");
    expect(await importo.getAttribute("aria-invalid")).toBe("true");
    expect(
      await importo.evaluate(
        (e) => document.getElementById(e.getAttribute("aria-describedby")?.split(" ").at(-1) ?? "")?.textContent,
      ),
    ).toContain("12,5");
    await importo.fill(prima);
    await pagina.waitForFunction(() => !document.querySelector("#m-c-risorse-0-importo .r-errore"));
    expect(await importo.getAttribute("aria-invalid")).toBeNull();
    await pagina.close();
  });

  it("con la sola tastiera: aggiungere un'azione porta il fuoco alla riga nuova, ciò che era scritto resta, e si salva", async () => {
    const pagina = await aperta(SCHEDA);
    await pagina.locator('[name="titolo"]').fill("Un titolo scritto prima");
    const aggiungi = pagina.locator('button[value^="aggiungi:azioni:"]');
    await aggiungi.focus();
    await pagina.keyboard.press("Enter");
    await pagina.waitForFunction(() => document.activeElement?.id.startsWith("c-azioni-"));
    await pagina.keyboard.type("Un'azione in più");
    expect(await pagina.locator('[name="titolo"]').inputValue()).toBe("Un titolo scritto prima");
    await pagina.locator('button[value="salva"]').focus();
    await Promise.all([pagina.waitForNavigation(), pagina.keyboard.press("Enter")]);
    expect(await pagina.locator(".r-detto").first().textContent()).toContain("Salvato");
    const file = readFileSync(join(radice, "obiettivi/b1.mdx"), "utf8");
    expect(file).toContain("titolo: Un titolo scritto prima");
    expect(file).toContain("- Un'azione in più");
    await pagina.close();
  });

  it("un contrasto mostra solo i campi da decidere, con i loro titoli, e passa l'esame", async () => {
    const pagina = await aperta(SCHEDA);
    await pagina.locator('[name="titolo"]').fill("Il mio titolo");
    const file = join(radice, "obiettivi/b1.mdx");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^titolo: .*$/m, "titolo: Il loro titolo"));
    await Promise.all([pagina.waitForNavigation(), pagina.locator('button[value="salva"]').click()]);
    expect(await pagina.locator("legend").allTextContents()).toEqual(["Titolo"]);
    expect(await pagina.locator("main textarea:visible, main input:visible").count()).toBe(2);
    await pagina.addScriptTag({ content: AXE });
    const guasti = await pagina.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      return (await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] })).violations.map((v) => v.id);
    });
    expect(guasti).toEqual([]);
    await pagina.locator('input[value="mio"]').check();
    await Promise.all([pagina.waitForNavigation(), pagina.locator('button[value="salva"]').click()]);
    expect(readFileSync(file, "utf8")).toContain("titolo: Il mio titolo");
    await pagina.close();
  });

  it("se la redazione non risponde più lo dice, e ciò che è scritto resta", async () => {
    const pagina = await aperta(SCHEDA);
    await pagina.route("**/modulo*", (r) => r.abort());
    await pagina.locator('[name="titolo"]').fill("Scritto a server fermo");
    await pagina.waitForSelector("#esito .r-errore");
    expect(await pagina.locator("#esito").textContent()).toContain("non risponde");
    expect(await pagina.locator('[name="titolo"]').inputValue()).toBe("Scritto a server fermo");
    await pagina.close();
  });

  it("un pezzo copiato da Excel riempie le celle, anche oltre l'ultima riga", async () => {
    const pagina = await aperta("/griglia?file=dati%2Fpopolazione.csv");
    const righe = await pagina.locator("tbody tr").count();
    const prima = readFileSync(join(radice, "dati/popolazione.csv"), "utf8");
    const pezzo = Array.from({ length: 8 }, (_, i) => `nuovo ${i}\t${i}.000`).join("\r\n");
    await pagina.locator(`[name="${righe - 5}.0"]`).evaluate((campo, testo) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", testo);
      campo.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, pezzo);
    expect(await pagina.locator("tbody tr").count()).toBe(righe + 3);
    await Promise.all([pagina.waitForNavigation(), pagina.locator("form[data-griglia] button").click()]);
    const dopo = readFileSync(join(radice, "dati/popolazione.csv"), "utf8");
    expect(dopo.startsWith(prima)).toBe(true);
    expect(dopo.slice(prima.length).trimEnd().split("\n")).toHaveLength(8);
    await pagina.close();
  });
});
