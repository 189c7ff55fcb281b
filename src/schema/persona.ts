/** `persone.yaml`: da chi parte chi cerca. Schede, tipi di servizio e reti dicono con `persone` a chi servono. */
import { z } from "zod";
import { breve, distingue, fonte, id, indirizzo, scheda, testo } from "./base.ts";

/** Un numero pubblico da chiamare subito: sta in cima alla pagina, prima di tutto il resto. */
export const emergenza = scheda({
  /** Il numero, come si compone, per esempio `"1522"`. */
  numero: z.string().regex(/^\d[\d ]*$/, "scrivi solo cifre e spazi, fra virgolette"),
  /** Come si chiama il servizio. */
  nome: testo(),
  /** Quando risponde, chi risponde, quanto costa. */
  descrizione: breve("descrizione", 40),
  sito: indirizzo().optional(),
});

export const persona = scheda({
  id: id(),
  /** Come lo direbbe chi cerca: «Sono una persona anziana». */
  frase: distingue(testo()),
  /** Due o tre parole, per i titoli: «Persone anziane». */
  nome: distingue(testo()),
  /** Che cosa si trova nella pagina, in parole semplici. */
  descrizione: breve("descrizione", 50),
  emergenze: z.array(emergenza).optional(),
  /** Da dire subito sotto i numeri, per esempio come non lasciare tracce di ciò che si legge. */
  avvertenza: breve("avvertenza", 50).optional(),
  fonte: fonte.optional(),
});
export const persone = z.array(persona);
export type Persona = z.infer<typeof persona>;
