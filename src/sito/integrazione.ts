/** Lega il piano ad Astro: controlla prima di costruire, ricontrolla mentre si scrive, fa l'indice di ricerca alla fine. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { contaErrori } from "../piano/diagnostica.ts";
import { scriviRapporto } from "../piano/rapporti/testo.ts";
import { preparaPubblico } from "../pubblico/prepara.ts";
import { creaIndice } from "../ricerca/indice.ts";
import { caricamentoCorrente, radicePiano } from "./corrente.ts";
import { ricontrollo } from "./mentre-si-scrive.ts";

/** Il piano ha errori: il rapporto è già nel messaggio. */
export class PianoNonValido extends Error {}

export function integrazionePiano(): AstroIntegration {
  /** La cartella `public`, e come se ne rifà la copia controllata che Astro pubblica. */
  let pubblico: { da: string; rifai: () => void } | undefined;
  return {
    name: "piano",
    hooks: {
      "astro:config:setup": ({ command, config, injectRoute, updateConfig }) => {
        if (command === "build") fermaSeSbagliato();
        if (command === "build" || command === "dev") {
          const controllata = new URL("pubblico/", config.cacheDir);
          const [da, a] = [fileURLToPath(config.publicDir).replace(/[\\/]$/, ""), fileURLToPath(controllata)];
          preparaPubblico(da, a);
          updateConfig({ publicDir: controllata });
          pubblico = { da, rifai: () => preparaPubblico(da, a) };
        }
        if (command === "dev" || process.env.VETRINA)
          injectRoute({ pattern: "/vetrina", entrypoint: "./src/vetrina/index.astro" });
      },
      "astro:server:setup": ({ server, logger }) => {
        const radice = resolve(radicePiano());
        const ricontrolla = ricontrollo();
        let riquadro: string | undefined;
        let ultimo = 0;
        const controlla = async () => {
          const giro = ++ultimo;
          const trovato = await ricontrolla();
          // Intanto si è salvato di nuovo: parlerà quel controllo.
          if (giro !== ultimo) return { fermo: false };
          riquadro = trovato.riquadro;
          if (trovato.rapporto) logger.warn(`\n${trovato.rapporto}`);
          else logger.info("Contenuto senza errori.");
          return trovato;
        };
        const mostra = () => {
          if (riquadro) server.ws.send({ type: "error", err: { message: riquadro, stack: "", plugin: "piano" } });
        };
        void controlla();
        // Ogni pagina che si apre o si ricarica vede ciò che non va nell'ultimo salvataggio.
        server.ws.on("connection", mostra);
        server.watcher.add([radice, ...(pubblico ? [pubblico.da] : [])]);
        server.watcher.on("all", async (_evento, percorso) => {
          if (pubblico && percorso.startsWith(pubblico.da))
            try {
              pubblico.rifai();
            } catch (e) {
              logger.error(e instanceof Error ? e.message : String(e));
            }
          if (!percorso.startsWith(radice)) return;
          const { fermo } = await controlla();
          // Un'immagine cambiata ha un indirizzo nuovo: Astro ricordava quelli di prima.
          server.environments.ssr?.hot.send("astro:content-changed", {});
          if (fermo) mostra();
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
