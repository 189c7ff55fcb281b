/** Stampa un piano letto: un PDF dopo l'altro, ciascuno scritto tutto insieme. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { scriviIntero } from "../disco/intero.ts";
import { storiaDi, ultimaModifica } from "../notizie/storia.ts";
import type { Caricamento } from "../piano/carica.ts";
import type { Piano } from "../piano/modello.ts";
import type { OpzioniSito } from "../sito/opzioni.ts";
import type { Stampa } from "../stampa/edizioni.ts";
import { MODELLO } from "../stampa/stampa.ts";
import { leggiEControlla } from "./controlla.ts";
import type { Effetti, Voce } from "./effetti.ts";
import { leggiERacconta } from "./lettura.ts";
import type { Controllato } from "./racconta.ts";

/** Ciò che serve per stampare. */
export interface Officina {
  piano: Piano;
  caricamento: Controllato["caricamento"];
  /** La cartella del piano. */
  radice: string;
}

/** @throws se un'edizione non si compone: quelle già scritte restano */
export async function stampa(
  { piano, caricamento, radice }: Officina,
  stampe: readonly Stampa[],
  cartella: string,
  voce: Voce,
): Promise<void> {
  // Il compositore e i disegni pesano, e si caricano solo se si stampa.
  const [{ stampaEdizione }, { disegnaSvg }] = await Promise.all([
    import("../stampa/stampa.ts"),
    import("../grafici/svg.ts"),
  ]);
  const tipografia = {
    // Di ciò che manca, e che dice i posti nei file, la stampa non ha bisogno.
    caricamento: caricamento as Caricamento,
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

/**
 * Stampa senza costruire il sito: legge il piano, lo controlla, scrive.
 * @param chiedi che cosa stampare, di un piano letto
 * @returns il nome della prima stampa
 * @throws con il rapporto del piano, se ha errori
 */
export async function stampaSola(
  opzioni: Pick<OpzioniSito, "piano" | "oggi">,
  cartella: string,
  chiedi: (piano: Piano) => [Stampa, ...Stampa[]],
  effetti: Effetti,
): Promise<string> {
  const controlla = () => leggiEControlla(opzioni.piano, opzioni.oggi);
  const { caricamento } = await leggiERacconta(opzioni.piano, { controlla }, effetti);
  const stampe = chiedi(caricamento.piano);
  await stampa({ piano: caricamento.piano, caricamento, radice: opzioni.piano }, stampe, cartella, effetti);
  return stampe[0].nome;
}

function leggiModello(radice: string): string | undefined {
  try {
    return readFileSync(join(radice, MODELLO), "utf8");
  } catch {
    return undefined;
  }
}
