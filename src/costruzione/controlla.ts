/** Il controllo di un piano: che cosa si trova, e come lo si racconta. */

import { type Diagnostica, ferma, ordina } from "../diagnostica/index.ts";
import { type Caricamento, caricaPiano } from "../piano/carica.ts";
import { leggiImmagine } from "../piano/cartella.ts";
import { controllaCoerenza } from "../piano/coerenza/index.ts";
import { controllaImmagini } from "../piano/immagini.ts";
import { scriviRapporto } from "../piano/rapporti/testo.ts";
import type { Effetti } from "./effetti.ts";

/** Un piano letto, con tutto ciò che c'è da dirne. */
export interface Controllato {
  caricamento: Pick<Caricamento, "piano" | "file" | "altri" | "coerenza">;
  diagnostiche: Diagnostica[];
}

/** Come si legge un controllo. */
export interface Maniera {
  /** Anche un avviso ferma. */
  severo?: boolean | undefined;
  /** Mostra anche le incoerenze della fonte già spiegate. */
  note?: boolean | undefined;
}

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
  return {
    caricamento: solo ? caricamento : { ...caricamento, coerenza },
    diagnostiche: ordina([...caricamento.diagnostiche, ...immagini, ...coerenza]),
  };
}

/**
 * Racconta un controllo.
 * @throws con il rapporto intero, se qualcosa ferma
 */
export function racconta(
  piano: string,
  { caricamento: { file }, diagnostiche }: Controllato,
  { severo, note: mostraNote }: Maniera,
  { di, tinte }: Pick<Effetti, "di" | "tinte">,
): void {
  const daDire = diagnostiche.filter((d) => mostraNote || d.gravita !== "nota");
  const note = diagnostiche.filter((d) => d.gravita === "nota").length;
  if (ferma(diagnostiche, severo)) throw new Error(scriviRapporto(daDire, file, piano, tinte.errore));
  di(daDire.length ? scriviRapporto(daDire, file, piano, tinte.detto) : `  ${file.size} file, nessun errore`);
  if (note && !mostraNote)
    di(`  ${note} incoerenze della fonte, spiegate in note-ai-dati.yaml (le mostra «npm run verifica -- --note»)`);
}
