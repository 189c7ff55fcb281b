/** `capitoli/*.mdx`: un capitolo di testo. */
import type { z } from "zod";
import { fonte, id, intero, scheda, testo } from "./base.ts";

export const capitolo = scheda({
  id: id(),
  /** Numero nel piano, fra virgolette: `"2.1"`. La Premessa non ne ha. */
  numero: testo().optional(),
  titolo: testo(),
  /** Posto nell'ordine del piano. */
  ordine: intero(),
  /** Apre il capitolo: al massimo 80 parole, per chi non leggerà il resto. */
  inBreve: testo().refine((t) => t.split(/\s+/).length <= 80, { message: "«inBreve» può avere al massimo 80 parole" }),
  fonte,
});
export type DatiCapitolo = z.infer<typeof capitolo>;
