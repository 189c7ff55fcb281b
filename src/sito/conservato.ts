/** Il sito di prima, se non è cambiato niente di ciò da cui dipende; altrimenti uno nuovo, che si conserva. */
import { chiaveDelSito } from "../dispensa/chiavi.ts";
import { dispensaCorrente } from "../dispensa/corrente.ts";
import { conserva, riprendi } from "../dispensa/sito.ts";
import { radicePiano } from "./corrente.ts";
import type { EsitoPagine } from "./esito.ts";
import { opzioniSito } from "./opzioni.ts";
import { registroDi, storiaTronca } from "./storia.ts";

/**
 * @param uscita cartella in cui scrivere il sito
 * @param costruisci la costruzione intera, se serve
 */
export async function costruisciSeServe(uscita: string, costruisci: () => Promise<EsitoPagine>): Promise<EsitoPagine> {
  const dispensa = dispensaCorrente(opzioniSito().pulita);
  const chiave = chiaveCorrente();
  const gia = riprendi<EsitoPagine>(dispensa, chiave, uscita);
  if (gia) return gia;
  const esito = await costruisci();
  // Chi ha salvato un file a metà costruzione ha un sito che non è di questa chiave.
  const intero = !esito.guasti.length && !esito.difetti.length && chiaveCorrente() === chiave;
  if (intero) conserva(dispensa, chiave, uscita, esito);
  dispensa.sfoltisci();
  return esito;
}

/** Tutto ciò da cui il sito dipende: programma, contenuti, storia, giorno, e come lo si è chiesto. */
function chiaveCorrente(): string {
  const radice = radicePiano();
  const { pulita: _, ...chiesto } = opzioniSito();
  return chiaveDelSito(radice, [chiesto, storiaTronca(radice), registroDi(radice)]);
}
