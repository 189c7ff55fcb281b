/** L'aspetto di ogni pezzo in ogni stato, sulla vetrina: il fuoco si vede, il passaggio del mouse si vede, niente è solo colore. */
import { rmSync } from "node:fs";
import { decode } from "fast-png";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apri, type Prova, visita } from "../../src/esame/navigatore.ts";
import { contrasto } from "../../src/testo/colore.ts";
import { lancia } from "../attrezzi/comandi.ts";
import { SITI } from "../attrezzi/siti.ts";

const USCITA = ".cache/prove/vetrina";
let prova: Prova;
beforeAll(async () => {
  const esito = lancia("build", ["--uscita", USCITA, "--vetrina"], { PIANO: SITI.inventato.piano });
  if (esito.status !== 0) throw new Error(esito.stdout + esito.stderr);
  prova = await apri(USCITA);
});
afterAll(async () => {
  await prova?.chiudi();
  rmSync(USCITA, { recursive: true, force: true });
});

const COMANDI = "a[href], button:not(:disabled), input, select, summary, [tabindex='0']";
const SCHEMI = [
  ["chiaro", { colorScheme: "light" }],
  ["scuro", { colorScheme: "dark" }],
  ["contrasto forzato", { forcedColors: "active" }],
] as const;

/** Un pezzo di pagina fotografato, come punti RGB. */
async function foto(pagina: Page, clip: { x: number; y: number; width: number; height: number }) {
  const { data, width, height, channels } = decode(await pagina.screenshot({ clip, animations: "disabled" }));
  return { width, height, punto: (i: number) => Array.from(data.slice(i * channels, i * channels + 3)) };
}

const esadecimale = (rgb: number[]) => `#${rgb.map((v) => v.toString(16).padStart(2, "0")).join("")}`;

/**
 * Quanti punti cambiano, con un contrasto di almeno 3 a 1 fra prima e dopo, quando un comando riceve il fuoco.
 * @returns anche quanti ne servono: un contorno largo 2 px intorno al comando (WCAG 2.2, criterio 2.4.13)
 */
async function segnoDelFuoco(pagina: Page, comando: Locator): Promise<{ visti: number; servono: number }> {
  await comando.evaluate((e) => e.scrollIntoView({ block: "center" }));
  const r = await comando.boundingBox();
  if (!r) return { visti: 0, servono: 1 };
  const { width: w, height: h } = pagina.viewportSize() ?? { width: 0, height: 0 };
  const x = Math.max(0, Math.floor(r.x - 8));
  const y = Math.max(0, Math.floor(r.y - 8));
  const clip = {
    x,
    y,
    width: Math.min(w - x, Math.ceil(r.width + 16)),
    height: Math.min(h - y, Math.ceil(r.height + 16)),
  };
  await pagina.evaluate("document.activeElement.blur()");
  const prima = await foto(pagina, clip);
  await comando.focus();
  const dopo = await foto(pagina, clip);
  let visti = 0;
  for (let i = 0; i < prima.width * prima.height; i++) {
    const [a, b] = [prima.punto(i), dopo.punto(i)];
    if (a.some((v, n) => Math.abs(v - (b[n] ?? 0)) > 24) && contrasto(esadecimale(a), esadecimale(b)) >= 3) visti++;
  }
  return { visti, servono: 2 * 2 * (Math.min(r.width, clip.width) + Math.min(r.height, clip.height)) };
}

describe("il fuoco", () => {
  it.each(SCHEMI)("in %s si vede intorno a ogni comando", async (_nome, opzioni) => {
    const { pagina } = await visita(
      prova,
      "/vetrina/",
      { viewport: { width: 1280, height: 900 }, bypassCSP: true, ...opzioni },
      "load",
    );
    await pagina.addStyleTag({
      content: "* { caret-color: transparent !important; scroll-behavior: auto !important; }",
    });
    await pagina.keyboard.press("Tab");
    const deboli: string[] = [];
    const tutti = await pagina.locator(COMANDI).all();
    let guardati = 0;
    for (const comando of tutti) {
      if (!(await comando.isVisible())) continue;
      guardati++;
      const { visti, servono } = await segnoDelFuoco(pagina, comando);
      if (visti < servono * 0.9)
        deboli.push(`${(await comando.evaluate((e) => e.outerHTML)).slice(0, 80)}: ${visti} punti su ${servono}`);
    }
    expect(guardati).toBeGreaterThan(50);
    expect(deboli).toEqual([]);
    await pagina.context().close();
  });
});

describe("il mouse", () => {
  it("ciò che si può premere cambia forma, non solo colore, quando il mouse ci passa sopra", async () => {
    const { pagina } = await visita(prova, "/vetrina/", { viewport: { width: 1280, height: 900 } }, "load");
    const forma = (e: Element) => {
      const s = getComputedStyle(e);
      return [s.textDecorationLine, s.textDecorationThickness, s.outlineStyle].join(" ");
    };
    const fermi: string[] = [];
    for (const comando of await pagina.locator("main a[href], main button:not(:disabled), main summary").all()) {
      if (!(await comando.isVisible())) continue;
      await pagina.mouse.move(0, 0);
      const prima = await comando.evaluate(forma);
      await comando.hover();
      const dopo = await comando.evaluate(forma);
      if (prima === dopo && !(await comando.evaluate((e) => e.classList.contains("sigla"))))
        fermi.push((await comando.evaluate((e) => e.outerHTML)).slice(0, 80));
    }
    expect(fermi).toEqual([]);
    await pagina.context().close();
  });
});

describe("nessuna informazione solo nel colore", () => {
  it("in bianco e nero gli stati degli indicatori restano diversi", async () => {
    const { pagina } = await visita(prova, "/vetrina/", { viewport: { width: 1280, height: 900 } }, "load");
    const stati = await pagina.locator("[data-pezzo='Stati degli indicatori'] .stato").all();
    const segni = await Promise.all(stati.map((s) => s.textContent()));
    expect(new Set(segni).size).toBe(7);
    for (const s of segni) expect(s?.trim().length).toBeGreaterThan(6);
    await pagina.context().close();
  });
  it("i collegamenti nel testo sono sottolineati", async () => {
    const { pagina } = await visita(prova, "/vetrina/", {}, "load");
    const senza = await pagina
      .locator("main p a, main li a, main dd a")
      .evaluateAll((e) =>
        e.filter((a) => !getComputedStyle(a).textDecorationLine.includes("underline")).map((a) => a.outerHTML),
      );
    expect(senza).toEqual([]);
    await pagina.context().close();
  });
});

describe("la vetrina", () => {
  it("c'è solo mentre si sviluppa: il sito pubblicato non la ha", async () => {
    const sito = await apri(SITI.inventato.uscita);
    const risposta = await (await sito.browser.newPage()).goto(`${sito.servizio.indirizzo}/vetrina/`);
    expect(risposta?.status()).toBe(404);
    await sito.chiudi();
  });
});
