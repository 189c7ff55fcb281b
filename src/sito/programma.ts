/**
 * Il programma delle pagine: ciò che Astro e Vite fanno del codice, senza il piano. Si compila in un processo a parte, che finito
 * restituisce la sua memoria, e si tiene nella dispensa: finché il codice non cambia nessun bundler riparte.
 */
import { dispensaCorrente, programmaCorrente } from "../dispensa/corrente.ts";
import { conserva, riprendi } from "../dispensa/sito.ts";
import { type OpzioniSito, opzioniSito } from "./opzioni.ts";

/** Un programma compilato: dov'è nella sua cartella. */
export interface Programma {
  /** Il modulo che compone le pagine. */
  entrata: string;
  /** Gli script scritti per le pagine, relativi alla cartella del sito. */
  script: readonly string[];
}

/** Nella cartella del programma: i file che vanno nel sito così come sono. */
export const FILE = "sito";
/** Nella cartella del programma: i moduli che compongono le pagine. */
export const MODULI = "moduli";

/** Ciò che conta, di come si è chiesto il sito, per il codice delle pagine. */
export type PerIlProgramma = Pick<OpzioniSito, "base" | "vetrina">;

/**
 * Mette in una cartella il programma compilato, preso dalla dispensa o fatto adesso.
 * @param cartella dentro il progetto: i moduli trovano da lì le librerie
 * @param compila lo fa in quella cartella
 */
export async function programmaIn(
  cartella: string,
  compila: (chiesto: PerIlProgramma) => Promise<Programma>,
): Promise<Programma> {
  const { base, vetrina, pulita } = opzioniSito();
  const dispensa = dispensaCorrente(pulita);
  const chiave = `pagine ${programmaCorrente()} ${JSON.stringify([base, vetrina])}`;
  const gia = riprendi<Programma>(dispensa, chiave, cartella);
  if (gia) return gia;
  const programma = await compila({ base, vetrina });
  conserva(dispensa, chiave, cartella, programma);
  return programma;
}
