/** `capitoli/*.mdx`: un capitolo di testo. */
import type { z } from "zod";
import { breve, campo, campoFonte, campoId, campoOrdine, riferimento, scheda, testo } from "../base.ts";

export const capitolo = scheda({
  id: campoId(),
  numero: campo(
    testo().optional(),
    "Numero",
    'Numero del capitolo nel piano, fra virgolette: `"2.1"`. La Premessa non ne ha.',
  ),
  titolo: campo(testo(), "Titolo", "Il titolo ufficiale, esatto."),
  ordine: campoOrdine(),
  inBreve: campo(
    breve("inBreve", 80),
    "In breve",
    "Apre il capitolo: al massimo 80 parole, per chi non leggerà il resto.",
  ),
  area: campo(
    riferimento("aree").optional(),
    "Macroarea",
    "La macroarea di cui il capitolo analizza i bisogni: la sua pagina lo richiama.",
  ),
  fonte: campoFonte(),
});
export type DatiCapitolo = z.infer<typeof capitolo>;
