/** Lega il piano ad Astro: controlla prima di costruire, ricontrolla mentre si scrive, fa l'indice di ricerca alla fine. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { contaErrori } from "../piano/diagnostica.ts";
import { scriviRapporto } from "../piano/rapporto.ts";
import { creaIndice } from "../ricerca/indice.ts";
import { caricamentoCorrente, radicePiano } from "./corrente.ts";

/** Il piano ha errori: il rapporto è già nel messaggio. */
export class PianoNonValido extends Error {}

export function integrazionePiano(): AstroIntegration {
  return {
    name: "piano",
    hooks: {
      "astro:config:setup": ({ command }) => {
        if (command === "build") fermaSeSbagliato();
      },
      "astro:server:setup": ({ server, logger }) => {
        const radice = resolve(radicePiano());
        const controlla = () => {
          const { diagnostiche, file } = caricamentoCorrente(true);
          if (!diagnostiche.length) return logger.info("Contenuto senza errori.");
          const rapporto = scriviRapporto(diagnostiche, file, radicePiano());
          logger.warn(`\n${rapporto}`);
          if (contaErrori(diagnostiche))
            server.ws.send({ type: "error", err: { message: rapporto, stack: "", plugin: "piano" } });
        };
        controlla();
        server.watcher.add(radice);
        server.watcher.on("all", (_evento, percorso) => {
          if (!percorso.startsWith(radice)) return;
          controlla();
          if (!contaErrori(caricamentoCorrente().diagnostiche)) server.ws.send({ type: "full-reload" });
        });
      },
      "astro:build:done": async ({ dir }) => {
        await creaIndice(fileURLToPath(dir), caricamentoCorrente().piano);
      },
    },
  };
}

/** @throws PianoNonValido con il rapporto di tutti gli errori */
export function fermaSeSbagliato(): void {
  const { diagnostiche, file } = caricamentoCorrente();
  if (contaErrori(diagnostiche)) throw new PianoNonValido(scriviRapporto(diagnostiche, file, radicePiano()));
}
