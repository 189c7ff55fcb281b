/** Esamina molte pagine, più d'una alla volta. */
import { apriEsame, type Esame } from "./esaminatore.ts";
import { apri } from "./navigatore.ts";

/** Quante finestre insieme: una per processore. */
const INSIEME = 2;

export interface Giro {
  /** Ogni pagina con il suo esame, nell'ordine chiesto. */
  esami: Map<string, Esame>;
  /** La versione del navigatore. */
  navigatore: string;
}

/**
 * @param sito cartella del sito costruito
 * @param pagine indirizzi: `/obiettivi/a1/`
 */
export async function giro(sito: string, pagine: readonly string[], avanza: (che: string) => void): Promise<Giro> {
  const prova = await apri(sito);
  const fatti = new Map<string, Esame>();
  const coda = [...pagine.entries()];
  const lavora = async () => {
    const esaminatore = await apriEsame(prova);
    for (let voce = coda.shift(); voce; voce = coda.shift()) {
      const [i, pagina] = voce;
      avanza(`pagina ${i + 1} di ${pagine.length}: ${pagina}`);
      fatti.set(pagina, await esaminatore.esamina(pagina));
    }
    await esaminatore.chiudi();
  };
  try {
    await Promise.all(Array.from({ length: INSIEME }, lavora));
    const esami = new Map(pagine.flatMap((p) => (fatti.has(p) ? [[p, fatti.get(p) as Esame]] : [])));
    return { esami, navigatore: prova.browser.version() };
  } finally {
    await prova.chiudi();
  }
}
