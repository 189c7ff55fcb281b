/** `obiettivi/*.mdx`: la scheda di un obiettivo, con le domande del profilo. La prosa della scheda è il corpo del file. */
import { z } from "zod";
import { trovaNomi } from "../../testo/nomi.ts";
import { campo, campoFonte, campoId, campoSintesi, conteggio, intero, riferimento, scheda, testo } from "../base.ts";
import { PROFILO_APERTO, type Profilo } from "../profilo/profili.ts";
import { TIPI_OBIETTIVO } from "../vocabolari.ts";
import { schemaDomande } from "./domande.ts";
import { indicatore } from "./indicatore.ts";
import { schemaRisorsa } from "./risorsa.ts";

const personale = scheda({
  quantita: campo(conteggio().nullable(), "Quante persone", "Quante persone; `null` se la fonte non lo dice."),
  ruolo: campo(testo(), "Ruolo", "Il ruolo, per esempio «Assistente sociale»: mai il nome di una persona."),
});

/** Un titolo davanti a un nome vuol dire che segue una persona. */
const TITOLO = /\b(?:dott|dr|sig|ing|avv|prof|arch|rag)(?:\.|ssa\b)/i;

/** Un ufficio o un ruolo: mai una persona, che cambia e che non si nomina. */
const ruolo = () =>
  testo().refine((scritto) => !TITOLO.test(scritto) && !trovaNomi(scritto).length, {
    message: "scrivi l'ufficio o il ruolo, per esempio «Ufficio di Piano», mai il nome di una persona",
  });

/** I campi che ogni scheda tematica ha e un obiettivo di sistema no. */
export const SOLO_TEMATICI = ["azioni", "target", "personale", "domande"] as const;

const campi = (profilo: Profilo) =>
  scheda({
    id: campoId(),
    area: campo(riferimento("aree"), "Macroarea", "L'identificativo della macroarea."),
    numero: campo(intero(), "Numero", "Numero dell'obiettivo nella sua macroarea."),
    tipo: campo(
      z.enum(TIPI_OBIETTIVO),
      "Tipo",
      "Tematico (ha la scheda intera) o di sistema, come il potenziamento dell'ufficio.",
    ),
    titolo: campo(testo(), "Titolo", "Il titolo ufficiale, esatto."),
    sintesi: campoSintesi("Al massimo 60 parole che chiunque capisce: che cosa cambia per chi."),
    fonte: campoFonte(),
    referente: campo(
      ruolo().optional(),
      "Referente",
      "L'ufficio o il ruolo che segue l'obiettivo, se la fonte lo dice: «Ufficio di Piano». Mai il nome di una persona.",
    ),
    leps: campo(
      z.array(riferimento("leps")).optional(),
      "LEPS",
      "Livelli essenziali delle prestazioni su cui l'obiettivo interviene, fra le voci di `leps.yaml`.",
    ),
    azioni: campo(
      z.array(testo()).min(1).optional(),
      "Azioni",
      "Azioni e attività programmate, una per voce. Le vuole ogni scheda tematica.",
    ),
    persone: campo(
      z.array(riferimento("persone")).optional(),
      "Per chi",
      "Per chi è, fra le voci di `persone.yaml`: da qui nascono le pagine «Per te».",
    ),
    comuni: campo(
      z.array(riferimento("comuni")).min(1).optional(),
      "Comuni",
      "I Comuni che riguarda, se non sono tutti: la scheda compare nelle loro pagine. Vuoto vale per tutto il territorio.",
    ),
    target: campo(
      z.array(testo()).min(1).optional(),
      "A chi si rivolge",
      "Persone ed enti a cui si rivolge, uno per voce. Lo vuole ogni scheda tematica.",
    ),
    risorse: campo(
      z.array(schemaRisorsa(profilo)),
      "Risorse",
      "Gli importi previsti, uno per voce. Le somme le fa il programma.",
    ),
    notaRisorse: campo(
      testo().optional(),
      "Nota alle risorse",
      "Da dire accanto alle risorse, per esempio «Non sono necessarie risorse economiche».",
    ),
    personale: campo(
      z.array(personale).optional(),
      "Personale",
      "Le persone che ci lavorano, per ruolo. Lo vuole ogni scheda tematica.",
    ),
    domande: campo(
      schemaDomande(profilo).optional(),
      "Domande",
      "Le risposte alle domande della scheda, che sono quelle del profilo del piano. Le vuole ogni scheda tematica.",
    ),
    indicatori: campo(z.array(indicatore), "Indicatori", "Gli indicatori, uno per voce, mai una frase sola."),
    collegati: campo(z.array(riferimento("obiettivi")).optional(), "Collegati", "Altri obiettivi collegati."),
  });

/** Una scheda tematica risponde a tutte le domande del profilo; un obiettivo di sistema non ha la scheda. */
export const schemaObiettivo = (profilo: Profilo) =>
  campi(profilo).superRefine((o, contesto) => {
    if (o.tipo !== "tematico") return;
    for (const campo of SOLO_TEMATICI)
      if (o[campo] === undefined)
        contesto.addIssue({ code: "invalid_type", expected: "array", path: [campo], input: undefined });
  });

export const obiettivo = schemaObiettivo(PROFILO_APERTO);
