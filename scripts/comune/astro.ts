/**
 * La costruzione con Astro, in un processo suo: finita, restituisce la sua memoria, e la stampa comincia leggera.
 * Le due metà si parlano con messaggi: i passi che avanzano, l'errore, la fine.
 */
import { fork } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { A_PARTE, finisciColPadre, uccidi } from "../../src/processi/legato.ts";
import { seInterrotto } from "../../src/processi/segnali.ts";

import { costruisciSeServe } from "../../src/sito/conservato.ts";

import { type EsitoPagine, esitoCorrente } from "../../src/sito/esito.ts";

/** Ciò che il processo della costruzione dice a chi lo ha avviato. */
type Messaggio =
  | { avanza: string }
  | { errore: string; traccia: string | undefined; codice: string | undefined }
  | { fatto: EsitoPagine };

/**
 * @param uscita cartella del sito
 * @param avanza dice a che punto si è
 * @returns ciò che si è saputo delle pagine componendole
 * @throws con il messaggio della costruzione, se non riesce
 */
export function costruisciConAstro(uscita: string, avanza: (frase: string) => void): Promise<EsitoPagine> {
  return new Promise((fatto, fallito) => {
    const figlio = fork(fileURLToPath(import.meta.url), [uscita], {
      env: { ...process.env, COSTRUISCI_ASTRO: "1" },
      ...A_PARTE,
    });
    const ferma = () => uccidi(figlio);
    const dimentica = seInterrotto(ferma);
    process.once("exit", ferma);
    let esito: Messaggio | undefined;
    figlio.on("message", (m: Messaggio) => {
      if ("avanza" in m) avanza(m.avanza);
      else esito = m;
    });
    figlio.on("error", fallito);
    figlio.on("exit", (codice, segnale) => {
      process.off("exit", ferma);
      dimentica();
      if (esito && "fatto" in esito) return fatto(esito.fatto);
      if (!esito || !("errore" in esito))
        return fallito(new Error(`La costruzione si è fermata (${codice ?? segnale})`));
      const errore = Object.assign(new Error(esito.errore), { code: esito.codice });
      if (esito.traccia) errore.stack = esito.traccia;
      fallito(errore);
    });
  });
}

async function daCapo(uscita: string, di: (m: Messaggio) => Promise<void>): Promise<EsitoPagine> {
  const { build } = await import("astro");
  await build({
    root: resolve("."),
    outDir: uscita,
    logLevel: "error",
    integrations: [
      {
        name: "progresso",
        hooks: {
          "astro:build:start": () => void di({ avanza: "preparo le pagine" }),
          "astro:build:generated": () => void di({ avanza: "preparo la ricerca" }),
        },
      },
    ],
  });
  return esitoCorrente();
}

async function nelProcesso(uscita: string): Promise<void> {
  const di = (m: Messaggio) => new Promise<void>((fatto) => void process.send?.(m, () => fatto()));
  try {
    await di({ fatto: await costruisciSeServe(uscita, () => daCapo(uscita, di)) });
  } catch (e) {
    const errore = e instanceof Error ? e : new Error(String(e));
    await di({ errore: errore.message, traccia: errore.stack, codice: (errore as NodeJS.ErrnoException).code });
  }
  process.exit(0);
}

if (process.env.COSTRUISCI_ASTRO && process.send) {
  finisciColPadre();
  delete process.env.COSTRUISCI_ASTRO;
  await nelProcesso(process.argv[2] ?? "dist");
}
