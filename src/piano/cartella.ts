/** Legge i file di un piano dal disco: l'unico punto del caricamento che tocca il mondo di fuori. */
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { join, posix, sep } from "node:path";
import { type Diagnostica, errore } from "../diagnostica/index.ts";
import { GENERI } from "../generi/index.ts";
import { conserva } from "../generi/posti.ts";
import { BYTE_DI_INIZIO, genereDelNome } from "../immagini/genere.ts";
import { MASSIMO } from "../immagini/limiti.ts";
import type { AltriFile, FattiFile } from "../immagini/usate.ts";
import { mostraNome } from "../testo/segni.ts";
import { letteComeExcel, testoDiExcel } from "./csv/codifica.ts";

export interface Cartella {
  /** Percorso relativo (con /) e contenuto di ogni file di testo. */
  file: Map<string, string>;
  /** I file che non sono di testo, fra cui le immagini: quanto pesano e come cominciano. */
  altri?: AltriFile;
  /** Le voci che non sono file (cartelle, collegamenti): se ne guarda solo il nome. */
  cartelle?: string[];
  diagnostiche: Diagnostica[];
}

/** I file di testo di un piano. */
export const ESTENSIONI = /\.(ya?ml|mdx?|csv)$/i;
/** Oltre questa misura un file di testo del piano è un errore, non un contenuto. */
export const MASSIMO_BYTE = 5 * 1024 * 1024;
/** Oltre, una riga non è scritta da una persona, e i lettori di testo ci metterebbero minuti. */
const MASSIMO_RIGA = 10_000;
/** Oltre, non è la cartella di un piano: forse è il disco intero. */
const MASSIMO_VOCI = 10_000;
const MASSIMO_LIVELLI = 8;
/** Segni che in un indirizzo o in un percorso hanno un altro significato. */
const NOME = /^[^#?%\\\p{Cc}\ufffd]+$/u;
const INIZIO = { riga: 1, colonna: 1 };

/** @param radice cartella del piano. I collegamenti simbolici non si seguono. */
export function leggiCartella(radice: string): Cartella {
  const altri = new Map<string, FattiFile>();
  const esito: Cartella = { file: new Map(), altri, diagnostiche: [] };
  const segnala = (file: string, regola: string, messaggio: string, suggerimento: string) =>
    void esito.diagnostiche.push(errore(file, INIZIO, regola, messaggio, suggerimento));
  const genere = genereDi(radice);
  if (genere !== "cartella") {
    const perche = genere === "file" ? "è un file, non una cartella" : "non esiste";
    segnala("", "cartella", `La cartella «${radice}» ${perche}`, "controlla il percorso scritto in PIANO=…");
    return esito;
  }
  const percorsi: string[] = [];
  const cartelle: string[] = [];
  let voci = 0;
  const scendi = (relativa: string, livello: number): void => {
    for (const voce of vociDi(join(radice, relativa), () => illeggibile(relativa))) {
      if (voce.name.startsWith(".") || ++voci > MASSIMO_VOCI) continue;
      const percorso = posix.join(relativa, voce.name);
      const testo = ESTENSIONI.test(voce.name);
      if (!voce.isFile()) cartelle.push(percorso);
      if (voce.isSymbolicLink())
        segnala(
          percorso,
          "collegamento-simbolico",
          "È un collegamento a un altro posto: non viene letto",
          "copia qui il file o la cartella vera",
        );
      else if ((testo || voce.isDirectory()) && !NOME.test(voce.name))
        segnala(
          percorso,
          "nome-file",
          `Il nome ${voce.isDirectory() ? "della cartella " : ""}«${mostraNome(voce.name)}» ha un segno con cui il sito non si può costruire`,
          "usa lettere, cifre e trattini",
        );
      // La copia di una versione di prima non è ciò che il piano dice adesso: la legge chi confronta.
      else if (voce.isDirectory() && conserva(GENERI, percorso)) continue;
      else if (voce.isDirectory()) {
        if (livello < MASSIMO_LIVELLI) scendi(percorso, livello + 1);
        else segnala(percorso, "cartella", "Qui le cartelle sono troppo annidate", "sposta i file più in alto");
      } else if (testo && voce.isFile()) percorsi.push(percorso);
      else if (testo) segnala(percorso, "file", "Non è un file di testo: è un canale o un dispositivo", "toglilo");
      else if (voce.isFile()) altri.set(percorso, fattiDi(join(radice, percorso)));
    }
  };
  const illeggibile = (relativa: string) =>
    segnala(relativa, "cartella", "La cartella non si può leggere", "controlla i permessi");
  scendi("", 0);
  if (voci > MASSIMO_VOCI) {
    const messaggio = `La cartella «${radice}» ha più di ${MASSIMO_VOCI} file: non sembra quella di un piano`;
    const troppi = errore("", INIZIO, "cartella", messaggio, "controlla il percorso scritto in PIANO=…");
    return { file: new Map(), diagnostiche: [troppi] };
  }
  for (const percorso of percorsi) leggi(radice, percorso, esito);
  return { ...esito, cartelle };
}

function genereDi(percorso: string): "cartella" | "file" | "niente" {
  try {
    return statSync(percorso).isDirectory() ? "cartella" : "file";
  } catch {
    return "niente";
  }
}

function vociDi(cartella: string, fallita: () => void): Dirent[] {
  try {
    return readdirSync(cartella, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    fallita();
    return [];
  }
}

function leggi(radice: string, percorso: string, esito: Cartella): void {
  const intero = join(radice, percorso);
  try {
    if (statSync(intero).size > MASSIMO_BYTE)
      esito.diagnostiche.push(
        erroreDiFile(percorso, 1, "Il file supera i 5 MB", "dividilo: un dataset o un capitolo per file"),
      );
    else decodifica(percorso, readFileSync(intero), esito);
  } catch {
    esito.diagnostiche.push(
      erroreDiFile(percorso, 1, "Il file non si può leggere", "controlla i permessi e il nome del file"),
    );
  }
}

/** Quanto pesa un file che non è di testo e, se ha il nome di un'immagine, come comincia. Illeggibile: come se fosse vuoto. */
function fattiDi(intero: string): FattiFile {
  const inizio = new Uint8Array(genereDelNome(intero) ? BYTE_DI_INIZIO : 0);
  try {
    return conFile(intero, (f) => ({
      byte: fstatSync(f).size,
      inizio: inizio.subarray(0, inizio.length && readSync(f, inizio)),
    }));
  } catch {
    return { byte: 0, inizio: inizio.subarray(0, 0) };
  }
}

/** I byte di un'immagine del piano, riletti quando servono. @returns `null` come `leggiFileVero` */
export const leggiImmagine = (radice: string, percorso: string): Uint8Array | null =>
  leggiFileVero(radice, percorso, MASSIMO.byte);

/**
 * I byte di un file, se è un file vero di questa cartella: nessun collegamento, né suo né di una cartella, è seguito.
 * @param percorso relativo alla radice
 * @param massimo byte
 * @returns `null` se non c'è, non si può leggere, pesa troppo o sta altrove
 */
export function leggiFileVero(radice: string, percorso: string, massimo: number): Uint8Array | null {
  try {
    const vera = realpathSync(radice);
    const intero = join(vera, percorso);
    if (!intero.startsWith(join(vera, sep)) || realpathSync(intero) !== intero) return null;
    return conFile(intero, (f) => {
      const fatti = fstatSync(f);
      return fatti.isFile() && fatti.size <= massimo ? readFileSync(f) : null;
    });
  } catch {
    return null;
  }
}

function conFile<T>(intero: string, fai: (f: number) => T): T {
  // Su Windows `O_NOFOLLOW` e `O_NONBLOCK` non ci sono; altrove fermano chi cambia il file fra lo sguardo e la lettura.
  const f = openSync(intero, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    return fai(f);
  } finally {
    closeSync(f);
  }
}

/** Aggiunge alla cartella un file di testo, o l'errore che dice perché non lo è. */
export function decodifica(percorso: string, byte: Uint8Array, esito: Cartella): void {
  const diExcel = /\.csv$/i.test(percorso) ? testoDiExcel(byte) : undefined;
  if (diExcel) esito.diagnostiche.push(letteComeExcel(percorso, diExcel.codifica));
  const letto = guasto(diExcel ? new TextEncoder().encode(diExcel.testo) : byte);
  if (typeof letto === "string") esito.file.set(percorso, letto);
  else esito.diagnostiche.push(erroreDiFile(percorso, letto.riga, letto.messaggio, letto.suggerimento));
}

const erroreDiFile = (percorso: string, riga: number, messaggio: string, suggerimento: string) =>
  errore(percorso, { riga, colonna: 1 }, "file", messaggio, suggerimento);

interface Guasto {
  riga: number;
  messaggio: string;
  suggerimento: string;
}

/** Il testo di un file, oppure ciò che gli impedisce di essere letto. */
function guasto(byte: Uint8Array): string | Guasto {
  const nullo = byte.indexOf(0);
  if (nullo >= 0)
    return {
      riga: righe(byte.subarray(0, nullo)).length,
      messaggio: "Il file contiene caratteri nulli: non è un file di testo",
      suggerimento: "salvalo come testo UTF-8",
    };
  const testo = utf8(byte);
  if (testo === undefined)
    return {
      riga: righe(byte).findIndex((r) => utf8(r) === undefined) + 1,
      messaggio: "Il file non è in UTF-8: le lettere accentate sarebbero sbagliate",
      suggerimento: "salvalo di nuovo scegliendo la codifica UTF-8",
    };
  const capo = /\r(?!\n)/.exec(testo);
  if (capo)
    return {
      riga: testo.slice(0, capo.index).split("\n").length,
      messaggio: "Questa riga va a capo con un segno (CR) che non tutti i programmi contano come una riga",
      suggerimento: "salva il file scegliendo la fine riga LF oppure CRLF",
    };
  const lunga = testo.split("\n").findIndex((r) => r.length > MASSIMO_RIGA);
  if (lunga < 0) return testo;
  return {
    riga: lunga + 1,
    messaggio: `Questa riga supera i ${MASSIMO_RIGA} caratteri`,
    suggerimento: "dividila in più righe",
  };
}

function utf8(byte: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(byte);
  } catch {
    return undefined;
  }
}

/** I byte divisi in righe. */
function righe(byte: Uint8Array): Uint8Array[] {
  const trovate: Uint8Array[] = [];
  for (let da = 0, a = 0; a >= 0; da = a + 1) {
    a = byte.indexOf(10, da);
    trovate.push(byte.subarray(da, a < 0 ? byte.length : a));
  }
  return trovate;
}
