/** Una tavola pubblicata: la sola descrizione da cui si fanno CSV, JSON, XLSX, cataloghi e pagine. */
import type { Fonte } from "./base.ts";

export type TipoColonnaTavola = "testo" | "numero" | "anno" | "data" | "indirizzo" | "elenco";

export interface ColonnaTavola {
  nome: string;
  titolo: string;
  descrizione: string;
  tipo: TipoColonnaTavola;
  unita?: string;
  /** I soli valori possibili. */
  valori?: readonly string[];
  /** Vero se la cella non è mai vuota. */
  sempre?: boolean;
  /** La tavola e la colonna in cui ogni valore si ritrova. */
  riferimento?: { tavola: string; colonna: string };
}

/** Un numero e quante cifre ha dopo la virgola. */
export interface Numero {
  valore: number;
  decimali: number;
}

/** Una cella: `null` se non c'è un valore, che non vuol dire zero. */
export type CellaTavola = string | Numero | readonly string[] | null;
export type RigaTavola = Readonly<Record<string, CellaTavola>>;

export interface Tavola {
  id: string;
  titolo: string;
  descrizione: string;
  /** Un dataset della fonte, oppure una tavola fatta con le schede e i registri. */
  genere: "dataset" | "piano";
  colonne: ColonnaTavola[];
  righe: RigaTavola[];
  /** Le colonne che insieme distinguono una riga. */
  chiave: string[];
  fonti: Fonte[];
  produttore?: string;
  note: string[];
  /** I file del piano da cui viene; una cartella finisce con la barra. */
  origini: string[];
  /** Dove si legge nel sito, senza la cartella in cui è pubblicato. */
  pagina: string;
  /** Il JSON con gli stessi dati, e il nome del suo schema. */
  json: string;
  schema: string;
  /** Anni a cui i dati si riferiscono, se si sanno. */
  periodo?: { inizio: number; fine: number };
  frequenza: "annuale" | "irregolare";
}

/** Un valore numerico del piano come cella, con le cifre decimali che gli servono. */
export function numero(valore: number | null | undefined): Numero | null {
  if (valore === null || valore === undefined) return null;
  let decimali = 0;
  while (decimali < 15 && Number(valore.toFixed(decimali)) !== valore) decimali += 1;
  return { valore, decimali };
}

/** Vero se la cella è un numero. */
export const eNumero = (cella: CellaTavola | undefined): cella is Numero =>
  typeof cella === "object" && cella !== null && "valore" in cella;

/** Il separatore fra le voci di un elenco, dove una cella è testo. */
export const FRA_VOCI = "; ";

/** Una cella come testo, con i decimali dopo il segno dato. Vuota se non c'è un valore. */
export function cellaTesto(cella: CellaTavola | undefined, segno: "." | "," = "."): string {
  if (cella === null || cella === undefined) return "";
  if (typeof cella === "string") return cella;
  return eNumero(cella) ? cella.valore.toFixed(cella.decimali).replace(".", segno) : cella.join(FRA_VOCI);
}

/** Una cella come valore JSON. */
export function cellaJson(cella: CellaTavola | undefined): string | number | string[] | null {
  if (cella === null || cella === undefined) return null;
  if (typeof cella === "string") return cella;
  return eNumero(cella) ? cella.valore : [...cella];
}
