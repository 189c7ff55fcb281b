/** LCP, tempo di blocco e spostamenti su 4G lento (1,6 Mbit/s, 150 ms) con processore quattro volte più lento, a 360 px. */
import { join } from "node:path";
import { apriBrowser, browserPronto } from "../../src/esame/browser.ts";
import { servi } from "../../src/servizio/servi.ts";
import { scrivi } from "../../src/terminale/passi.ts";
import { campione } from "./byte.ts";
import { comprimi } from "./comprimi.ts";
import { mediana, misuraBuild } from "./processo.ts";

const RETE = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};

/**
 * Nella pagina: raccoglie le misure del browser da subito. Il tempo di blocco conta, come Lighthouse, ciò che supera i
 * 50 ms di ogni lavoro lungo dopo il primo disegno.
 */
const OSSERVA = `
  window.misure = { lcp: 0, cls: 0, blocco: 0 };
  new PerformanceObserver((l) => { for (const e of l.getEntries()) window.misure.lcp = e.startTime; }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((l) => { for (const e of l.getEntries()) if (!e.hadRecentInput) window.misure.cls += e.value; }).observe({ type: "layout-shift", buffered: true });
  const lunghi = [];
  new PerformanceObserver((l) => lunghi.push(...l.getEntries())).observe({ type: "longtask", buffered: true });
  window.finisci = () => {
    const primoDisegno = performance.getEntriesByName("first-contentful-paint")[0].startTime;
    for (const e of lunghi) window.misure.blocco += Math.max(0, Math.min(e.duration, e.startTime + e.duration - primoDisegno) - 50);
    return window.misure;
  };
`;

export async function misuraVelocita(piano: string, lavoro: string, giri: number): Promise<void> {
  const sito = join(lavoro, "sito-velocita");
  await misuraBuild(piano, sito);
  comprimi(sito);
  const servizio = await servi(sito, { gzip: true });
  const browser = await apriBrowser(browserPronto(scrivi));
  try {
    for (const [nome, indirizzo] of campione(piano)) {
      const misure: { lcp: number; cls: number; blocco: number }[] = [];
      for (let g = 0; g < Math.max(giri, 3); g++) {
        const contesto = await browser.newContext({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 2 });
        const pagina = await contesto.newPage();
        await pagina.addInitScript(OSSERVA);
        const cdp = await contesto.newCDPSession(pagina);
        await cdp.send("Network.enable");
        await cdp.send("Network.emulateNetworkConditions", RETE);
        await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
        await pagina.goto(servizio.indirizzo + indirizzo, { waitUntil: "load" });
        await pagina.waitForTimeout(1500);
        misure.push((await pagina.evaluate("window.finisci()")) as (typeof misure)[number]);
        await contesto.close();
      }
      const m = (chiave: "lcp" | "cls" | "blocco") => mediana(misure.map((x) => x[chiave]));
      scrivi(
        `  ${nome.padEnd(11)} LCP ${Math.round(m("lcp"))} ms, blocco ${Math.round(m("blocco"))} ms, spostamenti ${m("cls").toFixed(3)}`,
      );
    }
  } finally {
    await browser.close();
    await servizio.chiudi();
  }
}
