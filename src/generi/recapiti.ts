/** Come si raggiunge un ufficio: gli stessi campi ovunque un cittadino possa andare, scrivere o telefonare. */
import { z } from "zod";
import { campo, casella, testo } from "./base.ts";
import type { ColonnaTavola } from "./tavola.ts";

/** Un cellulare è quasi sempre di una persona: qui va solo il numero dell'ufficio. */
const TELEFONO_FISSO = /^(?!(?:\+39 ?)?3)\+?\d[\d ]{2,}$/;

export const campoIndirizzo = () =>
  campo(testo().optional(), "Indirizzo", "Via, numero e luogo, come li scrive la fonte.");

export const campoTelefono = () =>
  campo(
    z
      .string()
      .regex(TELEFONO_FISSO, "scrivi il numero fisso dell'ufficio, solo cifre e spazi, mai un cellulare")
      .optional(),
    "Telefono",
    'Il numero fisso dell\'ufficio, fra virgolette: `"0371 000000"`. Mai un cellulare.',
  );

/** I quattro modi di raggiungere un ufficio, nell'ordine in cui si mostrano. */
export const campiRecapito = () => ({
  indirizzo: campoIndirizzo(),
  orari: campo(
    z.array(testo()).min(1).optional(),
    "Orari",
    "Una riga per ogni apertura, come la scrive la fonte: «Lunedì e mercoledì 9.30-11.30, accesso libero».",
  ),
  telefono: campoTelefono(),
  email: campo(casella().optional(), "E-mail", "La casella dell'ufficio: mai quella di una persona."),
});

type Recapiti = {
  [C in keyof ReturnType<typeof campiRecapito>]?: z.output<ReturnType<typeof campiRecapito>[C]> | undefined;
};

/** Le colonne dei recapiti in una tavola, e le loro celle. */
export const COLONNE_RECAPITO: ColonnaTavola[] = [
  { nome: "indirizzo", titolo: "Indirizzo", descrizione: "Via, numero e luogo, se si sanno.", tipo: "testo" },
  { nome: "orari", titolo: "Orari", descrizione: "Quando è aperto, se si sa.", tipo: "elenco" },
  { nome: "telefono", titolo: "Telefono", descrizione: "Numero dell'ufficio.", tipo: "testo" },
  { nome: "email", titolo: "E-mail", descrizione: "Casella dell'ufficio.", tipo: "testo" },
];

export const celleRecapito = ({ indirizzo, orari, telefono, email }: Recapiti) => ({
  indirizzo: indirizzo ?? null,
  orari: orari ?? [],
  telefono: telefono ?? null,
  email: email ?? null,
});
