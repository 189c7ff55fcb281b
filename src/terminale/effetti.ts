/** Gli effetti veri di un comando: il terminale, e Astro in un processo a parte. */
import { compositoreAPosta } from "../costruzione/compositore.ts";
import type { Effetti } from "../costruzione/effetti.ts";
import { type Maniera, racconta } from "../costruzione/racconta.ts";
import type { Caricamento } from "../piano/carica.ts";
import { aColori, senzaColori, type Tinta } from "../piano/rapporti/testo.ts";
import type { OpzioniSito } from "../sito/opzioni.ts";
import { passo, scrivi } from "./passi.ts";

/** I colori se chi legge è un terminale che li vuole (variabili NO_COLOR e FORCE_COLOR). */
const tintaPer = (uscita: NodeJS.WriteStream): Tinta =>
  (uscita.hasColors?.() && !process.env.NO_COLOR) || process.env.FORCE_COLOR ? aColori : senzaColori;

export const TERMINALE: Effetti = {
  di: scrivi,
  passo,
  tinte: { detto: tintaPer(process.stdout), errore: tintaPer(process.stderr) },
  compositore: compositoreAPosta,
};

/**
 * Controlla un piano in questo processo, per chi non costruisce niente, e racconta com'è andata.
 * @param solo le regole di coerenza da usare; tutte, se manca
 * @throws con il rapporto intero, se qualcosa ferma
 */
export const controlla = (
  { piano, oggi }: OpzioniSito,
  maniera: Maniera = {},
  solo?: readonly string[],
): Promise<Caricamento> =>
  passo(`Controllo il contenuto di ${piano}`, async () => {
    // Chi costruisce lo fa leggere a un altro processo: qui si carica solo se serve.
    const { leggiEControlla } = await import("../costruzione/controlla.ts");
    const esito = await leggiEControlla(piano, oggi, solo);
    racconta(piano, esito, maniera, TERMINALE);
    return esito.caricamento;
  });
