/** Compila il programma delle pagine: una costruzione di Astro che si ferma prima di comporre. */
import { mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { type AstroInlineConfig, type AstroIntegration, build } from "astro";
import { configurazione } from "./configurazione.ts";
import { annotaScript } from "./emessi.ts";
import { FILE, MODULI, type Programma } from "./programma.ts";

/** Dove Astro mette i moduli, dentro la cartella del sito, e come comincia quello da cui si entra. */
const DI_ASTRO = ".prerender";
const ENTRATA = /^prerender-entry\..*\.mjs$/;

/**
 * @param cartella riceve il programma: i moduli e i file del sito
 * @throws se Astro non riesce, o se non lascia i moduli dove questa versione li mette
 */
export async function compila(cartella: string): Promise<Programma> {
  const sito = join(cartella, FILE);
  mkdirSync(sito, { recursive: true });
  const script: string[] = [];
  let entrata: string | undefined;
  const tieni = () => {
    renameSync(join(sito, DI_ASTRO), join(cartella, MODULI));
    entrata = readdirSync(join(cartella, MODULI)).find((f) => ENTRATA.test(f));
  };
  const soloModuli: AstroIntegration = {
    name: "solo-moduli",
    hooks: {
      "astro:config:setup": ({ updateConfig }) =>
        void updateConfig({ vite: { plugins: [annotaScript((file) => void script.push(file))] } }),
      // Astro compone nessuna pagina: i moduli si portano via quando sono pronti, prima che li tolga.
      "astro:build:start": ({ setPrerenderer }) =>
        setPrerenderer((astro) => ({
          ...astro,
          name: "nessuno",
          setup: async () => tieni(),
          getStaticPaths: async () => [],
        })),
    },
  };
  const comune = configurazione();
  const chiesta: AstroInlineConfig = {
    ...comune,
    configFile: false,
    outDir: sito,
    cacheDir: join(cartella, "astro"),
    logLevel: "error",
    integrations: [...(comune.integrations ?? []), soloModuli],
  };
  // I tipi per l'editor li scrivono «npm run dev» e «npm run tipi»: qui costerebbero un altro giro di Vite.
  await build(chiesta, { sync: false } as Parameters<typeof build>[1]);
  if (!entrata) throw new Error("Astro non lascia i suoi moduli dove ci si aspetta: questa versione è cambiata");
  return { entrata: `${MODULI}/${entrata}`, script };
}
