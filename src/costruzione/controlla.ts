/** Il controllo di un piano: che cosa si trova. */
import { type Diagnostica, ordina } from "../diagnostica/index.ts";
import { type Caricamento, caricaPiano } from "../piano/carica.ts";
import { leggiImmagine } from "../piano/cartella.ts";
import { controllaCoerenza } from "../piano/coerenza/index.ts";
import type { Raccolta } from "../piano/coerenza/raccolta.ts";
import { controllaImmagini } from "../piano/immagini.ts";
import { controllaVersioni } from "../raffronto/controlla-versioni.ts";

/**
 * Legge un piano, ne guarda le immagini e ne controlla la coerenza.
 * @param oggi giorno ISO in cui si controlla
 * @param solo le regole di coerenza da usare; tutte, se manca
 * @param raccogli vero per sapere anche quali cifre le regole hanno controllato
 */
export async function leggiEControlla(
  piano: string,
  oggi: string,
  solo?: readonly string[],
  raccogli = false,
): Promise<{ caricamento: Caricamento; diagnostiche: Diagnostica[] }> {
  const caricamento = caricaPiano(piano);
  const file = await controllaFile(caricamento, piano);
  const raccolta: Raccolta | undefined = raccogli ? new Map() : undefined;
  const coerenza = controllaCoerenza(caricamento, solo, oggi, raccolta);
  return {
    caricamento: solo ? caricamento : { ...caricamento, coerenza, ...(raccolta ? { raccolta } : {}) },
    diagnostiche: ordina([...caricamento.diagnostiche, ...file, ...coerenza]),
  };
}

/** Ciò che si sa solo aprendo altri file: le immagini, una per una, e le versioni messe da parte. @param piano la sua cartella */
export const controllaFile = async (caricamento: Caricamento, piano: string): Promise<Diagnostica[]> => [
  ...(await controllaImmagini(caricamento, (percorso) => leggiImmagine(piano, percorso))),
  ...controllaVersioni(caricamento, piano),
];
