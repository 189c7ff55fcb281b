/** In `piano.yaml`: a chi si scrive, e ciò che la legge vuole sul sito di un ente pubblico. */
import { z } from "zod";
import { campo, campoFonte, campoNota, casella, data, indirizzo, scheda, testo } from "../base.ts";

export const contatti = scheda({
  ufficio: campo(testo(), "Ufficio", "L'ufficio che risponde."),
  email: campo(casella().optional(), "E-mail", "Casella istituzionale: mai quella di una persona."),
  pec: campo(casella().optional(), "PEC", "Posta certificata dell'ufficio o dell'ente."),
  telefono: campo(
    z
      .string()
      .regex(/^\+?[\d ]{3,}$/, "scrivi solo cifre e spazi, fra virgolette")
      .optional(),
    "Telefono",
    'Cifre e spazi, fra virgolette: `"0371 000000"`. Mai un cellulare.',
  ),
  orari: campo(testo().optional(), "Orari", "Quando risponde."),
  sede: campo(testo().optional(), "Sede", "L'indirizzo dell'ufficio."),
  sito: campo(indirizzo().optional(), "Sito", "L'indirizzo della sua pagina, che comincia con https://."),
  nota: campoNota("Da dire accanto, per esempio che un recapito è da confermare."),
  fonte: campoFonte().optional(),
});

/** L'indirizzo che AgID dà alla dichiarazione: ogni altro modello non vale (linee guida sull'accessibilità, legge 4/2004). */
const MODULO_AGID = /^https:\/\/form\.agid\.gov\.it\/\S+$/;

export const obblighi = scheda({
  dichiarazioneAccessibilita: campo(
    scheda({
      indirizzo: campo(
        indirizzo(MODULO_AGID, "la dichiarazione sta solo su form.agid.gov.it: scrivi https://form.agid.gov.it/…"),
        "Indirizzo",
        "L'indirizzo che AgID ha mandato al responsabile della transizione digitale.",
      ),
      scadenza: campo(
        data().refine((d) => d.endsWith("-09-23"), { message: "la dichiarazione vale fino a un 23 settembre" }),
        "Scadenza",
        "Il 23 settembre entro cui va rinnovata, per esempio 2027-09-23.",
      ),
    }).optional(),
    "Dichiarazione di accessibilità",
    "Si scrive solo su form.agid.gov.it e si rinnova ogni anno entro il 23 settembre.",
  ),
  privacy: campo(indirizzo().optional(), "Privacy", "Informativa sulla privacy dell'ente."),
  noteLegali: campo(indirizzo().optional(), "Note legali", "Note legali dell'ente, se ne ha di sue."),
  amministrazioneTrasparente: campo(
    indirizzo().optional(),
    "Amministrazione trasparente",
    "La sezione «Amministrazione trasparente» dell'ente.",
  ),
  rpd: campo(
    casella().optional(),
    "RPD",
    "Come si scrive al responsabile della protezione dei dati: una casella dell'ufficio, mai di una persona.",
  ),
});
export type Contatti = z.infer<typeof contatti>;
export type Obblighi = z.infer<typeof obblighi>;
