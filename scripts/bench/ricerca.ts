/**
 * Quanto la ricerca trova ciò che si vorrebbe, in Chromium su un telefono: le ricerche di prova di `tests/ricerca/PIANO/`, una riga
 * ciascuna mentre si misurano, e per ognuna il posto della prima risposta giusta, i millisecondi e i byte. `da-parte.tsv` ha le ricerche
 * che non si sono guardate mentre si metteva a punto il motore.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { apriBrowser, browserPronto } from "../../src/esame/browser.ts";
import { type Caso, leggiCasi, postoGiusto } from "../../src/ricerca/casi.ts";
import { servi } from "../../src/servizio/servi.ts";
import { scrivi } from "../../src/terminale/passi.ts";
import { mediana, misuraBuild } from "./processo.ts";

const TELEFONO = { width: 360, height: 740 };
const FILE = ["casi", "guardate", "da-parte"] as const;

interface Misura {
  posto: number;
  millisecondi: number;
  /** Byte compressi fino ai risultati, e fino ai brani. */
  byte: number;
  byteDopo: number;
}

/** @param sito cartella di un sito già costruito; se manca si costruisce */
export async function misuraRicerca(piano: string, lavoro: string, sito = join(lavoro, "sito-ricerca")): Promise<void> {
  const cartella = join("tests/ricerca", basename(piano));
  const file = FILE.map((f) => [f, join(cartella, `${f}.tsv`)] as const).filter(([, f]) => existsSync(f));
  if (!file.length) {
    scrivi(`  non ci sono ricerche di prova in ${cartella}/`);
    return;
  }
  if (!existsSync(sito)) await misuraBuild(piano, sito);
  const servizio = await servi(sito);
  const browser = await apriBrowser(browserPronto(scrivi));
  try {
    for (const [nome, f] of file) {
      const casi = leggiCasi(readFileSync(f, "utf8"));
      const misure: Misura[] = [];
      for (const caso of casi) {
        const m = await misura(browser, servizio.indirizzo, caso);
        misure.push(m);
        scrivi(
          `  ${segno(caso, m.posto)} ${caso.scritto.padEnd(52)} ${String(Math.round(m.millisecondi)).padStart(5)} ms  ` +
            `${kb(m.byte)} KB, poi ${kb(m.byteDopo)}`,
        );
      }
      scrivi(`\n  ${nome}: ${riassunto(casi, misure)}\n`);
    }
  } finally {
    await browser.close();
    await servizio.chiudi();
  }
}

const kb = (byte: number) => (byte / 1024).toFixed(0).padStart(4);

const segno = ({ giusti }: Caso, posto: number): string =>
  giusti.length ? (posto ? `${posto}°`.padStart(4) : "  no") : posto ? "   —" : "TROVA";

/** La prima ricerca di chi apre la pagina con quelle parole, senza niente in memoria. */
async function misura(browser: Browser, indirizzo: string, caso: Caso): Promise<Misura> {
  const contesto = await browser.newContext({ viewport: TELEFONO });
  const pagina = await contesto.newPage();
  let byte = 0;
  const attese: Promise<void>[] = [];
  pagina.on("response", (r) => {
    const conta = (b: Buffer) => {
      byte += /\.(?:pf_\w+|pagefind|woff2)$/.test(r.url()) ? b.length : gzipSync(b).length;
    };
    attese.push(r.body().then(conta, () => undefined));
  });
  await pagina.goto(`${indirizzo}/cerca/`, { waitUntil: "networkidle" });
  await Promise.all(attese);
  byte = 0;
  const inizio = performance.now();
  await pagina.fill("#q", caso.scritto);
  await pagina.press("#q", "Enter");
  await pagina.waitForFunction(() => document.querySelector("[data-stato]")?.textContent);
  const millisecondi = performance.now() - inizio;
  await Promise.all(attese);
  const prima = byte;
  const indirizzi = await pagina
    .locator("[data-risultati] [data-risultato]")
    .evaluateAll((voci) => voci.map((v) => v.querySelector("a")?.getAttribute("href") ?? ""));
  await pagina.waitForLoadState("networkidle");
  await Promise.all(attese);
  await contesto.close();
  const posto = postoGiusto(
    caso,
    indirizzi.map((percorso) => ({ percorso })),
  );
  return { posto, millisecondi, byte: prima, byteDopo: byte };
}

function riassunto(casi: readonly Caso[], misure: readonly Misura[]): string {
  const trovare = misure.filter((_, i) => casi[i]?.giusti.length);
  const niente = misure.filter((_, i) => !casi[i]?.giusti.length);
  const su = (quanti: number) => `${quanti} su ${trovare.length} (${Math.round((100 * quanti) / trovare.length)} %)`;
  return (
    `prima giusta ${su(trovare.filter((m) => m.posto === 1).length)}, ` +
    `nelle prime tre ${su(trovare.filter((m) => m.posto > 0 && m.posto < 4).length)}, ` +
    `senza senso che non trovano niente ${niente.filter((m) => m.posto).length} su ${niente.length}; mediana ` +
    `${Math.round(mediana(misure.map((m) => m.millisecondi)))} ms, ${kb(mediana(misure.map((m) => m.byte))).trim()} KB gzip, ` +
    `${kb(mediana(misure.map((m) => m.byteDopo))).trim()} con brani e indicatori`
  );
}
