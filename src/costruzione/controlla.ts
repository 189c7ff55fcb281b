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
  const immagini = await controllaImmagini(caricamento, (percorso) => leggiImmagine(piano, percorso));
  const coerenza = controllaCoerenza(caricamento, solo, oggi);
  const versioni = controllaVersioni(caricamento, piano);
  return {
    caricamento: solo ? caricamento : { ...caricamento, coerenza },
    diagnostiche: ordina([...caricamento.diagnostiche, ...immagini, ...versioni, ...coerenza]),
  };
}
