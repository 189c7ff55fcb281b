/**
 * Mentre qui si compone una pagina, un altro filo dello stesso processo dà l'ultima mano a quella di prima, la scrive e la passa alla
 * ricerca: sono due metà quasi uguali del lavoro, e una macchina ha di solito almeno due processori.
 */
import { Worker } from "node:worker_threads";
import { dispensaCorrente, programmaCorrente } from "../dispensa/corrente.ts";
import { diQui, type Fatti } from "../pagina/fatti.ts";
import type { Piano } from "../piano/modello.ts";

/** Ciò che l'altro filo deve sapere per cominciare. */
export interface PerFinire {
  piano: Piano;
  base: string;
  stili: readonly string[];
  script: readonly string[];
  /** La cartella del sito. */
  sito: string;
  /** Il nome, nella dispensa, di ciò che si è già letto. */
  quaderno: string;
  programma: string;
  pulita: boolean;
  /** Il sito è per una chiavetta. */
  daDisco: boolean;
}

/** Ciò che gli si manda: una pagina composta, o che sono finite. */
export type Mandato = { percorso: string; html: string } | { fine: true };
/** Ciò che risponde: una pagina è scritta, con ciò che se ne sa; tutte lo sono; la ricerca è pronta. */
export type Risposto = { file: string; fatti: Fatti } | { scritte: true } | { ricerca: true };

/** Quante pagine possono aspettare: di più starebbero in memoria senza affrettarlo. */
const IN_ATTESA = 24;

export interface Fianco {
  /** Gli dà una pagina; aspetta solo se ne ha troppe. @throws se non riesce a finirne una */
  manda: (percorso: string, html: string) => Promise<void>;
  /** Non ci sono altre pagine. @returns i fatti di tutte, e quando la ricerca è scritta */
  fine: () => Promise<{ fatti: ReadonlyMap<string, Fatti>; ricerca: Promise<void> }>;
  chiudi: () => Promise<unknown>;
}

export function apriFianco(dati: Omit<PerFinire, "programma">): Fianco {
  dispensaCorrente(dati.pulita);
  const filo = new Worker(new URL("finisce.ts", import.meta.url), {
    workerData: { ...dati, programma: programmaCorrente() } satisfies PerFinire,
  });
  const fatti = new Map<string, Fatti>();
  let attese = 0;
  let libera = () => {};
  let rompi: (e: unknown) => void = () => {};
  const rotto = new Promise<never>((_, fallito) => {
    rompi = fallito;
  });
  // Se nessuno aspetta, il guasto lo dirà la prossima domanda.
  rotto.catch(() => {});
  const tutti = Promise.withResolvers<ReadonlyMap<string, Fatti>>();
  const pronta = Promise.withResolvers<void>();
  filo.on("error", rompi);
  filo.on("exit", (codice) => rompi(new Error(`Chi finisce le pagine si è fermato (${codice})`)));
  filo.on("message", (r: Risposto) => {
    if ("scritte" in r) return tutti.resolve(fatti);
    if ("ricerca" in r) return pronta.resolve();
    fatti.set(r.file, diQui(r.fatti));
    attese--;
    libera();
  });
  const di = (m: Mandato) => filo.postMessage(m);
  return {
    manda: async (percorso, html) => {
      attese++;
      di({ percorso, html });
      while (attese > IN_ATTESA)
        await Promise.race([
          rotto,
          new Promise<void>((poi) => {
            libera = poi;
          }),
        ]);
    },
    fine: async () => {
      di({ fine: true });
      const ricerca = Promise.race([rotto, pronta.promise]);
      ricerca.catch(() => {});
      return { fatti: await Promise.race([rotto, tutti.promise]), ricerca };
    },
    chiudi: () => filo.terminate(),
  };
}
