/** Lega il piano ad Astro: controlla prima di costruire, ricontrolla mentre si scrive, fa l'indice di ricerca alla fine. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Fatti } from "../pagina/fatti.ts";
import { contaErrori } from "../piano/diagnostica.ts";
import { scriviRapporto } from "../piano/rapporti/testo.ts";
import { creaIndice } from "../ricerca/indice.ts";
import { compositore } from "./compositore.ts";
import { caricamentoCorrente, pianoCorrente, radicePiano } from "./corrente.ts";
import { annotaScript } from "./emessi.ts";
import { annotaEsito, esamina } from "./esito.ts";
import { ricontrollo } from "./mentre-si-scrive.ts";
import { opzioniSito } from "./opzioni.ts";

/** Il piano ha errori: il rapporto è già nel messaggio. */
export class PianoNonValido extends Error {}

export function integrazionePiano(): AstroIntegration {
  const fatti = new Map<string, Fatti>();
  const script: string[] = [];
  let base = "/";
  return {
    name: "piano",
    hooks: {
      "astro:config:setup": ({ command, injectRoute, updateConfig }) => {
        updateConfig({ vite: { plugins: [annotaScript((file) => void script.push(file))] } });
        if (command === "build") fermaSeSbagliato();
        if (command === "dev" || opzioniSito().vetrina)
          injectRoute({ pattern: "/vetrina", entrypoint: "./src/vetrina/index.astro" });
      },
      "astro:config:done": ({ config }) => {
        base = `/${config.base}/`.replace(/\/+/g, "/");
      },
      "astro:build:start": ({ setPrerenderer }) => {
        const annota = (file: string, suoi: Fatti) => void fatti.set(file, suoi);
        const scritti = () => script.map((file) => base + file);
        setPrerenderer((astro) => compositore(astro, { piano: pianoCorrente(), base, script: scritti, annota }));
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
        const piano = pianoCorrente();
        const cartella = fileURLToPath(dir).replace(/[\\/]$/, "");
        await creaIndice(cartella, piano);
        annotaEsito(esamina(cartella, fatti, piano, base));
      },
    },
  };
}

/** @throws PianoNonValido con il rapporto di tutti gli errori */
export function fermaSeSbagliato(): void {
  const { diagnostiche, file } = caricamentoCorrente();
  if (contaErrori(diagnostiche)) throw new PianoNonValido(scriviRapporto(diagnostiche, file, radicePiano()));
}
