/**
 * Stampa la pagina intera del piano, o una sua parte, in un PDF A4 con segnalibri e struttura accessibile. I numeri di
 * pagina dei sommari e dei rimandi si sanno solo dopo aver stampato: si stampa, si leggono, si scrivono e si ristampa,
 * finché nessuna pagina si sposta.
 */
import type { Page } from "playwright-core";
import { GENERI } from "../generi/index.ts";
import { apriBrowser } from "./browser.ts";
import { type Edizione, numera, prepara, scegli } from "./nella-pagina.ts";
import { leggiPagine } from "./numeri-di-pagina.ts";
import { formaDeiRimandi } from "./rimandi.ts";

/** Oltre, due pagine si rimbalzano un numero: non succede, ma non si può aspettare per sempre. */
const MASSIMO_PASSATE = 5;

/** Un browser aperto sulla pagina da stampare. */
export interface Stampante {
  /**
   * @param edizione quali parti e come
   * @param avanza dice a che punto si è
   * @returns i byte del PDF e le sue pagine
   * @throws se la pagina non si apre o chiede qualcosa ad altri siti
   */
  stampa: (edizione: Edizione, avanza?: (frase: string) => void) => Promise<{ byte: Uint8Array; pagine: number }>;
  chiudi: () => Promise<void>;
}

/**
 * @param programma il browser
 * @param indirizzo pagina da stampare, su questa macchina
 */
export async function apriStampante(programma: string, indirizzo: string): Promise<Stampante> {
  const browser = await apriBrowser(programma);
  return {
    chiudi: () => browser.close(),
    stampa: async (edizione, avanza = () => {}) => {
      // La stampa compone la pagina scrivendovi stili: la politica delle pagine, che è per chi legge, li fermerebbe.
      const pagina = await browser.newPage({ bypassCSP: true });
      try {
        await apri(pagina, indirizzo);
        await pagina.evaluate(scegli, edizione);
        await pagina.evaluate(prepara, formaDeiRimandi(GENERI));
        return await conPagine(pagina, avanza);
      } finally {
        await pagina.close();
      }
    },
  };
}

/** Apre la pagina con i suoi caratteri, senza lasciarle chiedere nulla ad altri. */
async function apri(pagina: Page, indirizzo: string): Promise<void> {
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
}

/** Stampa finché i numeri di pagina scritti sono quelli veri. */
async function conPagine(pagina: Page, avanza: (frase: string) => void): Promise<{ byte: Uint8Array; pagine: number }> {
  const punti = await pagina
    .locator(".numero-pagina")
    .evaluateAll((posti) => posti.map((p) => (p as HTMLElement).dataset.verso ?? ""));
  let scritti = "";
  for (let passata = 1; passata <= MASSIMO_PASSATE; passata++) {
    avanza(passata === 1 ? "impagino" : "scrivo i numeri di pagina");
    const byte = await pagina.pdf({
      format: "A4",
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
    });
    const { pagine, quante } = await leggiPagine(byte, punti);
    const veri = JSON.stringify(pagine);
    if (veri === scritti) return { byte, pagine: quante };
    scritti = veri;
    const senza = await pagina.evaluate(numera, pagine);
    if (senza) throw new Error(`${senza} rimandi della stampa non hanno una pagina a cui portare`);
  }
  throw new Error("I numeri di pagina non si fermano: ogni volta che si scrivono, le pagine si spostano");
}
