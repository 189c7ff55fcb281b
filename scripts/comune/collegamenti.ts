/** Controlla i collegamenti di un sito costruito e dei suoi PDF. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { SI_LEGGE } from "../../src/collegamenti/altri.ts";
import { controllaSito } from "../../src/collegamenti/controlla.ts";
import { trovaOrigini } from "../../src/collegamenti/origine.ts";
import { controllaPdf } from "../../src/collegamenti/pdf.ts";
import { scriviGuasti } from "../../src/collegamenti/rapporto.ts";
import type { Guasto, Sito } from "../../src/collegamenti/tipi.ts";
import { scriviJson } from "../../src/piano/rapporti/json.ts";
import { caricamentoCorrente, radicePiano } from "../../src/sito/corrente.ts";
import { fileDi } from "./pagine.ts";
import { passo, scrivi } from "./passi.ts";
import { baseDelSito } from "./servi.ts";

/** I file di un sito costruito, come li vuole il controllo. */
export function leggiSito(cartella: string): Sito["file"] {
  return new Map(fileDi(cartella).map((nome) => [nome, SI_LEGGE.test(nome) ? testoDi(join(cartella, nome)) : null]));
}

/** Le voci della ricerca sono compresse, e il loro testo comincia con il nome del formato. */
const testoDi = (file: string): string =>
  file.endsWith(".pf_fragment")
    ? gunzipSync(readFileSync(file))
        .toString("utf8")
        .replace(/^pagefind_dcd/, "")
    : readFileSync(file, "utf8");

/**
 * I guasti delle pagine, con la loro origine nel piano corrente.
 * @param inArrivo file che arriveranno dopo: un collegamento che vi porta va bene
 */
export function guastiDelSito(cartella: string, inArrivo?: readonly string[]): Guasto[] {
  const { piano } = caricamentoCorrente();
  const base = baseDelSito();
  const guasti = controllaSito({ file: leggiSito(cartella), base, pubblico: piano?.identita.sito, inArrivo });
  return piano ? trovaOrigini(guasti, piano, base) : guasti;
}

/**
 * @param nome come chiamare la cartella, se è provvisoria
 * @throws con tutti i guasti, se ce ne sono
 */
export const fermaSeRotto = (cartella: string, nome: string, inArrivo?: readonly string[]): Promise<void> =>
  passo("Controllo i collegamenti del sito", () => ferma(guastiDelSito(cartella, inArrivo), nome));

/** @throws con tutti i guasti, se ce ne sono */
export const fermaSePdfRotto = (byte: Uint8Array, cartella: string, nome: string): Promise<void> =>
  passo("Controllo i collegamenti del PDF", async () => ferma(await controllaPdf(byte, nome), cartella));

/**
 * `npm run verifica -- --sito cartella`: un sito già costruito e i PDF che contiene.
 * @throws con tutti i guasti, o se nella cartella non c'è un sito
 */
export async function verificaSito(cartella: string, formato: string): Promise<void> {
  const nomi = leggiCartella(cartella);
  if (!nomi.includes("index.html"))
    throw new Error(
      `In «${cartella}» non c'è un sito costruito: lancia prima «npm run build» o indica un'altra cartella`,
    );
  const esamina = async () => {
    const guasti = guastiDelSito(cartella);
    for (const nome of nomi.filter((n) => n.endsWith(".pdf") && !n.startsWith(".")))
      guasti.push(...(await controllaPdf(readFileSync(join(cartella, nome)), nome)));
    return guasti;
  };
  if (formato !== "json") {
    await passo(`Controllo i collegamenti di ${cartella}`, async () => ferma(await esamina(), cartella));
    return;
  }
  const guasti = await esamina();
  process.stdout.write(`${scriviJson(guasti)}\n`);
  if (guasti.length) process.exitCode = 1;
}

const leggiCartella = (cartella: string): string[] => {
  try {
    return readdirSync(cartella);
  } catch {
    return [];
  }
};

function ferma(guasti: Guasto[], cartella: string): void {
  if (guasti.length) throw new Error(scriviGuasti(guasti, cartella, radicePiano()));
  scrivi("  nessun collegamento rotto");
}
