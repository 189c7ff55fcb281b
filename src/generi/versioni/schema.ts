/** `versioni.yaml`: le versioni del piano che qualcuno ha adottato, approvato o pubblicato, dalla prima. */
import { z } from "zod";
import { campo, campoFonte, data, distingue, nonSiLegge, riferimento, scheda, testo } from "../base.ts";
import { STATI } from "../vocabolari.ts";

/** Il numero di una versione diventa il nome di una cartella del sito e di una del piano. */
const NUMERO = /^[0-9a-z]+([.-][0-9a-z]+)*$/;
/** La pagina di ciò che è cambiato dopo l'ultima versione. */
export const OGGI = "oggi";

const impronta = (di: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/, `è l'impronta SHA-256 ${di}: sessantaquattro cifre esadecimali, fra virgolette`)
    .optional();

export const versione = scheda({
  id: campo(
    distingue(
      testo()
        .regex(NUMERO, 'usa solo cifre, minuscole, punti e trattini, per esempio "1.1"')
        .max(40, "al massimo 40 caratteri: è nell'indirizzo")
        .refine((v) => v !== OGGI, `«${OGGI}» è la pagina di ciò che è cambiato dopo l'ultima versione`),
    ),
    "Versione",
    'Il numero della versione, fra virgolette: `"1.0"`. Dopo la pubblicazione non cambia più: è nell\'indirizzo.',
  ),
  data: campo(data(), "Data", "Il giorno da cui vale: anno-mese-giorno."),
  stato: campo(z.enum(STATI), "Stato", "A che punto era l'approvazione."),
  atto: campo(
    testo().optional(),
    "Atto",
    "L'atto con cui è stata decisa, come si cita: «deliberazione n. 4». Serve quando lo stato è `approvato`.",
  ),
  seduta: campo(
    riferimento("atti").optional(),
    "Seduta",
    "La seduta che l'ha decisa, fra quelle della cartella `atti`.",
  ),
  perche: campo(testo().max(300, "al massimo 300 caratteri"), "Perché", "In una riga: perché c'è questa versione."),
  revisione: campo(
    nonSiLegge(
      z.string().regex(/^[\w][\w./-]*$/, "scrivi un'etichetta o un commit di Git, per esempio v1.0"),
      "dice da dove si rilegge la versione",
    ).optional(),
    "Revisione",
    "L'etichetta o il commit di Git con i suoi testi. Non serve se in `versioni/` c'è la copia.",
  ),
  copia: campo(
    impronta("della copia"),
    "Impronta della copia",
    "L'impronta SHA-256 della cartella `versioni/NUMERO`: la scrive `npm run versione`.",
  ),
  pdf: campo(
    impronta("del PDF"),
    "Impronta del PDF",
    "L'impronta SHA-256 di `versioni/NUMERO.pdf`, la stampa di allora: la scrive `npm run versione`.",
  ),
  tolti: campo(
    z
      .array(
        scheda({
          data: campo(data(), "Data", "Il giorno in cui è stato tolto."),
          nota: campo(testo(), "Nota", "Perché, senza ripetere ciò che è stato tolto."),
        }),
      )
      .optional(),
    "Tolti",
    "Ciò che la riservatezza ha obbligato a togliere da questa versione: lo scrive `npm run versione`.",
  ),
  fonte: campoFonte().optional(),
});
export type VersioneDelPiano = z.output<typeof versione>;
