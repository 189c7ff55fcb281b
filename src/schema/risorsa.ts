/** Un importo che l'obiettivo prevede. Le somme le fa il programma. */
import { z } from "zod";
import { importo, riferimento, scheda, testo } from "./base.ts";
import { PERIODI_RISORSA } from "./vocabolari.ts";

export const risorsa = scheda({
  /** I fondi da cui viene l'importo: più d'uno se la fonte dà una cifra sola per tutti. */
  fondi: z.array(riferimento("fondi")).min(1),
  /** Euro. `null` se la fonte nomina il fondo senza una cifra. */
  importo: importo()
    .nullable()
    .meta({ manca: "scrivi l'importo in euro, oppure `importo: null`", type: ["number", "string", "null"] }),
  periodo: z.enum(PERIODI_RISORSA),
  nota: testo().optional(),
});
export type Risorsa = z.infer<typeof risorsa>;
