/** Byte e richieste di home, scheda e capitolo, divisi per genere e compressi; byte e millisecondi della prima ricerca. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { apriBrowser, browserPronto } from "../../src/esame/browser.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import { servi } from "../../src/servizio/servi.ts";
import { scrivi } from "../../src/terminale/passi.ts";
import { misuraBuild } from "./processo.ts";

const kb = (byte: number) =>
  new Intl.NumberFormat("it-IT", { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(byte / 1024);

/** Le pagine che si misurano: home, prima scheda, primo capitolo con grafici, esploratore degli indicatori. */
export function campione(piano: string): [nome: string, indirizzo: string][] {
  const letto = caricaPiano(piano).piano;
  const capitolo =
    letto?.capitoli.find((c) => c.testo.usi.some((u) => u.componente === "Grafico")) ?? letto?.capitoli[0];
  return [
    ["home", "/"],
    ["scheda", `/obiettivi/${letto?.obiettivi[0]?.id}/`],
    ["capitolo", `/capitoli/${capitolo?.id}/`],
    ["esploratore", "/indicatori/"],
  ];
}

export async function misuraByte(piano: string, lavoro: string): Promise<void> {
  const sito = join(lavoro, "sito-byte");
  await misuraBuild(piano, sito);
  const servizio = await servi(sito);
  const browser = await apriBrowser(browserPronto(scrivi));
  try {
    for (const [nome, indirizzo] of campione(piano)) {
      const pagina = await (await browser.newContext({ viewport: { width: 360, height: 640 } })).newPage();
      const chieste: string[] = [];
      pagina.on("request", (r) => chieste.push(new URL(r.url()).pathname));
      await pagina.goto(servizio.indirizzo + indirizzo, { waitUntil: "networkidle" });
      const html = readFileSync(join(sito, indirizzo, "index.html"));
      const stile = [...html.toString().matchAll(/<style>([\s\S]*?)<\/style>/g)].map((m) => m[1]).join("");
      const peso = (estensione: RegExp) =>
        chieste.filter((c) => estensione.test(c)).reduce((somma, c) => somma + readFileSync(join(sito, c)).length, 0);
      const caratteri = peso(/\.woff2$/);
      const script = chieste
        .filter((c) => c.endsWith(".js"))
        .reduce((somma, c) => somma + gzipSync(readFileSync(join(sito, c))).length, 0);
      const totale = gzipSync(html).length + caratteri + script + peso(/\.svg$/);
      scrivi(
        `  ${nome.padEnd(11)} HTML ${kb(gzipSync(html).length)} KB (di cui CSS ${kb(gzipSync(stile).length)}), ` +
          `JS ${kb(script)}, caratteri ${kb(caratteri)}; in tutto ${kb(totale)} KB gzip, ${chieste.length} richieste`,
      );
      await pagina.context().close();
    }
    await misuraRicerca(servizio.indirizzo, browser);
  } finally {
    await browser.close();
    await servizio.chiudi();
  }
}

/** Dalla prima parola scritta ai risultati: byte scaricati e millisecondi. */
async function misuraRicerca(indirizzo: string, browser: Browser): Promise<void> {
  const pagina = await (await browser.newContext()).newPage();
  await pagina.goto(`${indirizzo}/cerca/`, { waitUntil: "networkidle" });
  const pesi: number[] = [];
  let richieste = 0;
  const attese: Promise<void>[] = [];
  pagina.on("response", (r) => {
    richieste++;
    attese.push(
      r.body().then(
        (b) => void pesi.push(gzipSync(b).length),
        () => undefined,
      ),
    );
  });
  const inizio = performance.now();
  await pagina.fill("#q", "anziani");
  await pagina.press("#q", "Enter");
  await pagina.locator(".risultati li").first().waitFor();
  const millisecondi = Math.round(performance.now() - inizio);
  await Promise.all(attese);
  scrivi(
    `  prima ricerca: ${kb(pesi.reduce((a, b) => a + b, 0))} KB gzip in ${richieste} richieste, ${millisecondi} ms`,
  );
  const seconda = performance.now();
  await pagina.fill("#q", "lavoro");
  await pagina.press("#q", "Enter");
  await pagina.waitForFunction(() => document.querySelector("[data-stato]")?.textContent?.includes("lavoro"));
  scrivi(`  ricerca seguente: ${Math.round(performance.now() - seconda)} ms`);
  await pagina.context().close();
}
