/** `persone.yaml`: da chi parte chi cerca. Le altre voci dicono con `persone` a chi servono. */
import { z } from "zod";
import { breve, campo, campoFonte, campoId, distingue, indirizzo, nonSiLegge, scheda, testo } from "../base.ts";
import { ICONE } from "../vocabolari.ts";

/** Un numero pubblico da chiamare subito: sta in cima alla pagina, prima di tutto il resto. */
export const emergenza = scheda({
  numero: campo(
    z.string().regex(/^\d[\d ]*$/, "scrivi solo cifre e spazi, fra virgolette"),
    "Numero",
    'Il numero, come si compone, fra virgolette: `"1522"`.',
  ),
  nome: campo(testo(), "Nome", "Come si chiama il servizio."),
  descrizione: campo(
    breve("descrizione", 40),
    "Descrizione",
    "Quando risponde, chi risponde, quanto costa: al massimo 40 parole.",
  ),
  sito: campo(indirizzo().optional(), "Sito", "L'indirizzo del servizio, che comincia con https://."),
});

export const persona = scheda({
  id: campoId(),
  frase: campo(distingue(testo()), "Frase", "Come lo direbbe chi cerca: «Sono una persona anziana»."),
  nome: campo(distingue(testo()), "Nome", "Due o tre parole, per i titoli: «Persone anziane»."),
  icona: campo(
    z.enum(ICONE).optional(),
    "Icona",
    "Il disegno accanto alla frase: aiuta a ritrovarla, non dice niente di più.",
  ),
  descrizione: campo(
    breve("descrizione", 50),
    "Descrizione",
    "Che cosa si trova nella pagina, in parole semplici: al massimo 50 parole.",
  ),
  emergenze: campo(
    z.array(emergenza).optional(),
    "Emergenze",
    "I numeri da chiamare subito: stanno in cima alla pagina.",
  ),
  avvertenza: campo(
    breve("avvertenza", 50).optional(),
    "Avvertenza",
    "Da dire subito sotto i numeri, per esempio come non lasciare tracce di ciò che si legge.",
  ),
  parole: campo(
    z.array(nonSiLegge(testo(), "trova ciò che parla di lei")).min(1).optional(),
    "Parole",
    "Le parole con cui il piano parla di questa persona, in ogni forma: «anziano», «anziana», «anziani». Servono a " +
      "mettere per prime le schede che parlano di lei, e a trovare le voci che ne parlano e non la citano.",
  ),
  lingue: campo(
    z
      .array(
        scheda({
          lingua: campo(
            nonSiLegge(
              z.string().regex(/^[a-z]{2}$/, "scrivi il codice della lingua, due lettere minuscole: en, fr, ar"),
              "dice come si pronuncia",
            ),
            "Lingua",
            "Codice di due lettere: `en`, `fr`, `ar`.",
          ),
          righe: campo(
            z.array(testo()).min(1),
            "Righe",
            "Che cosa deve sapere chi legge in quella lingua, una frase per riga.",
          ),
        }),
      )
      .optional(),
    "In altre lingue",
    "L'essenziale della pagina per chi non legge l'italiano: chi aiuta e come si raggiunge.",
  ),
  fonte: campoFonte().optional(),
});
export type Persona = z.infer<typeof persona>;
