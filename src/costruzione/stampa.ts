/** Stampa un piano: lo legge, e scrive un PDF dopo l'altro, ciascuno tutto insieme. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scriviIntero } from "../disco/intero.ts";
import { storiaDi, ultimaModifica } from "../notizie/storia.ts";
import type { Caricamento } from "../piano/carica.ts";
import type { Piano } from "../piano/modello.ts";
import type { OpzioniSito } from "../sito/opzioni.ts";
import type { Stampa } from "../stampa/edizioni.ts";
import { MODELLO } from "../stampa/stampa.ts";
import type { Effetti, Voce } from "./effetti.ts";
import { racconta } from "./racconta.ts";

type Chi = Pick<OpzioniSito, "piano" | "oggi">;

/**
 * Stampa accanto a un sito appena composto. Il piano è già stato controllato: qui si rilegge, perché chi l'ha letto è un altro processo.
 * @throws se un'edizione non si compone: quelle già scritte restano
 */
export async function stampa(chi: Chi, stampe: readonly Stampa[], cartella: string, voce: Voce): Promise<void> {
  const { caricamento } = await leggi(chi);
  await scrivi(caricamento, chi.piano, stampe, cartella, voce);
}

/**
 * Stampa senza costruire il sito: legge il piano, lo controlla, scrive.
 * @param chiedi che cosa stampare, di un piano letto
 * @returns il nome della prima stampa
 * @throws con il rapporto del piano, se ha errori
 */
export async function stampaSola(
  chi: Chi,
  cartella: string,
  chiedi: (piano: Piano) => [Stampa, ...Stampa[]],
  effetti: Effetti,
): Promise<string> {
  const { caricamento } = await effetti.passo(`Controllo il contenuto di ${chi.piano}`, async () => {
    const letto = await leggi(chi);
    racconta(chi.piano, letto, {}, effetti);
    return letto;
  });
  if (!caricamento.piano) throw new Error("Il piano non si può leggere: lancia «npm run verifica»");
  const stampe = chiedi(caricamento.piano);
  await scrivi(caricamento, chi.piano, stampe, cartella, effetti);
  return stampe[0].nome;
}

const leggi = async ({ piano, oggi }: Chi) => (await import("./controlla.ts")).leggiEControlla(piano, oggi);

async function scrivi(
  caricamento: Caricamento,
  radice: string,
  stampe: readonly Stampa[],
  cartella: string,
  voce: Voce,
): Promise<void> {
  const { piano } = caricamento;
  if (!piano) throw new Error("Il piano non si può leggere: lancia «npm run verifica»");
  // Il compositore e i disegni pesano, e si caricano solo se si stampa.
  const [{ stampaEdizione }, { disegnaSvg }] = await Promise.all([
    import("../stampa/stampa.ts"),
    import("../grafici/svg.ts"),
  ]);
  const tipografia = {
    caricamento,
    piano,
    radice,
    modifica: ultimaModifica(storiaDi(radice)),
    modello: leggiModello(radice),
    disegna: (disegno: Parameters<typeof disegnaSvg>[0]) => disegnaSvg(disegno, "largo"),
  };
  for (const { nome, edizione } of stampe)
    await voce.passo(`Stampo ${nome}`, async () => {
      const { byte, pagine } = await stampaEdizione(tipografia, edizione);
      scriviIntero(join(cartella, nome), byte);
      voce.di(`  ${nome}: ${pagine} pagine, ${Math.round(byte.length / 1024)} KB`);
    });
}

function leggiModello(radice: string): string | undefined {
  try {
    return readFileSync(join(radice, MODELLO), "utf8");
  } catch {
    return undefined;
  }
}
