/** `aree/*.mdx`: una macroarea del piano. Se il profilo ha le aree di una Regione, ne raccoglie una o più. */
import { z } from "zod";
import { campo, campoFonte, campoId, campoOrdine, distingue, scheda, testo } from "../base.ts";
import { PROFILO_APERTO, type Profilo } from "../profilo/profili.ts";
import { vocabolo } from "../profilo/vocabolo.ts";

/** Le lettere sono quelle del profilo; se non ne ha, una macroarea ne può avere una sua, o nessuna. */
const lettere = ({ aree }: Profilo): z.ZodType<string[]> =>
  aree.length ? z.array(vocabolo(aree.map((a) => a.lettera))).min(1) : z.array(testo()).default([]);

export const schemaArea = (profilo: Profilo) =>
  scheda({
    id: campoId(),
    lettere: campo(
      lettere(profilo),
      "Lettere",
      "Le lettere delle aree di policy regionali che la macroarea accorpa, per esempio `[D, E]`. Dove la Regione non ne " +
        "stabilisce, la sigla dell'area nel piano, o niente.",
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

export const macroarea = schemaArea(PROFILO_APERTO);
