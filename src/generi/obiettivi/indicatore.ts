/** Un indicatore della scheda obiettivo, con le sue misure. */
import { z } from "zod";
import {
  anno,
  campo,
  campoFonte,
  campoNota,
  data,
  distingue,
  id,
  numero,
  periodo,
  riferimento,
  scheda,
  testo,
} from "../base.ts";
import {
  CONFRONTI,
  MISURE_CHE_CONTANO,
  TERRITORI,
  TIPI_INDICATORE,
  UNITA_INDICATORE,
  type UnitaColonna,
  VERSI,
} from "../vocabolari.ts";

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
  anno: campo(anno(), "Anno", "L'anno della misura."),
  valore: campo(
    valoreIndicatore(),
    "Valore",
    "Il valore misurato; `null` se quell'anno non si è potuto misurare, e la nota dice perché.",
  ),
  data: campo(data().optional(), "Data", "Il giorno a cui la misura si riferisce: anno-mese-giorno."),
  fonte: campo(testo().optional(), "Chi l'ha misurato", "Chi ha fatto la misura e su quali registri."),
  nota: campo(testo().optional(), "Nota", "Un'avvertenza sulla misura, o perché manca."),
});

export const indicatore = scheda({
  id: campo(
    id(),
    "Codice",
    "Id dell'obiettivo, trattino, lettera del tipo (i, p, r, o) e numero: `a1-r3`. Non cambia più.",
  ),
  tipo: campo(
    z.enum(TIPI_INDICATORE),
    "Tipo",
    "Che cosa misura: da dove si parte, come si lavora, che cosa si fa, che cosa cambia.",
  ),
  descrizione: campo(testo(), "Descrizione", "Che cosa si misura, senza il numero."),
  unita: campo(z.enum(UNITA_INDICATORE), "Unità", "In che cosa si misura."),
  valore: campo(
    valoreIndicatore(),
    "Valore",
    "Il numero della fonte: la situazione di partenza (input) o il valore atteso. `null` se la fonte non ne dà.",
  ),
  valori: campo(
    z
      .array(
        scheda({
          etichetta: campo(distingue(testo()), "Etichetta", "A che cosa il numero si riferisce."),
          valore: campo(numero("qualunque"), "Valore", "Il numero."),
        }),
      )
      .optional(),
    "Più valori",
    "Tutti i numeri della fonte, quando una stessa riga ne ha più d'uno.",
  ),
  confronto: campo(z.enum(CONFRONTI), "Confronto", "Come il valore misurato si confronta con quello atteso."),
  periodo: campo(
    periodo(),
    "Periodo",
    "`triennio`, `anno`, un anno, o un periodo come `2021-2024` o `11/2023-11/2024`.",
  ),
  testoFonte: campo(
    testo().optional(),
    "Testo della fonte",
    "La riga come sta nella fonte, quando la forma conta (unità non detta, numero dubbio).",
  ),
  fonte: campo(campoFonte().optional(), "Fonte", "Da dove viene. Se manca, vale la fonte della scheda."),
  nota: campoNota(),
  verso: campo(
    z.enum(VERSI).optional(),
    "Verso",
    "Che cosa è meglio, se non lo dice già il confronto: `aumenta` (più è meglio, la norma) o `diminuisce`.",
  ),
  misure: campo(
    z.enum(MISURE_CHE_CONTANO).optional(),
    "Quale misura conta",
    "L'`ultima` (la norma), o la `somma` di quelle di tutti gli anni.",
  ),
  parteDa: campo(
    riferimento("indicatori").optional(),
    "Parte da",
    "L'indicatore di input da cui parte, con la stessa unità.",
  ),
  territorio: campo(
    z.enum(TERRITORI).optional(),
    "Territorio",
    "Se riguarda tutti i Comuni dell'Ambito o solo alcuni, quando la fonte lo dice.",
  ),
  rilevazioni: campo(z.array(misura).optional(), "Misure", "Le misure, se non stanno in `rilevazioni/ANNO.csv`."),
});
export type Indicatore = z.infer<typeof indicatore>;
export type Misura = z.infer<typeof misura>;
