/** Lega il piano ad Astro: le pagine che non stanno in `pages/`, `public/` controllata e, mentre si scrive, il controllo a ogni salvataggio. */
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { delProgramma } from "../disco/programma.ts";
import { preparaPubblico } from "../pubblico/prepara.ts";
import { opzioniSito } from "./opzioni.ts";
import { attacca } from "./scrivere/server.ts";

/** Ciò che nel browser mostra che cosa non va, mentre si scrive. */
const RIQUADRO = fileURLToPath(new URL("./scrivere/riquadro.ts", import.meta.url)).replaceAll("\\", "/");

/** @param di scrive sul terminale di chi tiene aperto il sito mentre scrive */
export function integrazionePiano(di = (testo: string) => void process.stdout.write(`${testo}\n`)): AstroIntegration {
  /** La cartella `public`, e come se ne rifà la copia controllata che Astro pubblica. */
  let pubblico: { da: string; rifai: () => void } | undefined;
  let base = "/";
  return {
    name: "piano",
    hooks: {
      "astro:config:setup": ({ command, config, injectRoute, injectScript, updateConfig }) => {
        if (command === "dev") injectScript("page", `import ${JSON.stringify(RIQUADRO)};`);
        if (command === "build" || command === "dev") {
          const controllata = new URL("pubblico/", config.cacheDir);
          const [da, a] = [fileURLToPath(config.publicDir).replace(/[\\/]$/, ""), fileURLToPath(controllata)];
          preparaPubblico(da, a);
          updateConfig({ publicDir: controllata });
          pubblico = { da, rifai: () => preparaPubblico(da, a) };
        }
        if (command === "dev" || opzioniSito().vetrina)
          injectRoute({ pattern: "/vetrina", entrypoint: delProgramma("src/vetrina/index.astro") });
      },
      "astro:config:done": ({ config }) => {
        base = `/${config.base}/`.replace(/\/+/g, "/");
      },
      "astro:server:setup": ({ server }) => attacca(server, { base, pubblico, di }),
    },
  };
}
