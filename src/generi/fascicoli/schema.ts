/** `fascicoli/*.yaml`: le parti del piano che una seduta discute, nell'ordine del giorno. Ne viene un PDF solo. */
import { z } from "zod";
import { campo, data, riferimento, scheda, testo } from "../base.ts";
import { ORGANI } from "../vocabolari.ts";

export const fascicolo = scheda({
  titolo: campo(testo(), "Titolo", "Il titolo sulla copertina."),
  data: campo(data(), "Data", "Il giorno della seduta: anno-mese-giorno."),
  organo: campo(z.enum(ORGANI), "Organo", "Chi si riunisce."),
  punti: campo(
    z
      .array(
        scheda({
          titolo: campo(testo(), "Titolo", "Il punto, come sta nell'ordine del giorno."),
          decisione: campo(
            testo().optional(),
            "Decisione",
            "Che cosa si chiede di decidere, come continua «Si chiede di»: «approvare la scheda B1».",
          ),
          parti: campo(
            z.array(riferimento("parti")).min(1),
            "Parti",
            "Che cosa si legge, scritto genere/identificativo: `capitolo/contesto`, `area/b`, `dataset/popolazione`.",
          ),
        }),
      )
      .min(1),
    "Punti",
    "I punti all'ordine del giorno, nell'ordine in cui si discutono.",
  ),
});
export type DatiFascicolo = z.infer<typeof fascicolo>;
