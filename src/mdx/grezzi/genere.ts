/** Un segno che chi scrive voleva per Markdown, e che Markdown non ha capito. */
import type { BloccoGrezzo } from "./blocco.ts";

/** Dove sta un capoverso: il primo di una voce d'elenco ha già il suo segno. */
export type VoceDi = "elenco" | "caselle" | "testo";

export interface Grezzo {
  /** Dove sta nel blocco. */
  indice: number;
  messaggio: string;
  suggerimento: string;
}

/** Cerca un genere di segni in un capoverso: al più uno, il primo. */
export type Cercatore = (blocco: BloccoGrezzo) => Grezzo | undefined;
