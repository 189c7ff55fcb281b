/** Gli JSON Schema pubblicati sotto `/api/v1/schemi/`, uno per ogni forma di JSON. */
import { z } from "zod";
import type { Piano } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";
import { formaDataset, formaIndicatori, formaIndice, formaNote, formaTavola } from "./forme.ts";
import { tavolaDelPiano, tavoleDeiGeneri } from "./tavole.ts";

/** Le forme che non sono l'elenco delle righe di una tavola. */
const ALTRE: Record<string, z.ZodType> = {
  index: formaIndice,
  indicatori: formaIndicatori,
  dati: formaDataset,
  note: formaNote,
};

/** La forma di ogni JSON, per nome. */
export const formeApi = (piano: Piano): Record<string, z.ZodType> => ({
  ...ALTRE,
  ...Object.fromEntries(
    tavoleDeiGeneri().map((t) => {
      const { descrizione, colonne } = tavolaDelPiano(piano, t);
      return [t.id, t.json?.forma(piano) ?? ALTRE[t.id] ?? formaTavola(descrizione, colonne)] as const;
    }),
  ),
});

/**
 * @param indirizzo dà l'indirizzo pubblicato di un percorso: quello intero, se il sito ne ha uno
 * @returns lo schema (JSON Schema 2020-12) di una forma
 */
export function schemaJson(nome: string, forma: z.ZodType, indirizzo: (percorso: string) => string) {
  const { $schema, ...schema } = z.toJSONSchema(forma, { target: "draft-2020-12", io: "output" });
  return { $schema, $id: indirizzo(percorsi.schemaApi(nome)), title: nome, ...schema };
}
