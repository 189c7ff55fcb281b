/** Le pagine funzionano sotto la loro politica, con le intestazioni che manderebbe un ospite. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apri, type Prova, visita } from "../../src/esame/navigatore.ts";
import { leggi, SITI } from "../attrezzi/siti.ts";

let prova: Prova;
beforeAll(async () => {
  prova = await apri(SITI.inventato.uscita);
});
afterAll(() => prova.chiudi());

describe("sotto la politica di sicurezza", () => {
  it("le intestazioni arrivano con le pagine e con i dati", async () => {
    const di = async (indirizzo: string) => (await fetch(`${prova.servizio.indirizzo}${indirizzo}`)).headers;
    expect((await di("/")).get("content-security-policy")).toContain("frame-ancestors 'self'");
    expect((await di("/")).get("referrer-policy")).toBe("same-origin");
    expect((await di("/")).get("permissions-policy")).toContain("geolocation=()");
    expect((await di("/dati/entrate.csv")).get("access-control-allow-origin")).toBe("*");
    expect((await di("/obiettivi/d1/")).get("access-control-allow-origin")).toBeNull();
    expect((await di("/mai-esistita/")).get("content-security-policy")).toContain("default-src 'none'");
  });
  it("la ricerca trova", async () => {
    const { pagina, guai } = await visita(prova, "/cerca/?q=anziani");
    await pagina.locator(".risultati li").first().waitFor();
    expect(guai).toEqual([]);
    await pagina.context().close();
  });
  it("i filtri filtrano", async () => {
    const { pagina, guai } = await visita(prova, "/indicatori/");
    const quante = () => pagina.locator("tbody tr:visible").count();
    const tutte = await quante();
    await pagina.selectOption("#i-tipo", "impatto");
    await pagina.waitForFunction((n) => document.querySelectorAll("tbody tr:not([hidden])").length < n, tutte);
    expect(await quante()).toBeGreaterThan(0);
    expect(guai).toEqual([]);
    await pagina.context().close();
  });
  it("il grafico interattivo si apre", async () => {
    const { pagina, guai } = await visita(prova, "/capitoli/contesto/");
    await pagina.locator(".interattivo summary").first().click();
    await pagina.locator(".interattivo iframe").first().contentFrame().locator("canvas[tabindex='0']").waitFor();
    expect(guai).toEqual([]);
    await pagina.context().close();
  });
  it("uno script estraneo non parte", async () => {
    const { pagina, guai } = await visita(prova, "/");
    await pagina.evaluate(() => {
      const s = document.createElement("script");
      s.textContent = "window.entrato = true";
      document.body.append(s);
    });
    expect(await pagina.evaluate("window.entrato")).toBeUndefined();
    expect(guai.join()).toMatch(/Content Security Policy/);
    await pagina.context().close();
  });
  it("niente resta nel navigatore: né cookie né altro", async () => {
    const { pagina } = await visita(prova, "/cerca/?q=casa");
    await pagina.locator(".risultati li").first().waitFor();
    expect(await pagina.context().cookies()).toEqual([]);
    expect(
      await pagina.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
      ]),
    ).toEqual([0, 0, 0]);
    await pagina.context().close();
  });
});

describe.each([
  ["con le intestazioni di un ospite", true],
  ["senza intestazioni, con la sola politica della pagina", false],
])("uno script scritto a mano in una pagina già costruita, %s", (nome, intestazioni) => {
  const cartella = `.cache/prove/con-script-${intestazioni}`;
  let guastata: Prova;
  beforeAll(async () => {
    mkdirSync(cartella, { recursive: true });
    const da = SITI.inventato.uscita;
    const pagina = leggi(da, "index.html").replace(
      "</main>",
      '<p id="prova">prova</p><script>document.title = "entrato"</script><style>#prova{color:rgb(1,2,3)}</style></main>',
    );
    writeFileSync(join(cartella, "index.html"), pagina);
    writeFileSync(join(cartella, "404.html"), leggi(da, "404.html"));
    if (intestazioni) writeFileSync(join(cartella, "_headers"), leggi(da, "_headers"));
    guastata = await apri(cartella);
  });
  afterAll(() => guastata.chiudi());
  it(`non parte, e uno stile non si applica (${nome})`, async () => {
    const risposta = await fetch(`${guastata.servizio.indirizzo}/`);
    expect(risposta.headers.has("content-security-policy")).toBe(intestazioni);
    const { pagina, guai } = await visita(guastata, "/");
    expect(await pagina.locator("#prova").count()).toBe(1);
    expect(await pagina.title()).not.toBe("entrato");
    expect(await pagina.locator("#prova").evaluate((e) => getComputedStyle(e).color)).not.toBe("rgb(1, 2, 3)");
    expect(guai.filter((g) => /Content Security Policy/.test(g)).length).toBeGreaterThanOrEqual(2);
    await pagina.context().close();
  });
});
