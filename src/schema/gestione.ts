/** `gestioni.yaml`: chi gestisce i servizi sociali per conto di quali Comuni, e in che forma. */
import { z } from "zod";
import { conteggio, fonte, id, riferimento, scheda, testo } from "./base.ts";
import { FORME_GESTIONE } from "./vocabolari.ts";

export const gestione = scheda({
  id: id(),
  /** Chi gestisce, fra gli enti di `enti.yaml`. */
  ente: riferimento("enti"),
  forma: z.enum(FORME_GESTIONE),
  /** I Comuni; se la fonte non li elenca, resta vuoto e si scrive `quanti`. */
  comuni: z.array(riferimento("comuni")).optional(),
  /** Quanti sono i Comuni secondo la fonte. */
  quanti: conteggio().optional(),
  /** Che cosa gestisce per loro. */
  servizi: z.array(testo()).optional(),
  nota: testo().optional(),
  fonte,
});
export const gestioni = z.array(gestione);
export type Gestione = z.infer<typeof gestione>;
