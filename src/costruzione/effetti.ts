/** Ciò che una costruzione fa fuori da sé: dire, raccontare i passi, far lavorare un altro processo. Glielo dà chi la avvia. */
import type { Tinta } from "../piano/rapporti/testo.ts";
import type { OpzioniSito } from "../sito/opzioni.ts";
import type { Compositore } from "./compositore.ts";

export interface Voce {
  /** Dice una riga. */
  di: (riga: string) => void;
  /** Fa un passo e lo racconta; `avanza` dice a che punto è. */
  passo: <T>(nome: string, fai: (avanza: (frase: string) => void) => T | Promise<T>) => Promise<T>;
}

export interface Effetti extends Voce {
  /** I colori di ciò che si dice, e di ciò che ferma. */
  tinte: { detto: Tinta; errore: Tinta };
  /** Avvia chi legge il piano e ne compone le pagine. */
  compositore: (sito: OpzioniSito) => Compositore;
}
