/**
 * Da una cartella a un piano: l'unico modo in cui il programma legge i contenuti.
 * Non solleva mai eccezioni per un contenuto sbagliato: raccoglie tutte le diagnostiche in una volta.
 */
import { type Diagnostica, errore, ordina, type Posizione } from "../diagnostica/index.ts";
import { controllaSegni } from "../diagnostica/segni-file.ts";
import type { GenereQualunque } from "../generi/genere.ts";
import { GENERI, generiDel } from "../generi/index.ts";
import type { Piano } from "../generi/piano.ts";
import type { AltriFile } from "../immagini/usate.ts";
import { type Cartella, leggiCartella } from "./cartella.ts";
import type { Raccolta } from "./coerenza/raccolta.ts";
import { senzaConflitti } from "./conflitti.ts";
import { conCaratteriComuni } from "./ingresso/caratteri.ts";
import { controllaCodifica } from "./ingresso/codifica.ts";
import { Lavoro } from "./lavoro.ts";
import { migra } from "./migrazioni.ts";
import { controllaNomi } from "./nomi-file.ts";
import { PROPRIO_FILE, profiloDelPiano } from "./profilo.ts";
import type { DocumentoLetto } from "./riferimenti.ts";
import { datasetRisorse } from "./risorse.ts";
import type { Percorso } from "./yaml.ts";

export interface Caricamento {
  /** Il piano, con tutte le voci che si sono potute leggere; `null` se manca `piano.yaml` o non è valido. */
  piano: Piano | null;
  diagnostiche: Diagnostica[];
  /** Ciò che la coerenza ha trovato con tutte le regole, se si è già cercata: chi vuole le note non la cerca di nuovo. */
  coerenza?: readonly Diagnostica[];
  /** Quali cifre le stesse regole hanno controllato, se lo si è chiesto. */
  raccolta?: Raccolta;
  /** I testi dei file, per mostrare la riga accanto a una diagnostica. */
  file: Map<string, string>;
  /** I file che non sono di testo, fra cui le immagini. */
  altri: AltriFile;
  /** Dove sta un valore: il file e il percorso dei campi che vi porta. */
  posizione: (file: string, percorso: Percorso) => Posizione;
  /** I file YAML e i frontmatter convalidati, con i loro valori e i posti. */
  documenti: DocumentoLetto[];
}

const INIZIO = { riga: 1, colonna: 1 };
/** I generi che dicono quale profilo ha il piano. */
const DAL_PROFILO: ReadonlySet<string> = new Set(["identita", "profiloProprio"]);

/** Carica il piano che sta nella cartella. */
export function caricaPiano(radice: string): Caricamento {
  return componi(leggiCartella(radice));
}

/**
 * Compone un piano da file già letti: la parte pura del caricamento.
 * @param generi i generi di contenuto da cercare, nell'ordine in cui si leggono
 */
export function componi(scritta: Cartella, generi: readonly GenereQualunque[] = GENERI): Caricamento {
  const cartella = { ...scritta, file: conCaratteriComuni(scritta.file) };
  const altri = cartella.altri ?? new Map();
  const segni = controllaSegni(scritta.file, cartella.file);
  const interi = senzaConflitti(cartella.file);
  const adesso = migra(interi.file);
  const leggibili = new Map([...adesso.file].filter(([file]) => segni.leggibili.has(file)));
  const lavoro = new Lavoro(
    leggibili,
    [...cartella.diagnostiche, ...segni.diagnostiche, ...interi.diagnostiche],
    generi,
    altri,
  );
  lavoro.segnala(adesso.diagnostiche, controllaCodifica(leggibili));
  lavoro.segnala(controllaNomi([...cartella.file.keys(), ...altri.keys(), ...(cartella.cartelle ?? [])]));
  const chiudi = (piano: Piano | null): Caricamento => ({
    piano,
    diagnostiche: ordina(lavoro.diagnostiche),
    file: cartella.file,
    altri,
    posizione: (file, percorso) => lavoro.posizione(file, percorso),
    documenti: lavoro.documenti,
  });
  if (cartella.file.size === 0) {
    if (!cartella.diagnostiche.length)
      lavoro.segnala(
        errore(
          "piano.yaml",
          INIZIO,
          "cartella-vuota",
          "La cartella del piano è vuota: manca «piano.yaml»",
          "crea «piano.yaml» con ambito, ente, anni del piano e Comuni",
        ),
      );
    return chiudi(null);
  }
  const letto: Record<string, unknown> = {};
  const leggi = (voluti: readonly GenereQualunque[]) => {
    for (const genere of voluti) {
      const suo = lavoro.leggi(genere, letto as Partial<Piano>);
      if (suo !== undefined) letto[genere.chiave] = suo;
    }
  };
  // Prima ciò che dice il profilo: dal profilo dipende come si leggono gli altri.
  leggi(generi.filter((g) => DAL_PROFILO.has(g.chiave)));
  const { profilo, diagnostiche: delProfilo } = profiloDelPiano(
    letto as Partial<Piano>,
    (percorso) => lavoro.posizione("piano.yaml", percorso),
    cartella.file.has(PROPRIO_FILE) && letto.profiloProprio === undefined,
  );
  lavoro.segnala(delProfilo);
  letto.profilo = profilo;
  leggi(
    generiDel(
      { profilo },
      generi.filter((g) => !DAL_PROFILO.has(g.chiave)),
    ),
  );
  lavoro.estranei();
  lavoro.immagini(letto, generi);
  if (!letto.identita) return chiudi(null);
  const piano = letto as unknown as Piano;
  for (const { chiave, ordina: ordine } of generi) if (ordine) (letto[chiave] as unknown[]).sort(ordine(piano));
  piano.dataset.push(...datasetRisorse(piano));
  lavoro.incrocia(piano);
  return chiudi(piano);
}
