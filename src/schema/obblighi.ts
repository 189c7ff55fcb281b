/** In `piano.yaml`: a chi si scrive, e ciò che la legge vuole sul sito di un ente pubblico. */
import { z } from "zod";
import { casella, fonte, giorno, indirizzo, scheda, testo } from "./base.ts";

export const contatti = scheda({
  /** L'ufficio che risponde. */
  ufficio: testo(),
  /** Casella istituzionale: mai quella di una persona. */
  email: casella().optional(),
  pec: casella().optional(),
  telefono: z
    .string()
    .regex(/^\+?[\d ]{3,}$/, "scrivi solo cifre e spazi, fra virgolette")
    .optional(),
  /** Quando risponde. */
  orari: testo().optional(),
  sede: testo().optional(),
  sito: indirizzo().optional(),
  /** Da dire accanto, per esempio che un recapito è da confermare. */
  nota: testo().optional(),
  fonte: fonte.optional(),
});

/** L'indirizzo che AgID dà alla dichiarazione: ogni altro modello non vale (linee guida sull'accessibilità, legge 4/2004). */
const MODULO_AGID = /^https:\/\/form\.agid\.gov\.it\/\S+$/;

export const obblighi = scheda({
  /** La dichiarazione di accessibilità. Si scrive solo su form.agid.gov.it e si rinnova ogni anno entro il 23 settembre. */
  dichiarazioneAccessibilita: scheda({
    /** L'indirizzo che AgID ha mandato al responsabile della transizione digitale. */
    indirizzo: indirizzo(
      MODULO_AGID,
      "la dichiarazione sta solo su form.agid.gov.it: scrivi https://form.agid.gov.it/…",
    ),
    /** Il 23 settembre entro cui va rinnovata, per esempio 2027-09-23. */
    scadenza: giorno().refine((d) => d.endsWith("-09-23"), { message: "la dichiarazione vale fino a un 23 settembre" }),
  }).optional(),
  /** Informativa sulla privacy dell'ente. */
  privacy: indirizzo().optional(),
  /** Note legali dell'ente, se ne ha di sue. */
  noteLegali: indirizzo().optional(),
  /** La sezione «Amministrazione trasparente» dell'ente. */
  amministrazioneTrasparente: indirizzo().optional(),
  /** Come si scrive al responsabile della protezione dei dati (RPD): una casella dell'ufficio, mai di una persona. */
  rpd: casella().optional(),
});
export type Contatti = z.infer<typeof contatti>;
export type Obblighi = z.infer<typeof obblighi>;
