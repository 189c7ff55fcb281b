/** Dove sta davvero la cartella di un sito, dove prepararne uno nuovo, e come metterlo al suo posto. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { firma } from "../processi/identita.ts";
import { scambia } from "../processi/nativo.ts";
import { copia } from "./file.ts";
import { travasa } from "./travaso.ts";

/** Il posto di un sito, con un cantiere accanto: sullo stesso disco, perché l'ultimo passo sia un colpo solo. */
export interface Posto {
  /** La cartella vera del sito: se quella chiesta è un collegamento, quella a cui porta. */
  vera: string;
  /** Dove si prepara il sito nuovo. */
  cantiere: string;
}

/** Ciò che si toglie può essere ancora scritto da un figlio che sta finendo: si riprova. */
const TOGLI = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 } as const;
export const togli = (percorso: string): void => rmSync(percorso, TOGLI);

/** La cartella a cui un percorso porta davvero, anche se non c'è ancora. */
export function cartellaVera(percorso: string, passi = 0): string {
  const intero = resolve(percorso);
  if (existsSync(intero)) return realpathSync(intero);
  if (lstatSync(intero, { throwIfNoEntry: false })?.isSymbolicLink() && passi < 40)
    return cartellaVera(resolve(dirname(intero), readlinkSync(intero)), passi + 1);
  return existsSync(dirname(intero)) ? join(realpathSync(dirname(intero)), basename(intero)) : intero;
}

/**
 * Prepara il cantiere di un sito: accanto alla sua cartella o, se è un punto di innesto o accanto non si può scrivere, dentro.
 * @throws se nemmeno lì si può scrivere, se al posto della cartella c'è un file, o se la cartella ha altro che un sito
 */
export function apriCantiere(uscita: string): Posto {
  const vera = cartellaVera(uscita);
  const stato = statSync(vera, { throwIfNoEntry: false });
  if (stato && !stato.isDirectory())
    throw new Error(`«${uscita}» è un file, non una cartella: indica un'altra cartella`);
  if (stato && altro(vera))
    throw new Error(
      `«${uscita}» ha dei file e non è un sito (non c'è «index.html»): il sito nuovo prenderebbe il loro posto e andrebbero persi. Indica una cartella nuova, o vuota`,
    );
  mkdirSync(dirname(vera), { recursive: true });
  const accanto = `${vera}.nuova-${firma()}`;
  const dentro = join(vera, `.nuova-${firma()}`);
  if (stato && stato.dev !== statSync(dirname(vera)).dev) return crea(vera, dentro);
  try {
    return crea(vera, accanto);
  } catch (e) {
    if (!stato) throw e;
    return crea(vera, dentro);
  }
}

/** Ciò che in una cartella senza sito può esserci: i PDF stampati da soli, un cantiere, la cartella di un disco innestato. */
const NOSTRI = /^(?:pdf|piano-.+\.pdf|\.nuova-.+|lost\+found)$/;
/** Vero se una cartella ha dei file che nessun comando ha scritto: un sito comincia sempre dalla sua pagina iniziale. */
const altro = (vera: string): boolean => {
  const voci = readdirSync(vera);
  return !voci.includes("index.html") && !voci.every((nome) => NOSTRI.test(nome));
};

function crea(vera: string, cantiere: string): Posto {
  togli(cantiere);
  mkdirSync(cantiere);
  return { vera, cantiere };
}

/** Porta nel cantiere ciò che è stato preparato altrove, anche su un altro disco; là non resta nulla. */
export function porta(da: string, { cantiere }: Posto): void {
  try {
    togli(cantiere);
    renameSync(da, cantiere);
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code !== "EXDEV") throw e;
    copia(da, cantiere);
    togli(da);
  }
}

/** Il sito del cantiere prende il posto di quello di prima, che resta al suo posto fino all'ultimo. */
export function mettiAlSuoPosto({ vera, cantiere }: Posto): void {
  if (!existsSync(vera)) renameSync(cantiere, vera);
  else if (dirname(cantiere) !== vera && scambia(cantiere, vera)) togli(cantiere);
  else travasa(cantiere, vera);
}
