/**
 * Da una cartella a un piano: l'unico modo in cui il programma legge i contenuti.
 * Non solleva mai eccezioni per un contenuto sbagliato: raccoglie tutte le diagnostiche in una volta.
 */
import type { z } from "zod";
import type { AltriFile } from "../immagini/usate.ts";
import * as schema from "../schema/index.ts";
import { type Cartella, leggiCartella } from "./cartella.ts";
import { type Diagnostica, errore, ordina, type Posizione } from "./diagnostica.ts";
import { conCaratteriComuni } from "./ingresso/caratteri.ts";
import { controllaCodifica } from "./ingresso/codifica.ts";
import { Lavoro } from "./lavoro.ts";
import type { Atto, Capitolo, Esito, Macroarea, Obiettivo, Piano, Progetto, Rete } from "./modello.ts";
import { controllaNomi } from "./nomi-file.ts";
import type { DocumentoLetto } from "./riferimenti.ts";
import { datasetRisorse } from "./risorse.ts";
import { controllaSegni } from "./segni-file.ts";
import type { Percorso } from "./yaml.ts";

export interface Caricamento {
  /** Il piano, con tutte le voci che si sono potute leggere; `null` se manca `piano.yaml` o non è valido. */
  piano: Piano | null;
  diagnostiche: Diagnostica[];
  /** Ciò che la coerenza ha trovato con tutte le regole, se si è già cercata: chi vuole le note non la cerca di nuovo. */
  coerenza?: readonly Diagnostica[];
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

/** Carica il piano che sta nella cartella. */
export function caricaPiano(radice: string): Caricamento {
  return componi(leggiCartella(radice));
}

/** Compone un piano da file già letti: la parte pura del caricamento. */
export function componi(scritta: Cartella): Caricamento {
  const cartella = { ...scritta, file: conCaratteriComuni(scritta.file) };
  const altri = cartella.altri ?? new Map();
  const segni = controllaSegni(scritta.file, cartella.file);
  const lavoro = new Lavoro(segni.leggibili, [...cartella.diagnostiche, ...segni.diagnostiche], altri);
  lavoro.segnala(controllaCodifica(segni.leggibili));
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
          "crea «piano.yaml» con ambito, ente, triennio e Comuni",
        ),
      );
    return chiudi(null);
  }
  const identita = lavoro.yaml("piano.yaml", schema.piano, true);
  const registro = <S extends z.ZodArray>(file: string, s: S) => lavoro.registro(file, s);
  const glossario = registro("glossario.yaml", schema.glossario);
  const fondi = registro("fondi.yaml", schema.fondi);
  const leps = registro("leps.yaml", schema.elencoLeps);
  const puntiChiave = registro("punti-chiave.yaml", schema.puntiChiave);
  const aree = lavoro.testi<Macroarea>("aree", schema.macroarea).sort((a, b) => a.ordine - b.ordine);
  const capitoli = lavoro.testi<Capitolo>("capitoli", schema.capitolo).sort((a, b) => a.ordine - b.ordine);
  const obiettivi = lavoro.testi<Obiettivo>("obiettivi", schema.obiettivo);
  const esiti = lavoro.testi<Esito>("esiti", schema.esito).sort((a, b) => a.ordine - b.ordine);
  const reti = lavoro.testi<Rete>("reti", schema.rete).sort((a, b) => a.ordine - b.ordine);
  const progetti = lavoro.testi<Progetto>("progetti", schema.progetto).sort((a, b) => a.ordine - b.ordine);
  const atti = lavoro.testi<Atto>("atti", schema.atto).sort((a, b) => (a.data ?? "").localeCompare(b.data ?? ""));
  const enti = registro("enti.yaml", schema.enti);
  const persone = registro("persone.yaml", schema.persone);
  const gestioni = registro("gestioni.yaml", schema.gestioni);
  const lacune = registro("lacune.yaml", schema.lacune);
  const noteDati = registro("note-ai-dati.yaml", schema.noteDati);
  const proveAccessibilita = lavoro.yaml("prove-accessibilita.yaml", schema.proveAccessibilita);
  const tipiServizio = registro("servizi/tipi.yaml", schema.tipiServizio);
  const servizi = lavoro.tabella("servizi/unita.csv", schema.elencoUnita);
  const dataset = lavoro.dataset();
  const fascicoli = lavoro.fascicoli();
  lavoro.rilevazioni(obiettivi, identita?.triennio);
  lavoro.estranei();
  lavoro.immagini([...aree, ...capitoli, ...obiettivi, ...esiti, ...reti, ...progetti, ...atti]);
  if (!identita) return chiudi(null);
  const posto = new Map(aree.map((a, i) => [a.id, i]));
  obiettivi.sort((a, b) => (posto.get(a.area) ?? 0) - (posto.get(b.area) ?? 0) || a.numero - b.numero);
  const piano: Piano = {
    identita,
    aree,
    capitoli,
    obiettivi,
    dataset,
    fondi,
    leps,
    puntiChiave,
    glossario,
    esiti,
    reti,
    progetti,
    atti,
    enti,
    tipiServizio,
    servizi,
    persone,
    gestioni,
    lacune,
    noteDati,
    fascicoli,
    ...(proveAccessibilita && { proveAccessibilita }),
  };
  piano.dataset.push(...datasetRisorse(piano));
  lavoro.incrocia(piano);
  return chiudi(piano);
}
