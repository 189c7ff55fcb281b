/** Controlla i collegamenti di un sito costruito e dei suoi PDF. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { controllaSito } from "../../src/collegamenti/controlla.ts";
import { leggiSito } from "../../src/collegamenti/leggi.ts";
import { trovaOrigini } from "../../src/collegamenti/origine.ts";
import { scriviGuasti } from "../../src/collegamenti/rapporto.ts";
import type { Guasto } from "../../src/collegamenti/tipi.ts";
import { scriviJson } from "../../src/piano/rapporti/json.ts";
import { caricamentoCorrente, radicePiano } from "../../src/sito/corrente.ts";
import { passo, scrivi } from "./passi.ts";
import { baseDelSito } from "./servi.ts";

/** I guasti di un sito già costruito, con la loro origine nel piano corrente. */
function guastiDelSito(cartella: string): Guasto[] {
  const { piano } = caricamentoCorrente();
  const base = baseDelSito();
  const guasti = controllaSito({ file: leggiSito(cartella), base, pubblico: piano?.identita.sito });
  return piano ? trovaOrigini(guasti, piano, base) : guasti;
}

/**
 * @param guasti quelli di un sito appena costruito
 * @param nome come chiamare la sua cartella, che è provvisoria
 * @throws con tutti i guasti, se ce ne sono
 */
export const fermaSeRotto = (guasti: Guasto[], nome: string): Promise<void> =>
  passo("Controllo i collegamenti del sito", () => ferma(guasti, nome));

/** @throws con tutti i guasti, se ce ne sono */
export const fermaSePdfRotto = (byte: Uint8Array, cartella: string, nome: string): Promise<void> =>
  passo("Controllo i collegamenti del PDF", async () => ferma(await guastiDelPdf(byte, nome), cartella));

/** Chi legge i PDF pesa, e si carica solo se ce n'è uno. */
const guastiDelPdf = async (byte: Uint8Array, nome: string): Promise<Guasto[]> =>
  (await import("../../src/collegamenti/pdf.ts")).controllaPdf(byte, nome);

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
      guasti.push(...(await guastiDelPdf(readFileSync(join(cartella, nome)), nome)));
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
