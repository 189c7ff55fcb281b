/** Un comando per volta su una cartella di sito, e solo dopo aver rimesso in ordine ciò che uno ucciso ha lasciato. */
import { avanziDi, rimedia } from "../disco/avanzi.ts";
import { cartellaVera } from "../disco/posto.ts";
import { chiudi } from "../processi/serratura.ts";
import type { Voce } from "./effetti.ts";

/**
 * Fa un lavoro che scrive in una cartella di sito: se un altro comando ci sta scrivendo, aspetta e lo dice.
 * @param uscita la cartella, come la si è chiesta
 * @param voce come dire che si aspetta e che cosa si è rimesso in ordine
 */
export async function inOrdine<T>(uscita: string, { di }: Pick<Voce, "di">, fai: () => Promise<T>): Promise<T> {
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

/** Prima di leggere una cartella di sito: se un comando ucciso vi ha lasciato qualcosa a metà, la rimette in ordine. */
export async function rimettiInOrdine(uscita: string, voce: Pick<Voce, "di">): Promise<void> {
  if (avanziDi(uscita).length) await inOrdine(uscita, voce, async () => undefined);
}
