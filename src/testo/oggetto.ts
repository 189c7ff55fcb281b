/** L'oggetto di una modifica com'è da pubblicare: l'ha scritto chiunque, e nessuno lo ha riletto. */
import { accorcia } from "./accorcia.ts";
import { togliSegni } from "./segni.ts";

/** Oltre, non è un oggetto: è il testo della modifica, o uno scherzo. */
const MASSIMO = 200;
const POSTA = /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
/** Un telefono: comincia per + o 0 o 3. Le quantità con i punti delle migliaia, le date e le impronte no. */
const TELEFONO =
  /(?<![\p{L}\d.,/#-])(?!\d{1,3}(?:\.\d{3})+(?!\d))(?:(?:\+|00)\d{1,3}[\s./-]?)?(?:0\d{1,3}|3\d{2})[\s./-]?\d{2,4}(?:[\s.-]?\d{2,4}){1,3}(?![\p{L}\d]|[.,]\d)/gu;
/** Con meno cifre è un codice, o una legge col suo anno: «098031», «328/2000». */
const MINIMO_CIFRE = 8;

/**
 * @returns una riga sola, senza segni che ingannano, al massimo duecento caratteri, con le caselle di posta e i telefoni
 *   sostituiti da parole. Un «<» resta un «<»: chi compone la pagina lo scrive come testo.
 */
export const oggettoPubblico = (scritto: string): string =>
  accorcia(
    togliSegni(scritto.slice(0, MASSIMO * 10).toWellFormed())
      .replace(POSTA, "[casella di posta]")
      .replace(TELEFONO, (t) => (t.replace(/\D/g, "").length < MINIMO_CIFRE ? t : "[telefono]"))
      .replace(/\s+/g, " ")
      .trim(),
    MASSIMO,
  );
