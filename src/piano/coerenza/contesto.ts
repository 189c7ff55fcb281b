/** Ciò che le regole guardano: il piano, i suoi testi con le figure al loro posto, e dove sta ogni cosa. */

import type { Luogo } from "../../diagnostica/index.ts";
import { GENERI } from "../../generi/index.ts";
import { fileDi } from "../../generi/posti.ts";
import type { DatiRilevazione } from "../../generi/rilevazioni/schema.ts";
import { type Blocco, SEGNAPOSTO } from "../../mdx/blocchi.ts";
import type { Caricamento } from "../carica.ts";
import { cellaScritta } from "../celle.ts";
import { type Piano, vociConTesto } from "../modello.ts";
import { testi as testiDi } from "../riferimenti.ts";
import { nome } from "../schemi.ts";
import type { Percorso } from "../yaml.ts";
import type { Raccolta } from "./raccolta.ts";

/** Un testo che un lettore legge: un blocco di un .mdx o un campo di una voce. */
export interface Testo extends Luogo {
  genere: Blocco["genere"] | "campo";
  /** Il testo com'è pubblicato: ogni `<Dato/>` è la sua figura. */
  testo: string;
  /** Le figure che vengono da un dataset: dove stanno nel testo e quale cella sono. */
  dati: { inizio: number; fine: number; cella: string }[];
  /** Le sigle scritte con `<Sigla/>`, che hanno già il loro significato accanto. */
  sigle: string[];
  /** Il titolo sotto cui sta, o il nome del campo. */
  sezione: string;
  /** È una nota ai dati: spiega, non afferma. */
  nota: boolean;
  /** Quante voci ha l'elenco che questo testo introduce. */
  voci?: number;
}

export interface Contesto {
  piano: Piano;
  posizione: Caricamento["posizione"];
  file: ReadonlyMap<string, string>;
  /** Tutti i testi, file per file, nell'ordine in cui si leggono. */
  testi: Testo[];
  /** Ogni campo di testo, anche di una parola sola, un nome proprio o la nota di una fonte: dove conta com'è scritto. */
  campi: Testo[];
  /** I file delle misure di ogni anno, com'erano scritti. */
  rilevazioni: { file: string; righe: DatiRilevazione[] }[];
  /** Giorno ISO in cui si controlla; senza, ciò che dipende dalla data non si guarda. */
  oggi?: string;
  /** Dove le regole dicono quali cifre hanno controllato, se qualcuno lo vuole sapere. */
  raccolta?: Raccolta;
}

/** @returns `null` se il piano non si è potuto leggere */
export function contesto({ piano, posizione, file, documenti }: Caricamento): Contesto | null {
  if (!piano) return null;
  const corpi = vociConTesto(piano).flatMap((v) => v.testo.blocchi.map((b) => risolvi(piano, v.file, b)));
  const affermati = new Set<Testo>();
  const campi = documenti.flatMap(({ file, valore, yaml }) =>
    [...testiDi(valore)].map(({ percorso, testo }): Testo => {
      const suo: Testo = {
        file,
        ...yaml.posizione(percorso),
        genere: "campo",
        testo,
        dati: [],
        sigle: [],
        sezione: nome(percorso),
        nota: percorso.at(-1) === "nota" || NOTE.has(file),
      };
      if (/\s/.test(testo) && !percorso.some((p) => FUORI.has(p))) affermati.add(suo);
      return suo;
    }),
  );
  const rilevazioni = documenti
    .filter((d) => d.file.startsWith("rilevazioni/"))
    .map((d) => ({ file: d.file, righe: d.valore as DatiRilevazione[] }));
  return { piano, posizione, file, testi: [...affermati, ...corpi], campi, rilevazioni };
}

/** Campi che citano la fonte o danno un nome proprio: non sono affermazioni del piano. */
const FUORI: ReadonlySet<PropertyKey> = new Set(["fonte", "testoFonte", "documenti", "comuni", "varianti", "membri"]);
/** File i cui testi spiegano la fonte. */
const NOTE: ReadonlySet<string> = new Set(GENERI.flatMap((g) => (g.spiega ? (fileDi(g.posto) ?? []) : [])));

/** Mette le figure al posto dei componenti. */
function risolvi(piano: Piano, file: string, blocco: Blocco): Testo {
  const { usi, testo: grezzo, ...resto } = blocco;
  const dati: Testo["dati"] = [];
  const sigle: string[] = [];
  let testo = "";
  for (const [i, pezzo] of grezzo.split(SEGNAPOSTO).entries()) {
    const uso = i ? usi[i - 1] : undefined;
    if (uso) {
      const scritto = detto(piano, uso);
      if (uso.componente === "Dato")
        dati.push({ inizio: testo.length, fine: testo.length + scritto.length, cella: uso.id });
      if (uso.componente === "Sigla") sigle.push(uso.id);
      testo += scritto;
    }
    testo += pezzo;
  }
  return { ...resto, file, testo, dati, sigle };
}

function detto(piano: Piano, { componente, id }: { componente: string; id: string }): string {
  if (componente === "Dato") return cellaScritta(piano, id) ?? "…";
  if (componente === "Sigla") return id;
  if (componente === "Obiettivo") return `obiettivo ${id.toUpperCase()}`;
  return "";
}

/** Il testo di un campo, se lo è. */
export function testoDi({ campi, posizione }: Contesto, file: string, percorso: Percorso): Testo | undefined {
  const { riga, colonna } = posizione(file, percorso);
  return campi.find((t) => t.file === file && t.riga === riga && t.colonna === colonna);
}

/**
 * Il punto preciso di una parola o di un numero dentro un testo: la riga e la colonna del file.
 * @param inizio da dove comincia nel testo; una figura di un dataset si cerca come componente
 */
export function puntoDi(contesto: Contesto, testo: Testo, scritto: string, inizio = 0): Luogo {
  const { file, riga, colonna } = testo;
  const dato = testo.dati.find((d) => inizio >= d.inizio && inizio < d.fine);
  const righe = righeDi(contesto.file, file);
  const cercato = dato?.cella ?? scritto.split(/\s/)[0] ?? scritto;
  const prima = dato ? 0 : (testo.testo.slice(0, inizio).split(cercato).length ?? 1) - 1;
  let trovate = 0;
  for (let r = riga - 1; r < righe.length && r < riga + MASSIMO_RIGHE; r++) {
    if (r >= riga && !righe[r]?.trim()) break;
    for (let c = righe[r]?.indexOf(cercato, r === riga - 1 ? colonna - 1 : 0) ?? -1; c >= 0; ) {
      if (trovate++ === prima) return { file, riga: r + 1, colonna: c + 1 };
      c = righe[r]?.indexOf(cercato, c + cercato.length) ?? -1;
    }
  }
  return { file, riga, colonna };
}
const righe = new WeakMap<ReadonlyMap<string, string>, Map<string, string[]>>();
/** Le righe di un file, divise una volta sola. */
function righeDi(testi: ReadonlyMap<string, string>, file: string): string[] {
  const note = righe.get(testi) ?? new Map<string, string[]>();
  righe.set(testi, note);
  const sue = note.get(file) ?? testi.get(file)?.split(/\r?\n/) ?? [];
  note.set(file, sue);
  return sue;
}
/** Un capoverso o un campo non va oltre. */
const MASSIMO_RIGHE = 40;
