/** Lega il piano ad Astro: le pagine che non stanno in `pages/`, `public/` controllata e, mentre si scrive, il controllo a ogni salvataggio. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { preparaPubblico } from "../pubblico/prepara.ts";
import { MODI_DI_STAMPA, pagineDellaStampa } from "../stampa/documento.ts";
import { caricamentoCorrente, radicePiano } from "./corrente.ts";
import { ricontrollo } from "./mentre-si-scrive.ts";
import { opzioniSito } from "./opzioni.ts";

export function integrazionePiano(): AstroIntegration {
  /** La cartella `public`, e come se ne rifà la copia controllata che Astro pubblica. */
  let pubblico: { da: string; rifai: () => void } | undefined;
  return {
    name: "piano",
    hooks: {
      "astro:config:setup": ({ command, config, injectRoute, updateConfig }) => {
        if (command === "build" || command === "dev") {
          const controllata = new URL("pubblico/", config.cacheDir);
          const [da, a] = [fileURLToPath(config.publicDir).replace(/[\\/]$/, ""), fileURLToPath(controllata)];
          preparaPubblico(da, a);
          updateConfig({ publicDir: controllata });
          pubblico = { da, rifai: () => preparaPubblico(da, a) };
        }
        for (const { pattern, pagina } of command === "build" ? MODI_DI_STAMPA : modoDiStampa())
          injectRoute({ pattern, entrypoint: `./src/pages/stampa/${pagina}.astro` });
        if (command === "dev" || opzioniSito().vetrina)
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
    },
  };
}

/** Come si stampa il piano che si sta scrivendo. */
const modoDiStampa = () => pagineDellaStampa(caricamentoCorrente().piano, opzioniSito().documento);
