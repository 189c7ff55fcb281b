/**
 * Chi legge il piano e ne compone le pagine: un processo a parte, che finito restituisce la sua memoria, così la stampa
 * comincia leggera. Il piano si legge e si controlla una volta sola, là; qui ne arriva il rapporto.
 */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { A_PARTE, uccidi } from "../processi/legato.ts";
import { seInterrotto } from "../processi/segnali.ts";
import type { EsitoPagine } from "../sito/esito.ts";
import type { OpzioniSito } from "../sito/opzioni.ts";
import type { Controllato } from "./controlla.ts";

/** Dove e con che cosa si compongono le pagine. */
export interface Composizione extends Pick<OpzioniSito, "pdf"> {
  /** Riceve il sito. */
  cartella: string;
  /** Per i file di Astro. */
  cache: string;
}

export interface Compositore {
  /** Legge e controlla il piano. */
  controlla: () => Promise<Controllato>;
  /**
   * Compone le pagine del piano controllato.
   * @param avanza dice a che punto si è
   * @throws con il messaggio di chi compone, se non riesce
   */
  componi: (dove: Composizione, avanza: (frase: string) => void) => Promise<EsitoPagine>;
  /** Non serve più. */
  chiudi: () => void;
}

/** Ciò che si chiede al processo. */
export type Domanda = { controlla: OpzioniSito } | { componi: Composizione };

/** Ciò che il processo risponde. */
export type Risposta =
  | { avanza: string }
  | { controllato: Controllato }
  | { fatto: EsitoPagine }
  | { errore: string; traccia: string | undefined; codice: string | undefined };

/** Il compositore vero: Astro, in un processo a parte. */
export function compositoreAPosta(sito: OpzioniSito): Compositore {
  const figlio = fork(fileURLToPath(new URL("figlio.ts", import.meta.url)), [], {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    serialization: "advanced",
    ...A_PARTE,
  });
  const ferma = () => uccidi(figlio);
  let dimentica = seInterrotto(ferma);
  process.once("exit", ferma);
  return {
    controlla: async () => {
      const risposta = await chiedi(figlio, { controlla: sito });
      if (!("controllato" in risposta)) throw new Error("Il piano non è stato controllato");
      return risposta.controllato;
    },
    componi: async (dove, avanza) => {
      // Si ferma prima di togliere la cartella in cui scrive: chi si registra per ultimo comincia.
      dimentica();
      dimentica = seInterrotto(ferma);
      const risposta = await chiedi(figlio, { componi: dove }, avanza);
      if (!("fatto" in risposta)) throw new Error("Il sito non è stato costruito fino in fondo");
      return risposta.fatto;
    },
    chiudi: () => {
      process.off("exit", ferma);
      dimentica();
      if (figlio.connected) ferma();
    },
  };
}

/** Fa una domanda al figlio. @throws con il suo errore, o se finisce senza rispondere */
function chiedi(figlio: ChildProcess, domanda: Domanda, avanza: (frase: string) => void = () => {}): Promise<Risposta> {
  return new Promise((fatto, fallito) => {
    const risponde = (r: Risposta) => {
      if ("avanza" in r) return avanza(r.avanza);
      smetti();
      if (!("errore" in r)) return fatto(r);
      const errore = Object.assign(new Error(r.errore), { code: r.codice });
      if (r.traccia) errore.stack = r.traccia;
      fallito(errore);
    };
    const finisce = (codice: number | null, segnale: NodeJS.Signals | null) => {
      smetti();
      fallito(new Error(`La costruzione si è fermata (${codice ?? segnale})`));
    };
    const smetti = () => {
      figlio.off("message", risponde);
      figlio.off("exit", finisce);
      figlio.off("error", fallito);
    };
    figlio.on("message", risponde);
    figlio.on("exit", finisce);
    figlio.on("error", fallito);
    if (figlio.connected) figlio.send(domanda, (e) => e && fallito(e));
    else finisce(figlio.exitCode, figlio.signalCode);
  });
}
