/** Gli JSON Schema pubblicati sotto `/api/v1/schemi/`, uno per ogni forma di JSON. */
import { z } from "zod";
import type { TavolaDelPiano } from "../generi/vocabolari.ts";
import type { Piano } from "../piano/modello.ts";
import { percorsi } from "../piano/percorsi.ts";
import { formaDataset, formaIndicatori, formaIndice, formaNote, formaObiettivi, formaTavola } from "./forme.ts";
import { TAVOLE } from "./tavole.ts";

/** Le tavole il cui JSON è l'elenco delle loro righe, senza una forma a parte. */
export const TAVOLE_SEMPLICI = ["risorse", "rilevazioni", "servizi", "enti"] as const satisfies TavolaDelPiano[];

/** La forma di ogni JSON, per nome. */
export function formeApi(piano: Piano): Record<string, z.ZodType> {
  const semplici = TAVOLE_SEMPLICI.map((id) => {
    const { descrizione, colonne } = TAVOLE[id](piano);
    return [id, formaTavola(descrizione, colonne)] as const;
  });
  return {
    index: formaIndice,
    indicatori: formaIndicatori,
    obiettivi: formaObiettivi,
    dati: formaDataset,
    note: formaNote,
    ...Object.fromEntries(semplici),
  };
}

/**
 * @param indirizzo dà l'indirizzo pubblicato di un percorso: quello intero, se il sito ne ha uno
 * @returns lo schema (JSON Schema 2020-12) di una forma
 */
export function schemaJson(nome: string, forma: z.ZodType, indirizzo: (percorso: string) => string) {
  const { $schema, ...schema } = z.toJSONSchema(forma, { target: "draft-2020-12", io: "output" });
  return { $schema, $id: indirizzo(percorsi.schemaApi(nome)), title: nome, ...schema };
}
