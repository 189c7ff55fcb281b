/** I nomi che un dataset non può avere: quelli dei file che il sito pubblica già nella stessa cartella. */
import type { z } from "zod";
import type { GenereQualunque } from "../genere.ts";

/** File di `/dati/` che non vengono da una tavola. */
const ALTRI = ["risorse-obiettivi", "risorse-fondi", "allegato-1"];

/** Le tavole che ogni piano pubblica oltre ai suoi dataset, nell'ordine in cui si elencano. */
export const tavoleDelPiano = (generi: readonly GenereQualunque[]): string[] =>
  generi
    .flatMap((g) => Object.entries(g.tavole ?? {}))
    .sort(([, a], [, b]) => a.posto - b.posto)
    .map(([nome]) => nome);

/** Lo stesso schema, che rifiuta i nomi già presi. */
export function conNomeLibero(schema: z.ZodType, generi: readonly GenereQualunque[]): z.ZodType {
  const presi = [...tavoleDelPiano(generi), ...ALTRI];
  return schema.superRefine((letto, contesto) => {
    const { id } = letto as { id: string };
    if (presi.includes(id) || id.endsWith("-excel"))
      contesto.addIssue({
        code: "custom",
        path: ["id"],
        message: `questo nome è già preso nei dati pubblicati: non si usano ${presi.join(", ")}, né nomi che finiscono con «-excel»`,
      });
  });
}
