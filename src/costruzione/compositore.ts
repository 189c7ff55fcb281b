/**
 * Chi legge il piano e ne compone le pagine: un processo a parte, che finito restituisce la sua memoria, così la stampa
 * comincia leggera. Il piano si legge e si controlla una volta sola, là; qui ne arriva il rapporto.
 */
import { fork } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { LAVORO } from "../disco/avanzi.ts";
import { togli } from "../disco/posto.ts";
import { firma } from "../processi/identita.ts";
import { A_PARTE, uccidi } from "../processi/legato.ts";
import { seInterrotto } from "../processi/segnali.ts";
import type { EsitoPagine } from "../sito/esito.ts";
import type { OpzioniSito } from "../sito/opzioni.ts";
import { chiedi } from "./domanda.ts";
import type { Controllato } from "./racconta.ts";

/** Dove e con che cosa si compongono le pagine. */
export interface Composizione extends Pick<OpzioniSito, "pdf"> {
  /** Riceve il sito. */
  cartella: string;
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

/** Ciò che si chiede al processo; `officina` è la cartella in cui lavora. */
export type Domanda = { controlla: OpzioniSito; officina: string } | { componi: Composizione };
/** Ciò che il processo risponde. */
export type Fatto = { controllato: Controllato } | { composto: EsitoPagine };

/** Il compositore vero: Astro, in un processo a parte. */
export function compositoreAPosta(sito: OpzioniSito): Compositore {
  const figlio = fork(fileURLToPath(new URL("figlio.ts", import.meta.url)), [], {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    serialization: "advanced",
    ...A_PARTE,
  });
  const officina = resolve(LAVORO, `pagine-${firma()}`);
  const ferma = () => {
    uccidi(figlio);
    togli(officina);
  };
  let dimentica = seInterrotto(ferma);
  process.once("exit", ferma);
  return {
    controlla: async () => {
      const fatto = await chiedi<Domanda, Fatto>(figlio, { controlla: sito, officina });
      if (!("controllato" in fatto)) throw new Error("Il piano non è stato controllato");
      return fatto.controllato;
    },
    componi: async (dove, avanza) => {
      // Si ferma prima di togliere la cartella in cui scrive: chi si registra per ultimo comincia.
      dimentica();
      dimentica = seInterrotto(ferma);
      const fatto = await chiedi<Domanda, Fatto>(figlio, { componi: dove }, avanza);
      if (!("composto" in fatto)) throw new Error("Il sito non è stato costruito fino in fondo");
      return fatto.composto;
    },
    chiudi: () => {
      process.off("exit", ferma);
      dimentica();
      ferma();
    },
  };
}
