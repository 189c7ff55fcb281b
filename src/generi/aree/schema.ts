/** `aree/*.mdx`: una macroarea del piano, che raccoglie una o più aree di policy regionali. */
import { z } from "zod";
import { campo, campoFonte, campoId, campoOrdine, distingue, scheda, testo } from "../base.ts";
import { LETTERE_AREA } from "../vocabolari.ts";

export const macroarea = scheda({
  id: campoId(),
  lettere: campo(
    z.array(z.enum(LETTERE_AREA)).min(1),
    "Lettere",
    "Le lettere delle aree di policy regionali che la macroarea accorpa, per esempio `[D, E]`.",
  ),
  nome: campo(
    distingue(testo()),
    "Nome",
    "Il nome della macroarea. Distingue due macroaree con la stessa lettera, per esempio «Immigrazione».",
  ),
  ordine: campoOrdine(),
  sintesi: campo(testo(), "In breve", "Al massimo 60 parole, per chi non è del mestiere."),
  fonte: campoFonte(),
});
