/** Ucciso in mezzo a un salvataggio: il file è quello di prima o quello di dopo, intero; ciò che serve per annullare si legge. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as aspetta } from "node:timers/promises";
import { expect, it } from "vitest";
import { casoDi } from "../../scripts/bench/caso.ts";
import { Archivio } from "../../src/redazione/archivio.ts";
import { provvisoria } from "../attrezzi/cartelle.ts";
import { SEME, SEME_DETTO } from "../attrezzi/caso.ts";

it(`venti volte (${SEME_DETTO})`, async () => {
  const caso = casoDi(SEME);
  const cartella = provvisoria();
  const [piano, lavoro] = [join(cartella, "piano"), join(cartella, "lavoro")];
  mkdirSync(piano);
  const interi = new Set(["a", "b"].map((l) => `${`${l.repeat(99)}\n`.repeat(20_000)}fine ${l}\n`));
  for (let i = 0; i < 20; i++) {
    const figlio = spawn(process.execPath, ["tests/redazione/scrive-a-lungo.ts", piano, lavoro], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const finito = once(figlio, "close");
    await once(figlio.stdout, "data");
    await aspetta(20 + caso() * 80);
    figlio.kill("SIGKILL");
    await finito;
    const letto = new Archivio(piano, lavoro);
    const testo = letto.leggi("grande.yaml");
    if (testo !== undefined) expect(interi.has(testo), `giro ${i}: ${testo.length} caratteri`).toBe(true);
    expect(Array.isArray(letto.passi())).toBe(true);
  }
  expect(interi.has(readFileSync(join(piano, "grande.yaml"), "utf8"))).toBe(true);
});
