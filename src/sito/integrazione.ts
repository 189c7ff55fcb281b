/** Lega il piano ad Astro: controlla prima di costruire, ricontrolla mentre si scrive, fa l'indice di ricerca alla fine. */
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { contaErrori } from "../diagnostica/index.ts";
import type { Fatti } from "../pagina/fatti.ts";
import { scriviRapporto } from "../piano/rapporti/testo.ts";
import { preparaPubblico } from "../pubblico/prepara.ts";
import { apriIndice, type Indice } from "../ricerca/indice.ts";
import type { TestoPagina } from "../ricerca/pagina.ts";
import { pagineDellaStampa } from "../stampa/documento.ts";
import { compositore } from "./compositore.ts";
import { caricamentoCorrente, pianoCorrente, radicePiano } from "./corrente.ts";
import { annotaScript } from "./emessi.ts";
import { annotaEsito, esamina } from "./esito.ts";
import { opzioniSito } from "./opzioni.ts";
import { attacca } from "./scrivere/server.ts";

/** Il piano ha errori: il rapporto è già nel messaggio. */
class PianoNonValido extends Error {}

/** Ciò che nel browser mostra che cosa non va, mentre si scrive. */
const RIQUADRO = fileURLToPath(new URL("./scrivere/riquadro.ts", import.meta.url)).replaceAll("\\", "/");

/** Le pagine che si cercano: tutte, tranne quella che dice che una pagina non c'è. */
const DA_CERCARE = /(?:^|\/)index\.html$/;

/** @param di scrive sul terminale di chi tiene aperto il sito mentre scrive */
export function integrazionePiano(di = (testo: string) => void process.stdout.write(`${testo}\n`)): AstroIntegration {
  /** La cartella `public`, e come se ne rifà la copia controllata che Astro pubblica. */
  let pubblico: { da: string; rifai: () => void } | undefined;
  const fatti = new Map<string, Fatti>();
  const script: string[] = [];
  let base = "/";
  let indice: Promise<Indice> | undefined;
  return {
    name: "piano",
    hooks: {
      "astro:config:setup": ({ command, config, injectRoute, injectScript, updateConfig }) => {
        if (command === "dev") injectScript("page", `import ${JSON.stringify(RIQUADRO)};`);
        updateConfig({ vite: { plugins: [annotaScript((file) => void script.push(file))] } });
        if (command === "build") fermaSeSbagliato();
        if (command === "build" || command === "dev") {
          const controllata = new URL("pubblico/", config.cacheDir);
          const [da, a] = [fileURLToPath(config.publicDir).replace(/[\\/]$/, ""), fileURLToPath(controllata)];
          preparaPubblico(da, a);
          updateConfig({ publicDir: controllata });
          pubblico = { da, rifai: () => preparaPubblico(da, a) };
        }
        for (const { pattern, pagina } of pagineDellaStampa(caricamentoCorrente().piano, opzioniSito().documento))
          injectRoute({ pattern, entrypoint: `./src/pages/stampa/${pagina}.astro` });
        if (command === "dev" || opzioniSito().vetrina)
          injectRoute({ pattern: "/vetrina", entrypoint: "./src/vetrina/index.astro" });
      },
      "astro:config:done": ({ config }) => {
        base = `/${config.base}/`.replace(/\/+/g, "/");
      },
      "astro:build:start": ({ setPrerenderer }) => {
        indice = apriIndice(opzioniSito().daDisco);
        const annota = async (
          { percorso, file }: { percorso: string; file: string },
          suoi: Fatti,
          cercato?: TestoPagina,
        ) => {
          fatti.set(file, suoi);
          if (cercato && DA_CERCARE.test(file)) await (await indice)?.aggiungi(percorso, cercato);
        };
        const scritti = () => script.map((file) => base + file);
        setPrerenderer((astro) => compositore(astro, { piano: pianoCorrente(), base, script: scritti, annota }));
      },
      "astro:server:setup": ({ server }) => attacca(server, { base, pubblico, di }),
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
