/** Un browser vero su un sito servito su questa macchina. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { type Servizio, servi } from "../servizio/servi.ts";
import { apriBrowser, browserPronto } from "./browser.ts";

export interface Prova {
  browser: Browser;
  servizio: Servizio;
  chiudi: () => Promise<void>;
}

/** @param base la cartella sotto cui il sito è pubblicato, con le barre */
export async function apri(uscita: string, base = "/"): Promise<Prova> {
  const servizio = await servi(uscita, { base });
  const browser = await apriBrowser(browserPronto(console.warn));
  return {
    browser,
    servizio,
    chiudi: async () => {
      await browser.close();
      await servizio.chiudi();
    },
  };
}

/** Ciò che una pagina ha chiesto, e ciò che non dovrebbe succedere: errori in console e richieste ad altri siti. */
export interface Sentiti {
  guai: string[];
  chieste: string[];
}

/** Ascolta una pagina, anche quando passa da un indirizzo a un altro. */
export function ascolta(pagina: Page, { servizio }: Prova): Sentiti {
  const guai: string[] = [];
  const chieste: string[] = [];
  pagina.on("console", (m) => {
    if (m.type() === "error" || m.type() === "warning") guai.push(`console: ${m.text()}`);
  });
  pagina.on("pageerror", (e) => guai.push(`errore: ${e.message}`));
  pagina.on("request", (r) => {
    chieste.push(r.url().replace(servizio.indirizzo, ""));
    if (!r.url().startsWith(servizio.indirizzo)) guai.push(`richiesta altrove: ${r.url()}`);
  });
  return { guai, chieste };
}

/** Quanto si aspetta ciò che deve succedere: tanto, perché una macchina occupata non è un difetto del sito. */
const PAZIENZA_MS = 300_000;

/** Apre una pagina in un contesto suo e ascolta ciò che vi succede. */
export async function visita(
  prova: Prova,
  indirizzo: string,
  opzioni: BrowserContextOptions = {},
  attesa: "load" | "networkidle" = "networkidle",
): Promise<Sentiti & { pagina: Page }> {
  const contesto = await prova.browser.newContext(opzioni);
  contesto.setDefaultTimeout(PAZIENZA_MS);
  const pagina = await contesto.newPage();
  const sentiti = ascolta(pagina, prova);
  await pagina.goto(`${prova.servizio.indirizzo}${indirizzo}`, { waitUntil: attesa });
  return { pagina, ...sentiti };
}
