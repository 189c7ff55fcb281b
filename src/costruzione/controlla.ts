/** Il controllo di un piano: che cosa si trova. */
import { type Diagnostica, ordina } from "../diagnostica/index.ts";
import { type Caricamento, caricaPiano } from "../piano/carica.ts";
import { leggiImmagine } from "../piano/cartella.ts";
import { controllaCoerenza } from "../piano/coerenza/index.ts";
import { controllaImmagini } from "../piano/immagini.ts";
import { controllaVersioni } from "../raffronto/controlla-versioni.ts";

/**
 * Legge un piano, ne guarda le immagini e ne controlla la coerenza.
 * @param oggi giorno ISO in cui si controlla
 * @param solo le regole di coerenza da usare; tutte, se manca
 */
export async function leggiEControlla(
  piano: string,
  oggi: string,
  solo?: readonly string[],
): Promise<{ caricamento: Caricamento; diagnostiche: Diagnostica[] }> {
  const caricamento = caricaPiano(piano);
  const file = await controllaFile(caricamento, piano);
  const coerenza = controllaCoerenza(caricamento, solo, oggi);
  return {
    caricamento: solo ? caricamento : { ...caricamento, coerenza },
    diagnostiche: ordina([...caricamento.diagnostiche, ...file, ...coerenza]),
  };
}

/** Ciò che si sa solo aprendo altri file: le immagini, una per una, e le versioni messe da parte. @param piano la sua cartella */
export const controllaFile = async (caricamento: Caricamento, piano: string): Promise<Diagnostica[]> => [
  ...(await controllaImmagini(caricamento, (percorso) => leggiImmagine(piano, percorso))),
  ...controllaVersioni(caricamento, piano),
];
