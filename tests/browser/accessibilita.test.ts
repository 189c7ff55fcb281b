/** Ogni pagina dei due siti in un browser vero: axe (WCAG 2.2 A e AA, buone pratiche), console, richieste, larghezza. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apri, type Prova, visita } from "../comune/browser.ts";
import { pagineDi, SITI } from "../comune/siti.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const REGOLE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Le scritte di un grafico che escono dal suo riquadro. */
const SCRITTE_FUORI = `[...document.querySelectorAll("svg.disegno")].flatMap((svg) => {
  const r = svg.getBoundingClientRect();
  return r.width ? [...svg.querySelectorAll("text")].filter((t) => {
    const b = t.getBoundingClientRect();
    return b.left < r.left - 1 || b.right > r.right + 1 || b.top < r.top - 1 || b.bottom > r.bottom + 1;
  }).map((t) => t.textContent) : [];
})`;

describe.each(Object.entries(SITI))("sito %s", (_nome, { uscita }) => {
  let prova: Prova;
  beforeAll(async () => {
    prova = await apri(uscita);
  });
  afterAll(() => prova.chiudi());

  it("trova le pagine da provare", () => {
    expect(pagineDi(uscita).length).toBeGreaterThan(15);
  });

  describe.each([360, 1280])("a %i px", (larghezza) => {
    it.each([...pagineDi(uscita), "/non-esiste/"])("%s", async (indirizzo) => {
      const { pagina, guai } = await visita(prova, indirizzo, { viewport: { width: larghezza, height: 800 } }, "load");
      await pagina.evaluate(
        "document.querySelectorAll('details:not(.interattivo)').forEach((d) => { d.open = true; })",
      );
      await pagina.evaluate(axe);
      const esito = (await pagina.evaluate(
        `axe.run(document, { runOnly: ${JSON.stringify(REGOLE)}, iframes: false })`,
      )) as AxeResults;
      expect(esito.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ; ")}`)).toEqual([]);
      expect(esito.passes.length).toBeGreaterThan(10);
      expect(await pagina.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(larghezza);
      expect(await pagina.evaluate(SCRITTE_FUORI), "scritte che escono dal disegno").toEqual([]);
      expect(guai.filter((g) => !(indirizzo === "/non-esiste/" && g.includes("404")))).toEqual([]);
      await pagina.context().close();
    });
  });

  it("a 320 px nessuna pagina scorre di lato", async () => {
    const larghe: string[] = [];
    for (const indirizzo of pagineDi(uscita)) {
      const { pagina } = await visita(prova, indirizzo, { viewport: { width: 320, height: 640 } }, "load");
      if (Number(await pagina.evaluate("document.documentElement.scrollWidth")) > 320) larghe.push(indirizzo);
      await pagina.context().close();
    }
    expect(larghe).toEqual([]);
  });

  it("nello schema scuro i contrasti reggono", async () => {
    for (const indirizzo of [
      "/",
      ...pagineDi(uscita)
        .filter((p) => /^\/(obiettivi|capitoli|dati)\/.+/.test(p))
        .slice(0, 6),
    ]) {
      const { pagina } = await visita(prova, indirizzo, { colorScheme: "dark" }, "load");
      await pagina.evaluate(axe);
      const esito = (await pagina.evaluate(
        `axe.run(document, { runOnly: ["color-contrast"], iframes: false })`,
      )) as AxeResults;
      expect(esito.violations.flatMap((v) => v.nodes.map((n) => `${indirizzo} ${n.target}`))).toEqual([]);
      await pagina.context().close();
    }
  });
});
