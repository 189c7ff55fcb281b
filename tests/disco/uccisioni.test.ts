/**
 * Venti uccisioni in momenti a caso per ogni modo di scrivere: resta sempre un sito intero, di una costruzione sola, e dopo
 * il comando seguente non resta altro. Le costruzioni sono finte; quelle vere le uccide `npm run bench -- --solo guasti`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { casoDi } from "../../scripts/bench/caso.ts";
import { rimedia } from "../../src/disco/avanzi.ts";
import { fileDi } from "../../src/disco/file.ts";
import { leggiFile, provvisoria } from "../attrezzi/cartelle.ts";
import { SEME, SEME_DETTO } from "../attrezzi/caso.ts";
import { avvia, pausa } from "../attrezzi/processi.ts";

const VOLTE = 20;
/** Fra quante costruzioni finite, al massimo, si sceglie il momento; poi si aspetta ancora un poco, in millisecondi. */
const FINITE = 4;
const FINO_A = 40;
const FILE_PER_PAGINA = 2;

/** La costruzione di cui è ogni file: una sola, se il sito è intero. */
const costruzioni = (testi: string[]): string[] => [
  ...new Set(
    testi.map((t) =>
      /^(\d+) (?:\1 )*$/.test(t) && t.split(" ").length === 4_001 ? t.slice(0, t.indexOf(" ")) : "ROTTO",
    ),
  ),
];

/** Avvia la costruzione finta e la uccide a caso: dopo che ne ha finite alcune, o nessuna, su ogni macchina. */
async function uccidi(come: string, sito: string, prima: number, caso: () => number): Promise<void> {
  const p = avvia([join(import.meta.dirname, "finta.ts"), come, sito, String(prima)]);
  const finite = Math.floor(caso() * FINITE);
  await p.dice(finite ? new RegExp(`^posta ${prima + finite - 1}$`, "m") : /comincio/);
  await pausa(caso() * FINO_A);
  p.figlio.kill("SIGKILL");
  await p.finisce();
}

it.each(["scambio", "travaso"])("una costruzione a cui serve: %s", async (come) => {
  const caso = casoDi(SEME);
  const qui = provvisoria();
  const sito = join(qui, "dist");
  mkdirSync(sito);
  for (let n = 1; n <= VOLTE; n++) {
    await uccidi(come, sito, n * 1000, caso);
    const dove = `uccisione ${n}, ${SEME_DETTO}`;
    const pagine = fileDi(sito, /^p\d+\/index\.html$/).map((f) => readFileSync(join(sito, f), "utf8"));
    expect(costruzioni(pagine), dove).not.toContain("ROTTO");
    if (come === "scambio") expect(costruzioni(Object.values(leggiFile(sito))).length, dove).toBeLessThanOrEqual(1);
    rimedia(sito);
    expect(readdirSync(qui), dove).toEqual(["dist"]);
    expect(costruzioni(Object.values(leggiFile(sito))).length, dove).toBeLessThanOrEqual(1);
    expect([0, 30 * FILE_PER_PAGINA], dove).toContain(fileDi(sito).length);
  }
  expect(fileDi(sito).length, `nessuna costruzione è arrivata in fondo, ${SEME_DETTO}`).toBeGreaterThan(0);
});

it("una stampa", async () => {
  const caso = casoDi(SEME);
  const sito = provvisoria();
  for (let n = 1; n <= VOLTE; n++) {
    await uccidi("pdf", sito, n * 1000, caso);
    const pdf = join(sito, "piano.pdf");
    if (existsSync(pdf)) expect(costruzioni([readFileSync(pdf, "utf8")]), `${SEME_DETTO}`).not.toContain("ROTTO");
    rimedia(sito);
    expect(["", "piano.pdf"], `${SEME_DETTO}`).toContain(readdirSync(sito).join());
  }
});

it("in nessun momento chi legge trova la cartella senza una pagina, o con mezza", async () => {
  const qui = provvisoria();
  const sito = join(qui, "dist");
  for (const come of ["scambio", "travaso"]) {
    const p = avvia([join(import.meta.dirname, "finta.ts"), come, sito, "1"]);
    while (!existsSync(join(sito, "p7/index.html"))) await pausa(5);
    for (let letture = 0; letture < 500; letture++) {
      expect(costruzioni([readFileSync(join(sito, "p7/index.html"), "utf8")])).not.toContain("ROTTO");
      if (letture % 100 === 0) await pausa(1);
    }
    p.figlio.kill("SIGKILL");
    await p.finisce();
    rimedia(sito);
  }
});
