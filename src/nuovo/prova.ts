/** Prova i file nuovi dentro il piano, in memoria: si scrivono solo se non portano errori. */
import type { Diagnostica } from "../diagnostica/index.ts";
import { GENERI as TUTTI } from "../generi/index.ts";
import { nomeSchema } from "../generi/json-schema.ts";
import type { Apertura, FileNuovo } from "../generi/nuovo/apertura.ts";
import { type Caricamento, componi } from "../piano/carica.ts";
import { generica } from "./generica.ts";

/** Un genere di file che si può cominciare. */
export interface Comincia extends Apertura {
  nome: string;
  /** Il nome del suo schema in `.vscode/schemi/`, se ne ha uno. */
  schema?: string | undefined;
}

/** I generi che si possono cominciare: con le loro domande o, se non ne hanno, con quelle che il loro schema dice. */
export const GENERI: Comincia[] = TUTTI.flatMap((g) => {
  const apertura = g.nuovo ?? generica(g);
  return apertura ? [{ nome: g.nome, schema: nomeSchema(g), ...apertura }] : [];
});

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
