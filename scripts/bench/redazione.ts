/**
 * Quanto costa scrivere con la redazione: quindici lavori di ogni giorno in un navigatore (azioni, secondi, righe che cambiano), e i tempi
 * dall'avvio al primo modulo, dal campo al messaggio e al salvataggio, sul piano vero e su uno di 1.200 pagine.
 */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { apriBrowser, browserPronto } from "../../src/esame/browser.ts";
import { scrivi } from "../../src/terminale/passi.ts";
import { generaPiano } from "./genera.ts";
import { LAVORI } from "./redazione/lavori.ts";
import { prova, serviPiano } from "./redazione/prova.ts";

export async function misuraRedazione(piano: string, lavoro: string): Promise<void> {
  const browser = await apriBrowser(browserPronto(scrivi));
  try {
    scrivi("\n  Lavori: azioni, secondi, righe cambiate");
    for (const [i, l] of LAVORI.entries()) {
      const contesto = await browser.newContext();
      const cartella = join(lavoro, `lavoro-${i}`);
      const f = await prova(l, { contesto, cartella, da: "tests/fixtures/valserena" });
      const righe = Object.entries(f.cambiate).map(([nome, n]) => `${nome} ${n}`);
      scrivi(
        `  ${l.nome.padEnd(38)} ${String(f.azioni).padStart(3)} ${f.secondi.toFixed(1).padStart(5)} s  ${righe.join(", ")}`,
      );
      await contesto.close();
      rmSync(cartella, { recursive: true, force: true });
    }
    scrivi("\n  Tempi, in millisecondi");
    for (const quante of [0, 1200]) {
      const cartella = join(lavoro, `redazione-${quante}`);
      if (quante) generaPiano(join(cartella, "piano"), quante);
      else cpSync(piano, join(cartella, "piano"), { recursive: true });
      const servita = await serviPiano(join(cartella, "piano"), cartella);
      const pagina = await (await browser.newContext()).newPage();
      const dura = async (fai: () => Promise<unknown>) => {
        const inizio = performance.now();
        await fai();
        return Math.round(performance.now() - inizio);
      };
      const inizio = await dura(() => pagina.goto(servita.indirizzo));
      const base = `http://127.0.0.1:${servita.porta}`;
      await pagina.goto(`${base}/genere/obiettivo`);
      const modulo = await dura(() =>
        Promise.all([pagina.waitForNavigation(), pagina.locator("#voci a").first().click()]),
      );
      await pagina.evaluate(() => {
        for (const d of document.querySelectorAll("details")) d.open = true;
      });
      const importo = pagina.locator('[name="risorse.0.importo"]');
      const messaggio = await dura(async () => {
        await importo.fill("12.5");
        await pagina.waitForSelector("#m-c-risorse-0-importo .r-errore");
      });
      await importo.fill("13.000");
      const salvataggio = await dura(() =>
        Promise.all([pagina.waitForNavigation(), pagina.locator('button[value="salva"]').click()]),
      );
      scrivi(
        `  ${(quante ? `generato ${quante}` : piano).padEnd(16)} inizio ${inizio}, modulo ${modulo}, dal campo al messaggio ${messaggio}, salvataggio ${salvataggio}`,
      );
      await servita.chiudi();
      rmSync(cartella, { recursive: true, force: true });
    }
  } finally {
    await browser.close();
  }
}
