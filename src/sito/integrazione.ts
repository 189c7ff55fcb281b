/** Lega il piano ad Astro: controlla prima di costruire, ricontrolla mentre si scrive, fa l'indice di ricerca alla fine. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { contaErrori } from "../diagnostica/index.ts";
import { scriviRapporto } from "../piano/rapporti/testo.ts";
import { creaIndice } from "../ricerca/indice.ts";
import { caricamentoCorrente, radicePiano } from "./corrente.ts";
import { ricontrollo } from "./mentre-si-scrive.ts";

/** Il piano ha errori: il rapporto è già nel messaggio. */
export class PianoNonValido extends Error {}

export function integrazionePiano(): AstroIntegration {
  return {
    name: "piano",
    hooks: {
      "astro:config:setup": ({ command, injectRoute }) => {
        if (command === "build") fermaSeSbagliato();
        if (command === "dev" || process.env.VETRINA)
          injectRoute({ pattern: "/vetrina", entrypoint: "./src/vetrina/index.astro" });
      },
      "astro:server:setup": ({ server, logger }) => {
        const radice = resolve(radicePiano());
        const ricontrolla = ricontrollo();
        let riquadro: string | undefined;
        const controlla = () => {
          const trovato = ricontrolla();
          riquadro = trovato.riquadro;
          if (trovato.rapporto) logger.warn(`\n${trovato.rapporto}`);
          else logger.info("Contenuto senza errori.");
          return trovato;
        };
        const mostra = () => {
          if (riquadro) server.ws.send({ type: "error", err: { message: riquadro, stack: "", plugin: "piano" } });
        };
        controlla();
        // Ogni pagina che si apre o si ricarica vede ciò che non va nell'ultimo salvataggio.
        server.ws.on("connection", mostra);
        server.watcher.add(radice);
        server.watcher.on("all", (_evento, percorso) => {
          if (!percorso.startsWith(radice)) return;
          if (controlla().fermo) mostra();
          else server.ws.send({ type: "full-reload" });
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
