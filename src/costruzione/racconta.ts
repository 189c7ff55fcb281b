/** Come si racconta il controllo di un piano. Chi lo racconta non ha bisogno di saper leggere un piano. */
import { type Diagnostica, ferma } from "../diagnostica/index.ts";
import type { Caricamento } from "../piano/carica.ts";
import { scriviRapporto } from "../piano/rapporti/testo.ts";
import type { Effetti } from "./effetti.ts";

/** Un piano letto, con tutto ciò che c'è da dirne. */
export interface Controllato {
  caricamento: Pick<Caricamento, "piano" | "file">;
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
