/** `capitoli/*.mdx`: un capitolo di testo. */
import type { z } from "zod";
import { breve, distingue, fonte, id, ordine, riferimento, scheda, testo } from "./base.ts";

export const capitolo = scheda({
  id: id(),
  /** Numero nel piano, fra virgolette: `"2.1"`. La Premessa non ne ha. */
  numero: distingue(testo()).optional(),
  titolo: testo(),
  /** Posto nell'ordine del piano. */
  ordine: ordine(),
  /** Apre il capitolo: al massimo 80 parole, per chi non leggerà il resto. */
  inBreve: breve("inBreve", 80),
  /** La macroarea di cui il capitolo analizza i bisogni: la sua pagina lo richiama. */
  area: riferimento("aree").optional(),
  fonte,
});
export type DatiCapitolo = z.infer<typeof capitolo>;
