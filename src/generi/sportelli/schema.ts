/** `sportelli.yaml`: gli sportelli a cui una persona si rivolge. Ciò che la fonte non dice resta vuoto. */
import { z } from "zod";
import { campo, campoFonte, campoId, campoNota, casella, riferimento, scheda, testo } from "../base.ts";

/** Un cellulare è quasi sempre di una persona: qui va solo il numero dell'ufficio. */
const TELEFONO_FISSO = /^(?!(?:\+39 ?)?3)\+?\d[\d ]{2,}$/;

export const sportello = scheda({
  id: campoId(),
  nome: campo(testo(), "Nome", "Il nome dello sportello, come lo scrive la fonte."),
  enti: campo(
    z.array(riferimento("enti")).optional(),
    "Enti",
    "Chi lo tiene aperto, se la fonte lo dice: identificativi di `enti.yaml`.",
  ),
  comuni: campo(
    z.array(riferimento("comuni")).optional(),
    "Comuni",
    "Il Comune in cui è, o i Comuni per cui lavora. Vuoto se la fonte non lo dice.",
  ),
  indirizzo: campo(testo().optional(), "Indirizzo", "Via, numero e luogo, come li scrive la fonte."),
  orari: campo(
    z.array(testo()).min(1).optional(),
    "Orari",
    "Una riga per ogni apertura, come la scrive la fonte: «Lunedì e mercoledì 9.30-11.30, accesso libero».",
  ),
  telefono: campo(
    z
      .string()
      .regex(TELEFONO_FISSO, "scrivi il numero fisso dell'ufficio, solo cifre e spazi, mai un cellulare")
      .optional(),
    "Telefono",
    'Il numero fisso dell\'ufficio, fra virgolette: `"0371 000000"`. Mai un cellulare.',
  ),
  email: campo(casella().optional(), "E-mail", "La casella dell'ufficio: mai quella di una persona."),
  persone: campo(z.array(riferimento("persone")).optional(), "Per chi", "A chi serve, fra le voci di `persone.yaml`."),
  servizi: campo(z.array(testo()).optional(), "Servizi", "Che cosa ci si può chiedere, una cosa per voce."),
  fonte: campoFonte(),
  nota: campoNota("Un'avvertenza, per esempio che gli orari sono di un altro anno e vanno confermati."),
});
export type Sportello = z.infer<typeof sportello>;
