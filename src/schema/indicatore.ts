/** Un indicatore della scheda obiettivo, con le sue misure. */
import { z } from "zod";
import { anno, data, distingue, fonte, id, numero, periodo, riferimento, scheda, testo } from "./base.ts";
import {
  CONFRONTI,
  MISURE_CHE_CONTANO,
  TERRITORI,
  TIPI_INDICATORE,
  UNITA_INDICATORE,
  type UnitaColonna,
  VERSI,
} from "./vocabolari.ts";

/** Il numero della fonte; `null`, scritto per esteso, se la fonte non ne dà. */
export const valoreIndicatore = (unita: UnitaColonna | "qualunque" = "qualunque") =>
  numero(unita)
    .nullable()
    .meta({
      manca: "scrivi il valore, oppure `valore: null` se la fonte non dà un numero",
      type: ["number", "string", "null"],
    });

/** Una misura scritta nella scheda. Di solito le misure stanno in `rilevazioni/ANNO.csv`. */
export const misura = scheda({
  anno: anno(),
  /** `null` se quell'anno non si è potuto misurare: la nota dice perché. */
  valore: valoreIndicatore(),
  data: data().optional(),
  fonte: testo().optional(),
  nota: testo().optional(),
});

export const indicatore = scheda({
  /** Id dell'obiettivo, trattino, lettera del tipo (i, p, r, o) e numero: `a1-r3`. */
  id: id(),
  tipo: z.enum(TIPI_INDICATORE),
  /** Che cosa si misura, senza il numero. */
  descrizione: testo(),
  unita: z.enum(UNITA_INDICATORE),
  /** Il numero della fonte: la situazione di partenza (input) o il valore atteso. `null` se la fonte non ne dà. */
  valore: valoreIndicatore(),
  /** Tutti i numeri della fonte, quando una stessa riga ne ha più d'uno. */
  valori: z.array(scheda({ etichetta: distingue(testo()), valore: numero("qualunque") })).optional(),
  confronto: z.enum(CONFRONTI),
  /** `triennio`, `anno`, un anno, o un periodo come `2021-2024` o `11/2023-11/2024`. */
  periodo: periodo(),
  /** La riga come sta nella fonte, quando la forma conta (unità non detta, numero dubbio). */
  testoFonte: testo().optional(),
  /** Se manca, vale la fonte della scheda. */
  fonte: fonte.optional(),
  nota: testo().optional(),
  /** Che cosa è meglio, se non lo dice già il confronto: `aumenta` (più è meglio, la norma) o `diminuisce`. */
  verso: z.enum(VERSI).optional(),
  /** Quale misura conta: l'`ultima` (la norma), o la `somma` di quelle di tutti gli anni. */
  misure: z.enum(MISURE_CHE_CONTANO).optional(),
  /** L'indicatore di input da cui parte, con la stessa unità. */
  parteDa: riferimento("indicatori").optional(),
  /** Se riguarda tutti i Comuni dell'Ambito o solo alcuni, quando la fonte lo dice. */
  territorio: z.enum(TERRITORI).optional(),
  rilevazioni: z.array(misura).optional(),
});
export type Indicatore = z.infer<typeof indicatore>;
export type Misura = z.infer<typeof misura>;
