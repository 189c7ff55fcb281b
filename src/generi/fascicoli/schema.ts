/** `fascicoli/*.yaml`: le parti del piano che una seduta discute, nell'ordine del giorno. Ne viene un PDF solo. */
import { z } from "zod";
import { campo, data, nonSiLegge, riferimento, scheda, testo } from "../base.ts";
import { PROFILO_APERTO, type Profilo } from "../profilo/profili.ts";
import { vocabolo } from "../profilo/vocabolo.ts";

/** Gli organi sono quelli del profilo. */
export const schemaFascicolo = ({ organi }: Profilo) =>
  scheda({
    titolo: campo(testo(), "Titolo", "Il titolo sulla copertina."),
    data: campo(data(), "Data", "Il giorno della seduta: anno-mese-giorno."),
    organo: campo(vocabolo(organi), "Organo", "Chi si riunisce."),
    delibera: campo(
      scheda({
        oggetto: campo(testo(), "Oggetto", "L'oggetto della deliberazione."),
        premesse: campo(
          z.array(testo()).optional(),
          "Premesse",
          "Ciò che si è visto, richiamato, considerato: una premessa per voce.",
        ),
        decisione: campo(
          z.array(testo()).min(1),
          "Decisione",
          "Ciò che si delibera, un punto per voce: «di approvare il Piano di Zona».",
        ),
      }).optional(),
      "Delibera",
      "La proposta di deliberazione. Con questa il fascicolo ha anche il foglio di voto, una riga per Comune, e le firme.",
    ),
    confronto: campo(
      nonSiLegge(
        z
          .string()
          .regex(
            /^[\w][\w-]*(?:\.[\w-]+)*\.\.(?:[\w][\w.-]*)?$/,
            "scrivi due versioni con due punti in mezzo: 1.0..1.1",
          ),
        "dice quali versioni si mettono a fronte",
      ).optional(),
      "Confronto",
      "Due versioni da mettere a fronte nel fascicolo, per esempio `1.0..1.1`; senza la seconda, fino a ciò che c'è adesso.",
    ),
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

export const fascicolo = schemaFascicolo(PROFILO_APERTO);
