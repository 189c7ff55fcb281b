/**
 * I punteggi di Lighthouse su un telefono simulato: 4G lento, processore quattro volte più lento. Lighthouse pesa 176 MB e
 * serve solo qui: non è fra le dipendenze, si installa in `.cache` la prima volta.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { apriBrowser, browserPronto } from "../../src/esame/browser.ts";
import { servi } from "../../src/servizio/servi.ts";
import { scrivi } from "../../src/terminale/passi.ts";
import { campione } from "./byte.ts";
import { comprimi } from "./comprimi.ts";
import { misuraBuild } from "./processo.ts";

const VERSIONE = "13.5.0";
const CARTELLA = resolve(".cache/lighthouse");
const PORTA = 9333;

interface Esito {
  lhr: {
    categories: Record<string, { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }>;
    audits: Record<string, { title: string; score: number | null; numericValue?: number; displayValue?: string }>;
  };
}
type Lighthouse = (indirizzo: string, opzioni: object) => Promise<Esito>;

async function prendi(): Promise<Lighthouse> {
  const programma = join(CARTELLA, "node_modules/lighthouse/core/index.js");
  if (!existsSync(programma)) {
    scrivi(`  installo Lighthouse ${VERSIONE} in .cache/lighthouse (176 MB, una volta sola)`);
    mkdirSync(CARTELLA, { recursive: true });
    writeFileSync(join(CARTELLA, "package.json"), '{ "private": true }');
    execFileSync("npm", ["install", "--no-audit", "--no-fund", `lighthouse@${VERSIONE}`], {
      cwd: CARTELLA,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
  }
  return ((await import(pathToFileURL(programma).href)) as { default: Lighthouse }).default;
}

/** Misura home, scheda, capitolo con grafici ed esploratore. */
export async function misuraLighthouse(piano: string, lavoro: string): Promise<void> {
  const lighthouse = await prendi();
  const sito = join(lavoro, "sito-lighthouse");
  await misuraBuild(piano, sito);
  comprimi(sito);
  const servizio = await servi(sito, { gzip: true });
  const browser = await apriBrowser(browserPronto(scrivi), [`--remote-debugging-port=${PORTA}`]);
  try {
    for (const [nome, indirizzo] of campione(piano)) {
      const { lhr } = await lighthouse(servizio.indirizzo + indirizzo, { port: PORTA, logLevel: "silent" });
      const punti = Object.values(lhr.categories).map((c) => `${c.title} ${Math.round((c.score ?? 0) * 100)}`);
      const ms = (id: string) => Math.round(lhr.audits[id]?.numericValue ?? 0);
      scrivi(
        `  ${nome.padEnd(11)} ${punti.join(", ")}; ` +
          `LCP ${ms("largest-contentful-paint")} ms, blocco ${ms("total-blocking-time")} ms, spostamenti ${(lhr.audits["cumulative-layout-shift"]?.numericValue ?? 0).toFixed(3)}`,
      );
      for (const { auditRefs } of Object.values(lhr.categories))
        for (const { id, weight } of auditRefs) {
          const audit = lhr.audits[id];
          if (weight && audit && audit.score !== null && audit.score < 1)
            scrivi(`      ${Math.round(audit.score * 100)} ${audit.title} ${audit.displayValue ?? ""}`);
        }
    }
  } finally {
    await browser.close();
    await servizio.chiudi();
  }
}
