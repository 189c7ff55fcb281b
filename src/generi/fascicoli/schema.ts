/** `fascicoli/*.yaml`: le parti del piano che una seduta discute, nell'ordine del giorno. Ne viene un PDF solo. */
import { z } from "zod";
import { data, riferimento, scheda, testo } from "../base.ts";
import { ORGANI } from "../vocabolari.ts";

export const fascicolo = scheda({
  /** Il titolo sulla copertina. */
  titolo: testo(),
  /** Il giorno della seduta. */
  data: data(),
  /** Chi si riunisce. */
  organo: z.enum(ORGANI),
  /** I punti all'ordine del giorno. */
  punti: z
    .array(
      scheda({
        titolo: testo(),
        /** Che cosa si chiede di decidere, come continua «Si chiede di»: «approvare la scheda B1». */
        decisione: testo().optional(),
        /** Che cosa si legge: `capitolo/ID`, `area/ID`, `obiettivo/ID`, `esito/ID`, `rete/ID`, `progetto/ID`, `atto/ID`, `dataset/ID`. */
        parti: z.array(riferimento("parti")).min(1),
      }),
    )
    .min(1),
});
export type DatiFascicolo = z.infer<typeof fascicolo>;
