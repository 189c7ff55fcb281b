/** Due costruzioni dello stesso sito a confronto, file per file. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileDi } from "../disco/file.ts";

/** I file di un sito: percorso relativo, con le barre dritte, e contenuto. */
export type Sito = ReadonlyMap<string, Uint8Array>;

/**
 * Legge un sito dal disco.
 * @param tranne i percorsi da lasciare fuori
 * @throws se la cartella non c'è
 */
export function leggiSito(cartella: string, tranne?: RegExp): Sito {
  const percorsi = fileDi(resolve(cartella)).filter((p) => !tranne?.test(p));
  return new Map(percorsi.map((p): [string, Uint8Array] => [p, readFileSync(join(cartella, p))]));
}

export interface Differenza {
  file: string;
  genere: "tolto" | "nuovo" | "cambiato";
  /** Di un file di testo, le righe che stanno solo prima e solo dopo: le prime, accorciate. */
  righe?: { prima: string[]; dopo: string[] };
}

const TESTO = /\.(html|css|js|json|csv|txt|xml|svg|ttl|jsonld|conf)$|(^|\/)_headers$/;
/** Oltre, chi legge apre i due file. */
const MASSIMO_RIGHE = 4;
const MASSIMO_LUNGO = 200;

/**
 * @param ignora ciò che in un file di testo può cambiare senza che conti, per esempio una data; deve avere il segno `g`
 * @returns ogni differenza, in ordine di file; niente, se i due siti sono uguali byte per byte
 */
export function confronta(prima: Sito, dopo: Sito, ignora?: RegExp): Differenza[] {
  const tutti = [...new Set([...prima.keys(), ...dopo.keys()])].sort();
  return tutti.flatMap((file): Differenza[] => {
    const [a, b] = [prima, dopo].map((sito) => senza(file, sito.get(file), ignora));
    if (!a) return [{ file, genere: "nuovo" }];
    if (!b) return [{ file, genere: "tolto" }];
    if (Buffer.compare(a, b) === 0) return [];
    return [{ file, genere: "cambiato", ...(TESTO.test(file) ? { righe: righeDiverse(a, b) } : {}) }];
  });
}

const senza = (file: string, byte: Uint8Array | undefined, ignora: RegExp | undefined): Uint8Array | undefined =>
  byte && ignora && TESTO.test(file) ? Buffer.from(Buffer.from(byte).toString("utf8").replace(ignora, "")) : byte;

/** Le righe di un HTML stanno quasi tutte su una: si spezza a ogni elemento. */
const spezza = (testo: Uint8Array): string[] =>
  Buffer.from(testo).toString("utf8").replaceAll("><", ">\n<").split("\n");

function righeDiverse(a: Uint8Array, b: Uint8Array): { prima: string[]; dopo: string[] } {
  const [righeA, righeB] = [spezza(a), spezza(b)];
  const solo = (queste: string[], altre: string[]) => {
    const note = new Set(altre);
    return queste
      .filter((r) => !note.has(r))
      .slice(0, MASSIMO_RIGHE)
      .map((r) => (r.length > MASSIMO_LUNGO ? `${r.slice(0, MASSIMO_LUNGO)}…` : r));
  };
  return { prima: solo(righeA, righeB), dopo: solo(righeB, righeA) };
}
