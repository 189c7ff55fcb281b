/** Costruisce il sito in una cartella provvisoria e lo mette al suo posto solo se tutto è andato bene. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { caricaPiano } from "../../src/piano/carica.ts";
import { controllaCoerenza } from "../../src/piano/coerenza/index.ts";
import { contaErrori, type Diagnostica } from "../../src/piano/diagnostica.ts";
import { scriviRapporto } from "../../src/piano/rapporto.ts";
import { fermaSeRotto } from "./collegamenti.ts";
import { passo, scrivi } from "./passi.ts";

/**
 * Legge il piano, ne controlla la coerenza e scrive il rapporto.
 * @param opzioni `solo`: le regole di coerenza da usare; `severo`: anche un avviso ferma
 * @throws con il rapporto intero se ci sono errori
 */
export async function controlla(
  piano: string,
  { solo, severo = false }: { solo?: string[]; severo?: boolean } = {},
): Promise<Diagnostica[]> {
  return passo(`Controllo il contenuto di ${piano}`, () => {
    const caricamento = caricaPiano(piano);
    const diagnostiche = [...caricamento.diagnostiche, ...controllaCoerenza(caricamento, solo)];
    const { file } = caricamento;
    const daDire = diagnostiche.filter((d) => d.gravita !== "nota");
    const note = diagnostiche.length - daDire.length;
    const rapporto = scriviRapporto(daDire, file, piano);
    if (contaErrori(diagnostiche) || (severo && daDire.length)) throw new Error(rapporto);
    scrivi(daDire.length ? rapporto : `  ${file.size} file, nessun errore`);
    if (note) scrivi(`  ${note} incoerenze della fonte, spiegate in note-ai-dati.yaml`);
    return diagnostiche;
  });
}

interface Aggiunte {
  /** File che `completa` scriverà: le pagine vi possono già portare. */
  inArrivo?: readonly string[];
  /** Ciò che il sito deve avere prima di andare al suo posto. Riceve la cartella provvisoria. */
  completa?: (cartella: string) => Promise<void>;
}

/**
 * @param uscita cartella del sito; quella di prima resta intatta finché la nuova non è pronta e intera
 * @throws con tutti i collegamenti rotti, se ce ne sono
 */
export async function costruisci(uscita = "dist", { inArrivo, completa }: Aggiunte = {}): Promise<void> {
  const definitiva = resolve(uscita);
  const provvisoria = `${definitiva}.nuova-${process.pid}`;
  process.env.CACHE_SITO = resolve(".cache", `astro-${process.pid}`);
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  process.env.NODE_ENV = "production";
  const pulisci = () => {
    rmSync(provvisoria, { recursive: true, force: true });
    rmSync(process.env.CACHE_SITO as string, { recursive: true, force: true });
  };
  const interrompi = () => {
    pulisci();
    process.exit(130);
  };
  process.once("SIGINT", interrompi);
  try {
    await passo("Costruisco il sito", async (avanza) => {
      const { build } = await import("astro");
      await build({
        root: resolve("."),
        outDir: provvisoria,
        logLevel: "error",
        integrations: [
          {
            name: "progresso",
            hooks: {
              "astro:build:start": () => avanza("preparo le pagine"),
              "astro:build:generated": () => avanza("preparo la ricerca"),
            },
          },
        ],
      });
    });
    await fermaSeRotto(provvisoria, uscita, inArrivo);
    await completa?.(provvisoria);
    mkdirSync(dirname(definitiva), { recursive: true });
    const vecchia = `${definitiva}.vecchia-${process.pid}`;
    if (existsSync(definitiva)) renameSync(definitiva, vecchia);
    renameSync(provvisoria, definitiva);
    rmSync(vecchia, { recursive: true, force: true });
  } finally {
    process.off("SIGINT", interrompi);
    pulisci();
  }
}
