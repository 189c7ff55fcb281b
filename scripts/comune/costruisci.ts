/** Costruisce il sito in una cartella provvisoria e lo mette al suo posto solo se tutto è andato bene. */
import { resolve } from "node:path";
import { LAVORO } from "../../src/disco/avanzi.ts";
import { apriCantiere, mettiAlSuoPosto, porta, togli } from "../../src/disco/posto.ts";
import { controllaImmagini } from "../../src/immagini/controlla.ts";
import { type Caricamento, caricaPiano } from "../../src/piano/carica.ts";
import { leggiImmagine } from "../../src/piano/cartella.ts";
import { controllaCoerenza } from "../../src/piano/coerenza/index.ts";
import { type Diagnostica, ferma, ordina } from "../../src/piano/diagnostica.ts";
import { aColori, scriviRapporto, senzaColori, type Tinta } from "../../src/piano/rapporti/testo.ts";
import { firma } from "../../src/processi/identita.ts";
import { seInterrotto } from "../../src/processi/segnali.ts";
import { chiudi } from "../../src/processi/serratura.ts";
import { oggi } from "../../src/sito/oggi.ts";
import { costruisciConAstro } from "./astro.ts";
import { perChiavetta } from "./chiavetta.ts";
import { fermaSeRotto } from "./collegamenti.ts";
import { inOrdine } from "./ordine.ts";
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
  return passo(`Controllo il contenuto di ${piano}`, async () => {
    const { caricamento, trovate } = await tutto(piano, solo);
    const diagnostiche = ordina(trovate);
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

/** Tutto ciò che c'è da dire di un piano: come è scritto, le sue immagini, se torna. */
export async function tutto(
  piano: string,
  solo?: string[],
): Promise<{ caricamento: Caricamento; trovate: Diagnostica[] }> {
  const caricamento = caricaPiano(piano);
  const immagini = await controllaImmagini(caricamento, (percorso) => leggiImmagine(piano, percorso));
  const trovate = [...caricamento.diagnostiche, ...immagini, ...controllaCoerenza(caricamento, solo, oggi())];
  return { caricamento, trovate };
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
export const costruisci = (uscita = "dist", aggiunte: Aggiunte = {}): Promise<void> =>
  inOrdine(uscita, async () => {
    const posto = apriCantiere(uscita);
    // Astro vuole lavorare dentro il progetto; il sito finito va accanto al suo posto, anche su un altro disco.
    const lavoro = resolve(LAVORO, `sito-${firma()}`);
    process.env.CACHE_SITO = resolve(LAVORO, `astro-${firma()}`);
    process.env.ASTRO_TELEMETRY_DISABLED = "1";
    process.env.NODE_ENV = "production";
    if (aggiunte.chiavetta) process.env.CHIAVETTA = "1";
    const pulisci = () => {
      togli(lavoro);
      togli(posto.cantiere);
      togli(process.env.CACHE_SITO as string);
    };
    const dimentica = seInterrotto(pulisci);
    try {
      await riempi(lavoro, uscita, aggiunte);
      porta(lavoro, posto);
      mettiAlSuoPosto(posto);
    } finally {
      dimentica();
      pulisci();
    }
  });

/** Scrive il sito intero nella cartella di lavoro. */
async function riempi(lavoro: string, uscita: string, { inArrivo, completa, chiavetta }: Aggiunte): Promise<void> {
  const esito = await passo("Costruisco il sito", async (avanza) => {
    // Astro scrive in .astro/ ciò che poi rilegge: in una cartella di progetto costruisce uno per volta.
    const apri = await chiudi(`astro ${resolve(".")}`, () => {
      scrivi("  un altro comando sta costruendo in questa cartella: aspetto che finisca");
      avanza("aspetto che finisca un'altra costruzione");
    });
    try {
      avanza("Costruisco il sito");
      return await costruisciConAstro(lavoro, avanza);
    } finally {
      apri();
    }
  });
  await fermaSeRotto(esito.guasti, uscita);
  if (chiavetta) await perChiavetta(lavoro);
  await proteggiSito(lavoro, uscita, esito, { inArrivo, daDisco: chiavetta });
  await completa?.(lavoro);
}
