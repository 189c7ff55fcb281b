/** Indicatori, risorse e servizi in Excel, e di nuovo nel piano: i file si leggono e si scrivono qui. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { scriviIntero } from "../disco/intero.ts";
import { cartellaExcel } from "../esporta/excel/scrivi.ts";
import { apriFoglio } from "../foglio/apri.ts";
import { applicaExcel } from "../importa/excel/applica.ts";
import { leggiExcel } from "../importa/excel/leggi.ts";
import { tabelle } from "../importa/excel/tabelle.ts";
import { caricaPiano } from "../piano/carica.ts";
import { PAROLE_ESPORTA as E } from "../testo/parole/esporta.ts";
import { PAROLE_EXCEL as P } from "../testo/parole/excel.ts";
import { innocuo, scrivi } from "./passi.ts";

/**
 * Scrive la cartella di lavoro; un file che c'è già non si tocca.
 * @returns quante righe ha
 */
export async function esportaExcel(cartella: string, uscita: string): Promise<number> {
  if (existsSync(uscita)) throw new Error(E.gia(uscita));
  const { piano, file } = caricaPiano(cartella);
  if (!piano) throw new Error(E.pianoConErrori);
  const tutte = tabelle(piano, file);
  const { ambito, anni: triennio } = piano.identita;
  scriviIntero(uscita, await cartellaExcel(`Piano di Zona ${triennio.inizio}-${triennio.fine}. ${ambito}`, tutte));
  return tutte.reduce((n, t) => n + t.righe.length, 0);
}

/** Rimette nel piano ciò che nella cartella di lavoro è cambiato. @returns vero se tutto è andato al suo posto */
export async function riportaExcel(byte: Uint8Array, cartella: string): Promise<boolean> {
  if (!existsSync(join(cartella, "piano.yaml"))) throw new Error(E.nonPiano(cartella));
  const { piano, file } = caricaPiano(cartella);
  if (!piano) throw new Error(E.pianoConErrori);
  const { cambi, errori } = leggiExcel(await apriFoglio(byte), tabelle(piano, file));
  const fatto = applicaExcel(piano, file, cambi);
  for (const [nome, testo] of fatto.file) scriviIntero(join(cartella, nome), Buffer.from(testo));
  const tutti = [...errori, ...fatto.errori];
  scrivi(fatto.fatti.length ? P.cambiati(fatto.fatti.length) : P.uguale);
  for (const f of fatto.fatti) scrivi(innocuo(f));
  for (const e of tutti) scrivi(`✗ ${innocuo(e)}`);
  return !tutti.length;
}
