/** `capitoli/*.mdx`: un capitolo di testo. */
import { breve, campo, campoFonte, campoId, campoOrdine, distingue, riferimento, scheda, testo } from "../base.ts";

export const capitolo = scheda({
  id: campoId(),
  numero: campo(
    distingue(testo()).optional(),
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
