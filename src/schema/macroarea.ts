/** `aree/*.mdx`: una macroarea del piano, che raccoglie una o più aree di policy regionali. */
import { z } from "zod";
import { distingue, fonte, id, ordine, scheda, testo } from "./base.ts";
import { LETTERE_AREA } from "./vocabolari.ts";

export const macroarea = scheda({
  id: id(),
  /** Le lettere regionali che l'Ambito accorpa, per esempio `[D, E]`. */
  lettere: z.array(z.enum(LETTERE_AREA)).min(1),
  /** Distingue due macroaree con la stessa lettera, per esempio «Immigrazione». */
  nome: distingue(testo()),
  /** Posto nell'ordine del piano. */
  ordine: ordine(),
  /** Al massimo 60 parole, per chi non è del mestiere. */
  sintesi: testo(),
  fonte,
});
export type DatiMacroarea = z.infer<typeof macroarea>;
