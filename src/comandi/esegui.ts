/** Un comando intero: da ciò che una persona ha scritto al lavoro, passando per la tavola. */
import type { OpzioniSito } from "../sito/opzioni.ts";
import { opzioniDaAmbiente, pianoDaAmbiente } from "../sito/opzioni.ts";
import { comando as racconta, scrivi } from "../terminale/passi.ts";
import { elenco, piuVicino } from "../testo/vicino.ts";
import { aiuto, aiutoGenerale } from "./aiuto.ts";
import { chiedeAiuto, lanciato, leggi } from "./leggi.ts";
import { cartellaDelPiano } from "./piano.ts";
import { COMANDI } from "./tavola.ts";
import { type Comando, type Richiesta, UsoSbagliato, type Valori } from "./tipi.ts";

/** Ciò che un comando riceve. */
export interface Lavoro<C extends Comando = Comando> extends Richiesta<C> {
  /** Le opzioni del sito: quelle dell'ambiente, con il piano scritto nel comando. @throws se la cartella non è un piano */
  sito: () => OpzioniSito;
}

/** Chi esegue un comando. */
export interface Esecutore {
  /** @param argomenti ciò che segue il nome del comando */
  (argomenti: readonly string[]): Promise<void>;
  comando: Comando;
}

/** Come un comando si comporta, secondo le sue opzioni. */
interface Modi<C extends Comando> {
  /** Ciò che stampa è per un programma: non ha altre righe attorno. */
  zitto?: (opzioni: Valori<C>) => boolean;
  /** Non guarda nessun piano. */
  senzaPiano?: (opzioni: Valori<C>) => boolean;
}

/** Fa di una funzione un comando della tavola: legge e controlla ciò che è scritto, poi comincia. */
export function perComando<const C extends Comando>(
  comando: C,
  fai: (lavoro: Lavoro<C>) => Promise<void> | void,
  { zitto, senzaPiano }: Modi<C> = {},
): Esecutore {
  const esegui = async (argomenti: readonly string[]): Promise<void> => {
    const richiesta = conGuasto(comando, () => {
      const letta = leggi(comando, argomenti, process.env);
      return { ...letta, sito: senzaPiano?.(letta.opzioni) ? opzioniDaAmbiente : sitoDi(comando, letta.piano) };
    });
    if (!richiesta) return;
    await racconta(comando.titolo, async () => fai(richiesta), zitto?.(richiesta.opzioni));
  };
  return Object.assign(esegui, { comando });
}

/** Il piano si controlla subito, prima di cominciare; le opzioni del sito si leggono quando servono. */
function sitoDi(comando: Comando, scritto: string | undefined): () => OpzioniSito {
  if (!comando.argomenti.some((a) => a.piano)) return opzioniDaAmbiente;
  const { opzioni } = comando;
  const piano = cartellaDelPiano(scritto ?? solito(), Object.keys(opzioni), process.env.INIT_CWD);
  return () => opzioniDaAmbiente({ ...process.env, PIANO: piano });
}

/** @throws UsoSbagliato se non c'è nessun piano da usare */
function solito(): string {
  try {
    return pianoDaAmbiente();
  } catch (e) {
    throw new UsoSbagliato(e instanceof Error ? e.message : String(e));
  }
}

/** @returns niente, se era scritto male: è già detto */
function conGuasto<T>(comando: Comando, fai: () => T): T | undefined {
  try {
    return fai();
  } catch (e) {
    if (!(e instanceof UsoSbagliato)) throw e;
    sbagliato(`${e.message}\nTutto ciò che si può scrivere: ${lanciato(comando.nome, "--help")}`);
    return undefined;
  }
}

function sbagliato(messaggio: string): void {
  process.stderr.write(`${messaggio}\n`);
  process.exitCode = 1;
}

/**
 * Esegue un comando dal suo nome.
 * @param argomenti il nome del comando e ciò che segue
 * @param carica da dove viene chi lo esegue: si carica solo quello chiesto, e non per un aiuto
 * @param ce se un comando c'è: nel pacchetto mancano quelli di chi lavora al programma
 */
export async function eseguiDalNome(
  [detto, ...argomenti]: readonly string[],
  carica: (nome: string) => Promise<Esecutore>,
  ce: (nome: string) => boolean = () => true,
): Promise<void> {
  const comandi = COMANDI.filter((c) => ce(c.nome));
  if (!detto || chiedeAiuto([detto]) || detto === "aiuto") return aiutoGenerale(comandi).forEach(scrivi);
  const comando = comandi.find((c) => c.nome === detto);
  if (!comando) {
    const nomi = comandi.map((c) => c.nome);
    const vicino = piuVicino(detto, nomi);
    return sbagliato(
      `Il comando «${detto}» non esiste: ${vicino ? `forse volevi scrivere «${lanciato(vicino, "")}»` : `ci sono ${elenco(nomi)}`}`,
    );
  }
  if (chiedeAiuto(argomenti)) return aiuto(comando, argomenti).forEach(scrivi);
  await (await carica(comando.nome))(argomenti);
}
