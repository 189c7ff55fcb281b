/** Otto percorsi con la sola tastiera: ordine del fuoco, fuoco visibile e mai coperto, nessuna trappola, Esc che chiude. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apri, visita as apriPagina, type Prova } from "../../src/esame/navigatore.ts";
import { SITI } from "../attrezzi/siti.ts";

let prova: Prova;
beforeAll(async () => {
  prova = await apri(SITI.inventato.uscita);
});
afterAll(() => prova.chiudi());

/** Senza scorrimenti dolci: si guarda dove la pagina è, non dove sta andando. */
const visita = (quale: Prova, indirizzo: string, opzioni: BrowserContextOptions = {}) =>
  apriPagina(quale, indirizzo, { reducedMotion: "reduce", ...opzioni });

/** Dove sta il fuoco. */
interface Fermata {
  /** Posto dell'elemento nel documento. */
  posto: number;
  testo: string;
  id: string;
  /** Larghezza del contorno, in px. */
  contorno: number;
  /** Sta dentro lo schermo, e niente lo copre. */
  scoperto: boolean;
}

const fermata = (pagina: Page): Promise<Fermata | null> =>
  pagina.evaluate(async () => {
    // La pagina si sposta verso ciò che ha il fuoco: si guarda dopo che si è disegnata.
    await new Promise(requestAnimationFrame);
    const e = document.activeElement;
    if (!e || e === document.body || e === document.documentElement) return null;
    const r = e.getClientRects()[0] ?? e.getBoundingClientRect();
    const stile = getComputedStyle(e);
    const [x, y] = [r.left + Math.min(r.width, innerWidth - r.left) / 2, r.top + Math.min(r.height, 20) / 2];
    const sopra = document.elementFromPoint(x, y);
    return {
      posto: [...document.querySelectorAll("*")].indexOf(e),
      testo: (e.textContent || e.getAttribute("aria-label") || "").trim().slice(0, 60),
      id: e.id,
      contorno: stile.outlineStyle === "none" ? 0 : Number.parseFloat(stile.outlineWidth),
      scoperto: Boolean(sopra && (sopra === e || e.contains(sopra) || sopra.contains(e))),
    };
  });

/** Preme Tab finché la pagina finisce. */
async function percorri(pagina: Page): Promise<Fermata[]> {
  const fermate: Fermata[] = [];
  for (let i = 0; i < 600; i++) {
    await pagina.keyboard.press("Tab");
    const qui = await fermata(pagina);
    if (!qui) return fermate;
    fermate.push(qui);
  }
  throw new Error(`Il fuoco non esce mai dalla pagina: ${fermate.at(-1)?.testo}`);
}

/** Preme un tasto finché il fuoco non arriva dove serve. */
async function vaiA(pagina: Page, giusta: (f: Fermata) => boolean, tasto = "Tab"): Promise<Fermata> {
  for (let i = 0; i < 200; i++) {
    await pagina.keyboard.press(tasto);
    const qui = await fermata(pagina);
    if (qui && giusta(qui)) return qui;
  }
  throw new Error("Con la tastiera non ci si arriva");
}

const telefono = { viewport: { width: 360, height: 740 } };

describe.each([
  "/",
  "/obiettivi/d1/",
  "/capitoli/contesto/",
  "/indicatori/",
  "/servizi/",
  "/per-te/violenza/",
  "/comuni/borgo-sereno/",
  "/cerca/",
])("il giro di %s", (indirizzo) => {
  it.each([360, 1280])(
    "a %i px tocca ogni comando una volta, in ordine, con il fuoco sempre visibile",
    async (larghezza) => {
      const { pagina, guai } = await visita(prova, indirizzo, { viewport: { width: larghezza, height: 740 } });
      const fermate = await percorri(pagina);
      expect(fermate[0]?.testo).toBe("Vai al contenuto");
      expect(fermate.length).toBeGreaterThan(15);
      expect(fermate.filter((f) => f.contorno < 2).map((f) => f.testo)).toEqual([]);
      expect(fermate.filter((f) => !f.scoperto).map((f) => f.testo)).toEqual([]);
      const posti = fermate.map((f) => f.posto);
      expect(posti).toEqual([...new Set(posti)].sort((a, b) => a - b));
      expect(guai).toEqual([]);
      await pagina.context().close();
    },
  );
});

describe("otto percorsi", () => {
  it("1. il menu sul telefono si apre, si percorre, Esc lo chiude e il fuoco torna al pulsante", async () => {
    const { pagina } = await visita(prova, "/", telefono);
    await vaiA(pagina, (f) => f.testo === "Menu");
    await pagina.keyboard.press("Enter");
    expect(await pagina.locator(".voci-menu").isVisible()).toBe(true);
    await pagina.keyboard.press("Tab");
    expect((await fermata(pagina))?.testo).toBe("Chiudi il menu");
    await pagina.keyboard.press("Tab");
    expect((await fermata(pagina))?.testo).toBe("Per te");
    await pagina.keyboard.press("Escape");
    expect(await pagina.locator(".voci-menu").isVisible()).toBe(false);
    expect((await fermata(pagina))?.testo).toBe("Menu");
    await pagina.keyboard.press("Enter");
    await vaiA(pagina, (f) => f.testo === "Servizi");
    await pagina.keyboard.press("Enter");
    await pagina.waitForURL("**/servizi/");
    await pagina.context().close();
  });

  it("2. la ricerca: dalla testata ai risultati, e al primo risultato", async () => {
    const { pagina } = await visita(prova, "/obiettivi/d1/");
    await vaiA(pagina, (f) => f.id === "cerca-testata");
    await pagina.keyboard.type("anziani");
    await pagina.keyboard.press("Enter");
    await pagina.waitForURL("**/cerca/?q=anziani");
    await pagina.waitForFunction(() => document.activeElement?.getAttribute("role") === "status");
    await pagina.locator(".risultati a").first().waitFor();
    await vaiA(pagina, (f) => f.testo.length > 0);
    await pagina.keyboard.press("Enter");
    await pagina.waitForURL((u) => !u.pathname.startsWith("/cerca"));
    await pagina.context().close();
  });

  it("3. i filtri: si scelgono con le frecce, il fuoco resta lì e il numero si annuncia", async () => {
    const { pagina } = await visita(prova, "/indicatori/");
    await vaiA(pagina, (f) => f.id === "i-tipo");
    const prima = await pagina.locator("[data-stato-filtri]").textContent();
    await pagina.keyboard.press("ArrowDown");
    await pagina.waitForFunction((p) => document.querySelector("[data-stato-filtri]")?.textContent !== p, prima);
    expect((await fermata(pagina))?.id).toBe("i-tipo");
    await pagina.context().close();
  });

  it("4. la scheda: dall'indice alla parte, e le risposte alle domande si aprono e si chiudono", async () => {
    const { pagina } = await visita(prova, "/obiettivi/d1/");
    await vaiA(pagina, (f) => f.testo === "Come si misura");
    await pagina.keyboard.press("Enter");
    await pagina.waitForURL("**#indicatori");
    await vaiA(pagina, (f) => f.testo.startsWith("Leggi le risposte"));
    const aperto = () => pagina.locator("details.quieto").evaluate((d) => (d as HTMLDetailsElement).open);
    await pagina.keyboard.press("Enter");
    expect(await aperto()).toBe(true);
    await pagina.keyboard.press("Space");
    expect(await aperto()).toBe(false);
    await pagina.context().close();
  });

  it("5. il grafico: la sua tabella si apre e si scorre con le frecce", async () => {
    const { pagina } = await visita(prova, "/capitoli/contesto/", { viewport: { width: 320, height: 640 } });
    await vaiA(pagina, (f) => f.testo.startsWith("I dati in tabella"));
    await pagina.keyboard.press("Enter");
    await pagina.keyboard.press("Tab");
    const tabella = pagina.locator("figure .scorri").first();
    expect(await tabella.evaluate((e) => e === document.activeElement)).toBe(true);
    const { largo, dentro } = await tabella.evaluate((e) => ({ largo: e.scrollWidth, dentro: e.clientWidth }));
    for (let i = 0; i < 5; i++) await pagina.keyboard.press("ArrowRight");
    if (largo > dentro) await pagina.waitForFunction(() => (document.activeElement as HTMLElement).scrollLeft > 0);
    await pagina.context().close();
  });

  it("6. una sigla: Invio la spiega, Tab entra nella spiegazione, Esc torna alla sigla", async () => {
    const { pagina } = await visita(prova, "/obiettivi/d1/");
    await vaiA(pagina, (f) => f.testo === "PUA");
    const voce = pagina.locator("#sigla-pua");
    expect(await voce.isVisible()).toBe(false);
    await pagina.keyboard.press("Enter");
    expect(await voce.isVisible()).toBe(true);
    await pagina.keyboard.press("Tab");
    expect((await fermata(pagina))?.testo).toBe("PUA nel glossario");
    await pagina.keyboard.press("Escape");
    expect(await voce.isVisible()).toBe(false);
    expect((await fermata(pagina))?.testo).toBe("PUA");
    await pagina.context().close();
  });

  it("7. indietro: si torna al punto da cui si era partiti", async () => {
    const { pagina } = await visita(prova, "/obiettivi/d1/");
    await vaiA(pagina, (f) => f.testo.startsWith("d1-r1"));
    const alto = Number(await pagina.evaluate("scrollY"));
    expect(alto).toBeGreaterThan(0);
    await pagina.keyboard.press("Enter");
    await pagina.waitForURL("**/indicatori/d1-r1/");
    // Il tasto Indietro è del navigatore, e senza finestra non c'è: si chiede la stessa cosa.
    await pagina.goBack();
    await pagina.waitForURL("**/obiettivi/d1/");
    await pagina.waitForFunction((y) => Math.abs(scrollY - y) < 50, alto);
    await pagina.context().close();
  });
});
