/** Un importo che l'obiettivo prevede. Le somme le fa il programma. */
import { z } from "zod";
import { campo, campoNota, importo, riferimento, scheda } from "../base.ts";
import type { Profilo } from "../profilo/profili.ts";
import { vocabolo } from "../profilo/vocabolo.ts";

/** I periodi sono quelli del profilo. */
export const schemaRisorsa = ({ periodi }: Profilo) =>
  scheda({
    fondi: campo(
      z.array(riferimento("fondi")).min(1),
      "Fondi",
      "I fondi da cui viene l'importo: più d'uno se la fonte dà una cifra sola per tutti.",
    ),
    importo: campo(
      importo()
        .nullable()
        .meta({ manca: "scrivi l'importo in euro, oppure `importo: null`", type: ["number", "string", "null"] }),
      "Importo",
      "Euro. `null` se la fonte nomina il fondo senza una cifra.",
    ),
    periodo: campo(vocabolo(periodi), "Periodo", "A quale tempo l'importo si riferisce."),
    nota: campoNota("Una precisazione della fonte su questo importo."),
  });
export type Risorsa = z.infer<ReturnType<typeof schemaRisorsa>>;
