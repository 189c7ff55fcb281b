/** Lega il piano ad Astro: controlla prima di costruire, ricontrolla mentre si scrive, fa l'indice di ricerca alla fine. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { contaErrori } from "../diagnostica/index.ts";
import type { Fatti } from "../pagina/fatti.ts";
import { scriviRapporto } from "../piano/rapporti/testo.ts";
import { preparaPubblico } from "../pubblico/prepara.ts";
import { apriIndice, type Indice } from "../ricerca/indice.ts";
import { compositore } from "./compositore.ts";
import { caricamentoCorrente, pianoCorrente, radicePiano } from "./corrente.ts";
import { annotaScript } from "./emessi.ts";
import { annotaEsito, esamina } from "./esito.ts";
import { ricontrollo } from "./mentre-si-scrive.ts";
import { opzioniSito } from "./opzioni.ts";

/** Il piano ha errori: il rapporto è già nel messaggio. */
class PianoNonValido extends Error {}

/** Le pagine che si cercano: tutte, tranne quella che dice che una pagina non c'è. */
const DA_CERCARE = /(?:^|\/)index\.html$/;

export function integrazionePiano(): AstroIntegration {
  /** La cartella `public`, e come se ne rifà la copia controllata che Astro pubblica. */
  let pubblico: { da: string; rifai: () => void } | undefined;
  const fatti = new Map<string, Fatti>();
  const script: string[] = [];
  let base = "/";
  let indice: Promise<Indice> | undefined;
  return {
    name: "piano",
    hooks: {
      "astro:config:setup": ({ command, config, injectRoute, updateConfig }) => {
        updateConfig({ vite: { plugins: [annotaScript((file) => void script.push(file))] } });
        if (command === "build") fermaSeSbagliato();
        if (command === "build" || command === "dev") {
          const controllata = new URL("pubblico/", config.cacheDir);
          const [da, a] = [fileURLToPath(config.publicDir).replace(/[\\/]$/, ""), fileURLToPath(controllata)];
          preparaPubblico(da, a);
          updateConfig({ publicDir: controllata });
          pubblico = { da, rifai: () => preparaPubblico(da, a) };
        }
        if (command === "dev" || opzioniSito().vetrina)
          injectRoute({ pattern: "/vetrina", entrypoint: "./src/vetrina/index.astro" });
      },
      "astro:config:done": ({ config }) => {
        base = `/${config.base}/`.replace(/\/+/g, "/");
      },
      "astro:build:start": ({ setPrerenderer }) => {
        indice = apriIndice();
        const annota = async (file: string, suoi: Fatti, leggera: string) => {
          fatti.set(file, suoi);
          if (DA_CERCARE.test(file)) await (await indice)?.aggiungi(file, leggera);
        };
        const scritti = () => script.map((file) => base + file);
        setPrerenderer((astro) => compositore(astro, { piano: pianoCorrente(), base, script: scritti, annota }));
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
        const piano = pianoCorrente();
        const cartella = fileURLToPath(dir).replace(/[\\/]$/, "");
        await (await indice)?.scrivi(cartella, piano);
        annotaEsito(esamina(cartella, fatti, piano, base));
      },
    },
  };
}

/** @throws PianoNonValido con il rapporto di tutti gli errori */
function fermaSeSbagliato(): void {
  const { diagnostiche, file } = caricamentoCorrente();
  if (contaErrori(diagnostiche)) throw new PianoNonValido(scriviRapporto(diagnostiche, file, radicePiano()));
}
