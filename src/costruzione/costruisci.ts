/** Costruisce il sito di un piano: lo legge e lo controlla una volta, lo compone, e lo mette al suo posto solo se tutto è andato bene. */
import { resolve } from "node:path";
import type { Diagnostica } from "../diagnostica/index.ts";
import { LAVORO } from "../disco/avanzi.ts";
import { apriCantiere, mettiAlSuoPosto, porta, togli } from "../disco/posto.ts";
import type { Piano } from "../piano/modello.ts";
import { firma } from "../processi/identita.ts";
import { seInterrotto } from "../processi/segnali.ts";
import type { OpzioniSito } from "../sito/opzioni.ts";
import { fermaSeRotto } from "./collegamenti.ts";
import type { Compositore } from "./compositore.ts";
import type { Effetti } from "./effetti.ts";
import { inOrdine } from "./ordine.ts";
import { racconta } from "./racconta.ts";
import { proteggiSito } from "./sicurezza.ts";

/** Ciò che si aggiunge a un sito composto, prima che vada al suo posto. */
export interface Aggiunta {
  /** I file che `scrivi` scriverà nella cartella del sito: le pagine vi possono già portare. */
  file: readonly string[];
  /** @param cartella del sito, ancora provvisoria */
  scrivi: (cartella: string) => Promise<void>;
}

export interface Opzioni extends Omit<OpzioniSito, "pdf"> {
  /** Cartella del sito; quella di prima resta intatta finché la nuova non è pronta e intera. Senza, il sito non resta. */
  uscita?: string;
  /** Decide che cosa aggiungere, quando il piano è letto e va bene. */
  aggiungi?: (piano: Piano) => Aggiunta | Promise<Aggiunta>;
}

/** Una costruzione in corso. */
interface Lavoro {
  opzioni: Opzioni;
  effetti: Effetti;
  compositore: Compositore;
  aggiunta: Aggiunta;
  /** Come si chiama la cartella per chi legge. */
  nome: string;
}

const NIENTE: Aggiunta = { file: [], scrivi: async () => {} };

/**
 * @returns ciò che il controllo ha trovato e che non ferma
 * @throws con il rapporto del piano se ha errori, con tutto ciò che la politica di sicurezza fermerebbe, con tutti i
 * collegamenti rotti: il sito di prima è intatto
 */
export async function costruisci(opzioni: Opzioni, effetti: Effetti): Promise<Diagnostica[]> {
  const { uscita, aggiungi, ...sito } = opzioni;
  const { piano } = sito;
  const compositore = effetti.compositore({ ...sito, pdf: [] });
  try {
    const controllato = await effetti.passo(`Controllo il contenuto di ${piano}`, async () => {
      const esito = await compositore.controlla();
      racconta(piano, esito, {}, effetti);
      return esito;
    });
    const letto = controllato.caricamento.piano;
    if (!letto) throw new Error("Il piano non si può leggere: lancia «npm run verifica»");
    const aggiunta = (await aggiungi?.(letto)) ?? NIENTE;
    const lavoro = { opzioni, effetti, compositore, aggiunta, nome: uscita ?? "sito" };
    await (uscita === undefined ? inUnaCartella(lavoro) : inOrdine(uscita, effetti, () => alSuoPosto(lavoro, uscita)));
    return controllato.diagnostiche;
  } finally {
    compositore.chiudi();
  }
}

/** Prepara il sito e lo mette al suo posto. */
async function alSuoPosto(lavoro: Lavoro, uscita: string): Promise<void> {
  const posto = apriCantiere(uscita);
  const pulisci = () => togli(posto.cantiere);
  const dimentica = seInterrotto(pulisci);
  try {
    await inUnaCartella(lavoro, (cartella) => {
      porta(cartella, posto);
      mettiAlSuoPosto(posto);
    });
  } finally {
    dimentica();
    pulisci();
  }
}

/**
 * Prepara il sito in una cartella di lavoro, che alla fine sparisce.
 * @param usa che cosa farne quando è pronto
 */
async function inUnaCartella(lavoro: Lavoro, usa: (cartella: string) => void = () => {}): Promise<void> {
  const cartella = resolve(LAVORO, `sito-${firma()}`);
  const pulisci = () => togli(cartella);
  const dimentica = seInterrotto(pulisci);
  try {
    await riempi(lavoro, cartella);
    usa(cartella);
  } finally {
    dimentica();
    pulisci();
  }
}

/** Scrive il sito intero in una cartella. */
async function riempi(lavoro: Lavoro, cartella: string): Promise<void> {
  const { effetti, compositore, aggiunta, nome } = lavoro;
  const { base, daDisco } = lavoro.opzioni;
  const esito = await effetti.passo("Costruisco il sito", (avanza) =>
    compositore.componi({ cartella, pdf: aggiunta.file }, avanza),
  );
  // La memoria di chi ha composto serve a ciò che viene dopo.
  compositore.chiudi();
  await fermaSeRotto(esito.guasti, nome, lavoro.opzioni.piano, effetti);
  // Chi legge le pagine si carica solo se serve.
  if (daDisco) await (await import("./chiavetta.ts")).perChiavetta(cartella, base, effetti);
  await proteggiSito(cartella, nome, esito, { base, daDisco, inArrivo: aggiunta.file }, effetti);
  await aggiunta.scrivi(cartella);
}
