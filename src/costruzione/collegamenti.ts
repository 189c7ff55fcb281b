/** Controlla i collegamenti di un sito costruito e dei suoi PDF. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { scriviGuasti } from "../collegamenti/rapporto.ts";
import type { Guasto } from "../collegamenti/tipi.ts";
import type { OpzioniSito } from "../sito/opzioni.ts";
import type { Voce } from "./effetti.ts";

/**
 * @param guasti quelli di un sito appena costruito
 * @param nome come chiamare la sua cartella, che è provvisoria
 * @param piano la cartella del piano: i guasti vi hanno origine
 * @throws con tutti i guasti, se ce ne sono
 */
export const fermaSeRotto = (guasti: Guasto[], nome: string, piano: string, voce: Voce): Promise<void> =>
  voce.passo("Controllo i collegamenti del sito", () => ferma(guasti, nome, piano, voce));

function ferma(guasti: Guasto[], cartella: string, piano: string, { di }: Pick<Voce, "di">): void {
  if (guasti.length) throw new Error(scriviGuasti(guasti, cartella, piano));
  di("  nessun collegamento rotto");
}

/**
 * I guasti di un sito già costruito e dei PDF che contiene, con la loro origine nel piano.
 * @throws se nella cartella non c'è un sito
 */
export async function guastiDelSito(cartella: string, { piano: radice, base }: OpzioniSito): Promise<Guasto[]> {
  const nomi = leggiCartella(cartella);
  if (!nomi.includes("index.html"))
    throw new Error(
      `In «${cartella}» non c'è un sito costruito: lancia prima «npm run build» o indica un'altra cartella`,
    );
  // Chi legge un piano e un sito pesa: un sito appena costruito non ne ha bisogno.
  const [{ caricaPiano }, { controllaSito }, { leggiSito }, { trovaOrigini }] = await Promise.all([
    import("../piano/carica.ts"),
    import("../collegamenti/controlla.ts"),
    import("../collegamenti/leggi.ts"),
    import("../collegamenti/origine.ts"),
  ]);
  const { piano } = caricaPiano(radice);
  const trovati = controllaSito({ file: leggiSito(cartella), base, pubblico: piano?.identita.sito });
  const guasti = piano ? trovaOrigini(trovati, piano, base) : trovati;
  for (const nome of nomi.filter((n) => n.endsWith(".pdf") && !n.startsWith(".")))
    guasti.push(...(await guastiDelPdf(readFileSync(join(cartella, nome)), nome)));
  return guasti;
}

/** Lo stesso, raccontato. @throws con tutti i guasti, o se nella cartella non c'è un sito */
export const verificaSito = (cartella: string, opzioni: OpzioniSito, voce: Voce): Promise<void> =>
  voce.passo(`Controllo i collegamenti di ${cartella}`, async () =>
    ferma(await guastiDelSito(cartella, opzioni), cartella, opzioni.piano, voce),
  );

const leggiCartella = (cartella: string): string[] => {
  try {
    return readdirSync(cartella);
  } catch {
    return [];
  }
};

/** Chi legge i PDF pesa, e si carica solo se ce n'è uno. */
const guastiDelPdf = async (byte: Uint8Array, nome: string): Promise<Guasto[]> =>
  (await import("../collegamenti/pdf.ts")).controllaPdf(byte, nome);
