/** Il sito di prima, se non è cambiato niente di ciò da cui dipende; altrimenti uno nuovo, che si conserva. */
import { chiaveDelSito, improntaDelPiano } from "../dispensa/chiavi.ts";
import { dispensaCorrente, programmaCorrente } from "../dispensa/corrente.ts";
import { conserva, riprendi } from "../dispensa/sito.ts";
import { registroDi, storiaTronca } from "../notizie/storia.ts";
import type { EsitoPagine } from "./esito.ts";
import { opzioniSito, radicePiano } from "./opzioni.ts";

/**
 * @param uscita cartella in cui scrivere il sito
 * @param letto l'impronta del piano da prima che si leggesse
 * @param costruisci la costruzione intera, se serve
 */
export async function costruisciSeServe(
  uscita: string,
  letto: string,
  costruisci: () => Promise<EsitoPagine>,
): Promise<EsitoPagine> {
  const dispensa = dispensaCorrente(opzioniSito().pulita);
  const chiave = chiavePer(letto);
  const gia = riprendi<EsitoPagine>(dispensa, chiave, uscita);
  if (gia) return gia;
  const esito = await costruisci();
  // Chi ha salvato un file mentre si leggeva o si costruiva ha un sito che non è di questa chiave.
  const intero = !esito.guasti.length && !esito.difetti.length;
  if (intero && chiavePer(improntaDelPiano(radicePiano())) === chiave) conserva(dispensa, chiave, uscita, esito);
  dispensa.sfoltisci();
  return esito;
}

/** Tutto ciò da cui il sito dipende: programma, contenuti, storia, giorno, e come lo si è chiesto. */
function chiavePer(piano: string): string {
  const radice = radicePiano();
  // Tutto ciò che si è chiesto, tranne di rifare da capo: un'opzione nuova conta senza che qui la si elenchi.
  const { pulita: _, ...chiesto } = opzioniSito();
  return chiaveDelSito(programmaCorrente(), piano, [chiesto, storiaTronca(radice), registroDi(radice)]);
}
