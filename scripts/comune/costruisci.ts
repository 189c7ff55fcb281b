/** Costruisce il sito in una cartella provvisoria e lo mette al suo posto solo se tutto è andato bene. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { INDICE_DA_DISCO } from "../../src/chiavetta/nomi.ts";
import { type Diagnostica, ferma, ordina } from "../../src/diagnostica/index.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import { controllaCoerenza } from "../../src/piano/coerenza/index.ts";
import { aColori, scriviRapporto, senzaColori, type Tinta } from "../../src/piano/rapporti/testo.ts";
import { oggi } from "../../src/sito/oggi.ts";
import { costruisciConAstro } from "./astro.ts";
import { perChiavetta } from "./chiavetta.ts";
import { fermaSeRotto } from "./collegamenti.ts";
import { passo, scrivi } from "./passi.ts";
import { proteggiSito } from "./sicurezza.ts";

interface Controllo {
  /** Le regole di coerenza da usare; tutte, se manca. */
  solo?: string[];
  /** Anche un avviso ferma. */
  severo?: boolean;
  /** Mostra anche le incoerenze della fonte già spiegate. */
  note?: boolean;
}

/**
 * Legge il piano, ne controlla la coerenza e scrive il rapporto.
 * @throws con il rapporto intero se qualcosa ferma
 */
export async function controlla(
  piano: string,
  { solo, severo, note: mostraNote }: Controllo = {},
): Promise<Diagnostica[]> {
  return passo(`Controllo il contenuto di ${piano}`, () => {
    const caricamento = caricaPiano(piano);
    const diagnostiche = ordina([...caricamento.diagnostiche, ...controllaCoerenza(caricamento, solo, oggi())]);
    const daDire = diagnostiche.filter((d) => mostraNote || d.gravita !== "nota");
    const note = diagnostiche.filter((d) => d.gravita === "nota").length;
    const rapporto = (tinta: Tinta) => scriviRapporto(daDire, caricamento.file, piano, tinta);
    if (ferma(diagnostiche, severo)) throw new Error(rapporto(tintaPer(process.stderr)));
    scrivi(daDire.length ? rapporto(tintaPer(process.stdout)) : `  ${caricamento.file.size} file, nessun errore`);
    if (note && !mostraNote)
      scrivi(
        `  ${note} incoerenze della fonte, spiegate in note-ai-dati.yaml (le mostra «npm run verifica -- --note»)`,
      );
    return diagnostiche;
  });
}

/** I colori se chi legge è un terminale che li vuole (variabili NO_COLOR e FORCE_COLOR). */
const tintaPer = (uscita: NodeJS.WriteStream): Tinta =>
  (uscita.hasColors?.() && !process.env.NO_COLOR) || process.env.FORCE_COLOR ? aColori : senzaColori;

interface Aggiunte {
  /** File che `completa` scriverà: le pagine vi possono già portare. */
  inArrivo?: readonly string[];
  /** Ciò che il sito deve avere prima di andare al suo posto. Riceve la cartella provvisoria. */
  completa?: (cartella: string) => Promise<void>;
  /** Per una chiavetta: si apre da un disco, senza server. */
  chiavetta?: boolean;
}

/**
 * @param uscita cartella del sito; quella di prima resta intatta finché la nuova non è pronta e intera
 * @throws con tutto ciò che la politica di sicurezza fermerebbe, o con tutti i collegamenti rotti
 */
export async function costruisci(uscita = "dist", { inArrivo, completa, chiavetta }: Aggiunte = {}): Promise<void> {
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
    if (chiavetta) process.env.CHIAVETTA = "1";
    await passo("Costruisco il sito", (avanza) => costruisciConAstro(provvisoria, avanza));
    await fermaSeRotto(provvisoria, uscita, chiavetta ? [INDICE_DA_DISCO.slice(1)] : inArrivo);
    if (chiavetta) await perChiavetta(provvisoria);
    await proteggiSito(provvisoria, uscita, { inArrivo, daDisco: chiavetta });
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
