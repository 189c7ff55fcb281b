/** Prova i file nuovi dentro il piano, in memoria: si scrivono solo se non portano errori. */

import type { Diagnostica } from "../diagnostica/index.ts";
import { type Caricamento, componi } from "../piano/carica.ts";
import { atto } from "./atto.ts";
import { dataset } from "./dataset.ts";
import { esito } from "./esito.ts";
import type { FileNuovo, Genere } from "./genere.ts";
import { obiettivo } from "./obiettivo.ts";
import { rilevazione } from "./rilevazione.ts";

export const GENERI: Genere[] = [obiettivo, esito, dataset, rilevazione, atto];

export interface Prova {
  /** Gli errori che il piano non aveva prima. */
  errori: Diagnostica[];
  file: ReadonlyMap<string, string>;
}

export function prova(prima: Caricamento, nuovi: FileNuovo[]): Prova {
  const file = new Map(prima.file);
  for (const n of nuovi) file.set(n.percorso, `${n.aggiunge ? (prima.file.get(n.percorso) ?? "") : ""}${n.testo}`);
  const chiave = (d: Diagnostica) => [d.file, d.regola, d.messaggio].join("\0");
  const vecchi = new Set(prima.diagnostiche.map(chiave));
  const { diagnostiche } = componi({ file, diagnostiche: [] });
  return { errori: diagnostiche.filter((d) => d.gravita === "errore" && !vecchi.has(chiave(d))), file };
}
