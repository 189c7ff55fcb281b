/** Quanto ci mettono i filtri degli indicatori a mostrare la risposta, su 300 e su 7.200 indicatori, e quanto ci mette la pagina ad aprirsi. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { apriBrowser, browserPronto } from "../../src/esame/browser.ts";
import { servi } from "../../src/servizio/servi.ts";
import { scrivi } from "../../src/terminale/passi.ts";
import { generaPiano } from "./genera.ts";
import { mediana, misuraBuild } from "./processo.ts";

/** Pagine del piano generato che ha 7.200 indicatori: metà sono schede, con dodici indicatori ciascuna. */
const PAGINE_7200 = 1200;
const GIRI = 7;

/**
 * Nella pagina: cambia un campo e aspetta che il browser abbia disegnato la risposta.
 * @returns millisecondi, compresi il calcolo dello stile e il disegno
 */
const RISPONDI = `(async ({ nome, valore }) => {
  const campo = document.querySelector(".esploratore [name=" + nome + "]");
  const stato = document.querySelector("[data-stato-filtri]");
  const detto = campo.value === valore ? undefined : new Promise((fatto) => new MutationObserver((_, o) => { o.disconnect(); fatto(); }).observe(stato, { childList: true, characterData: true, subtree: true }));
  const inizio = performance.now();
  campo.value = valore;
  campo.dispatchEvent(new Event(campo.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
  await detto;
  await new Promise((fatto) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(fatto))));
  document.body.getBoundingClientRect();
  return performance.now() - inizio;
})`;

async function risposta(pagina: Page, nome: string, valori: string[], giri = GIRI): Promise<number> {
  const misure: number[] = [];
  for (let g = 0; g < giri; g++) {
    const valore = valori[g % valori.length] ?? "";
    misure.push((await pagina.evaluate(`${RISPONDI}(${JSON.stringify({ nome, valore })})`)) as number);
  }
  return mediana(misure);
}

export async function misuraFiltri(piano: string, lavoro: string): Promise<void> {
  const generato = join(lavoro, "piano-7200");
  generaPiano(generato, PAGINE_7200);
  const browser = await apriBrowser(browserPronto(scrivi));
  scrivi("\n  Filtri degli indicatori, fino al disegno della risposta (mediana)");
  try {
    for (const [nome, cartella] of [
      [piano, piano],
      ["generato", generato],
    ] as const) {
      const sito = join(lavoro, "sito-filtri");
      await misuraBuild(cartella, sito);
      const servizio = await servi(sito, { gzip: true });
      const pagina = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const inizio = performance.now();
      await pagina.goto(`${servizio.indirizzo}/indicatori/`, { waitUntil: "load" });
      await pagina.locator(".esploratore form").waitFor();
      const aperta = performance.now() - inizio;
      const quanti = (await pagina.locator("[data-stato-filtri]").textContent())?.replace(/ .*/, "");
      const prima = await risposta(pagina, "q", ["anzian"], 1);
      const parola = await risposta(pagina, "q", ["anzian", "famiglie", "", "persone anziane"]);
      await risposta(pagina, "q", [""]);
      const filtro = await risposta(pagina, "tipo", ["risultato", "", "impatto"]);
      const ordine = await risposta(pagina, "ordine", ["nome", "", "stato"]);
      scrivi(
        `  ${nome.padEnd(16)} ${quanti} indicatori: la pagina si apre in ${Math.round(aperta)} ms; prima parola, con l'elenco da leggere, ${Math.round(prima)} ms; parola ${Math.round(parola)} ms, filtro ${Math.round(filtro)} ms, ordine ${Math.round(ordine)} ms`,
      );
      await pagina.close();
      await servizio.chiudi();
      rmSync(sito, { recursive: true, force: true });
    }
  } finally {
    await browser.close();
  }
}
