/** Stampa la pagina intera del piano in un PDF A4 con segnalibri e struttura accessibile. */
import { chromium } from "playwright-core";
import { OPZIONI_BROWSER } from "./browser.ts";

/**
 * @param indirizzo pagina da stampare, su questa macchina
 * @returns i byte del PDF
 * @throws se la pagina non si apre o chiede qualcosa ad altri siti
 */
export async function stampa(programma: string, indirizzo: string): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath: programma, args: OPZIONI_BROWSER });
  try {
    const pagina = await browser.newPage();
    const altrove: string[] = [];
    const { origin } = new URL(indirizzo);
    await pagina.route("**/*", (rotta) => {
      const cercato = rotta.request().url();
      if (new URL(cercato).origin === origin || cercato.startsWith("data:")) return rotta.continue();
      altrove.push(cercato);
      return rotta.abort();
    });
    const risposta = await pagina.goto(indirizzo, { waitUntil: "load" });
    if (!risposta?.ok())
      throw new Error(`La pagina da stampare non risponde (${risposta?.status() ?? "nessuna risposta"})`);
    await pagina.evaluate("document.fonts.ready.then(() => true)");
    if (altrove.length) throw new Error(`La pagina da stampare chiede file ad altri siti: ${altrove.join(", ")}`);
    return await pagina.pdf({
      format: "A4",
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
    });
  } finally {
    await browser.close();
  }
}
