/** Un comando per volta su una cartella di sito, e solo dopo aver rimesso in ordine ciò che uno ucciso ha lasciato. */
import { avanziDi, rimedia } from "../../src/disco/avanzi.ts";
import { cartellaVera } from "../../src/disco/posto.ts";
import { chiudi } from "../../src/processi/serratura.ts";
import { scrivi } from "./passi.ts";

/**
 * Fa un lavoro che scrive in una cartella di sito: se un altro comando ci sta scrivendo, aspetta e lo dice.
 * @param uscita la cartella, come la si è chiesta
 * @param di come dire che si aspetta e che cosa si è rimesso in ordine
 */
export async function inOrdine<T>(uscita: string, fai: () => Promise<T>, di = scrivi): Promise<T> {
  const apri = await chiudi(`sito ${cartellaVera(uscita)}`, () =>
    di(`  un altro comando sta scrivendo in ${uscita}/: aspetto che finisca`),
  );
  try {
    for (const frase of rimedia(uscita)) di(`  ${frase}`);
    return await fai();
  } finally {
    apri();
  }
}

/**
 * Prima di leggere una cartella di sito: se un comando ucciso vi ha lasciato qualcosa a metà, la rimette in ordine.
 * @param di come dirlo
 */
export async function rimettiInOrdine(uscita: string, di = scrivi): Promise<void> {
  if (avanziDi(uscita).length) await inOrdine(uscita, async () => undefined, di);
}
