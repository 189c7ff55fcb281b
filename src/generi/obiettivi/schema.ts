/**
 * `obiettivi/*.mdx`: la scheda di un obiettivo, con tutte le domande dello schema regionale
 * (DGR XII/2167 del 15 aprile 2024). La prosa della scheda è il corpo del file.
 */
import { z } from "zod";
import { trovaNomi } from "../../testo/nomi.ts";
import { campo, campoFonte, campoId, campoSintesi, conteggio, intero, riferimento, scheda, testo } from "../base.ts";
import { ASPETTI_DIGITALI, BISOGNI, NATURE, RISPOSTE, SERVIZI_PREVISTI, TIPI_OBIETTIVO } from "../vocabolari.ts";
import { indicatore } from "./indicatore.ts";
import { risorsa } from "./risorsa.ts";

const notaRisposta = () => campo(testo().optional(), "Nota", "Le parole che accompagnano la risposta, riscritte.");

/** Una risposta dello schema regionale: la scelta e, se c'è, la spiegazione. */
const risposta = <T extends z.ZodRawShape>(altro: T) =>
  scheda({
    risposta: campo(
      z.enum(RISPOSTE),
      "Risposta",
      "La risposta della scheda. `solo testo`: la fonte risponde con una frase, senza sì né no.",
    ),
    ...altro,
    nota: notaRisposta(),
  });

const personale = scheda({
  quantita: campo(conteggio().nullable(), "Quante persone", "Quante persone; `null` se la fonte non lo dice."),
  ruolo: campo(testo(), "Ruolo", "Il ruolo, per esempio «Assistente sociale»: mai il nome di una persona."),
});

const attore = scheda({
  ente: campo(testo(), "Ente", "Chi è, come lo scrive la scheda."),
  ruolo: campo(testo().optional(), "Ruolo", "Che cosa fa in questo obiettivo."),
});

/** In una domanda, il posto degli anni che vengono prima del piano: li dice `triennioPrecedente` di `piano.yaml`. */
export const PRECEDENTE = "{precedente}";

/** Ciò che una domanda dice al posto di quegli anni, nel manuale e dove il piano non li ha. */
export const SENZA_ANNI = "del periodo precedente";

/**
 * Una domanda dello schema regionale: il sito la pone con queste parole, e il manuale la spiega con le stesse.
 * @param aiuto ciò che serve solo a chi scrive
 */
const domanda = <S extends z.ZodType>(schema: S, titolo: string, testo: string, aiuto?: string): S =>
  campo(schema, titolo, [testo.replace(PRECEDENTE, SENZA_ANNI), aiuto].filter(Boolean).join(" ")).meta({
    domanda: testo,
  }) as S;

/** Le domande a cui la scheda risponde oltre a descrizione, risorse e indicatori. Una per campo, nell'ordine regionale. */
export const domande = scheda({
  trasversale: domanda(
    risposta({
      aree: campo(z.array(testo()).optional(), "Aree", "Le altre aree di policy, come le scrive la scheda."),
    }),
    "Trasversale",
    "È trasversale e integrato con altre aree di policy?",
  ),
  puntiChiave: domanda(
    z.array(riferimento("puntiChiave")),
    "Punti chiave",
    "Quali sono i punti chiave dell'intervento?",
    "Voci di `punti-chiave.yaml`.",
  ),
  asstProgrammazione: domanda(
    risposta({}),
    "ASST nella programmazione",
    "L'ASST partecipa all'analisi del bisogno e alla programmazione?",
  ),
  asstRealizzazione: domanda(
    risposta({}),
    "ASST nella realizzazione",
    "L'ASST partecipa alla realizzazione, con azioni congiunte?",
  ),
  altriAmbiti: domanda(risposta({}), "Altri Ambiti", "È realizzato in cooperazione con altri Ambiti?"),
  continuita: domanda(risposta({}), "Continuità", `È in continuità con la programmazione ${PRECEDENTE}?`),
  nuovoServizio: domanda(
    risposta({
      servizio: campo(z.enum(SERVIZI_PREVISTI).optional(), "Servizio", "Il servizio è nuovo, rivisto o già presente."),
    }),
    "Nuovo servizio",
    "Prevede un nuovo servizio?",
  ),
  progettoPremiale: domanda(
    risposta({}),
    "Progetto premiale",
    `Continua o potenzia un progetto premiale ${PRECEDENTE}?`,
  ),
  coProgrammato: domanda(risposta({}), "Co-programmato", "È formalmente co-programmato con il Terzo settore?"),
  coProgettato: domanda(
    risposta({}).optional(),
    "Co-progettato",
    "È formalmente co-progettato con il Terzo settore?",
    "Non tutte le schede lo chiedono.",
  ),
  coinvolgimentoTerzoSettore: domanda(
    testo().nullable(),
    "Coinvolgimento del Terzo settore",
    "Se no, come è coinvolto il Terzo settore?",
    "`null` se la fonte lascia vuoto.",
  ),
  altriAttori: domanda(
    risposta({ attori: campo(z.array(attore).optional(), "Attori", "Gli altri attori, uno per voce.") }),
    "Altri attori",
    "Coinvolge altri attori della rete, oltre ad ASST ed enti del Terzo settore?",
  ),
  bisogno: domanda(
    scheda({
      tipo: campo(z.enum(BISOGNI), "Bisogno", "Se il bisogno è nuovo o era già affrontato."),
      nota: notaRisposta(),
    }),
    "Bisogno",
    "Il bisogno era già affrontato o è nuovo?",
  ),
  natura: domanda(
    scheda({
      tipi: campo(z.array(z.enum(NATURE)).min(1), "Natura", "Una o più nature dell'intervento."),
      nota: notaRisposta(),
    }),
    "Natura",
    "È promozionale, preventivo o riparativo?",
  ),
  modelliInnovativi: domanda(
    risposta({}),
    "Modelli innovativi",
    "Presenta modelli innovativi di presa in carico, di risposta al bisogno e di cooperazione?",
  ),
  digitalizzazione: domanda(
    risposta({
      aspetti: campo(z.array(z.enum(ASPETTI_DIGITALI)).optional(), "Aspetti", "Quali aspetti sono digitali."),
    }),
    "Digitalizzazione",
    "Ha aspetti che riguardano la digitalizzazione?",
  ),
});
export type Domande = z.infer<typeof domande>;

/** Un titolo davanti a un nome vuol dire che segue una persona. */
const TITOLO = /\b(?:dott|dr|sig|ing|avv|prof|arch|rag)(?:\.|ssa\b)/i;

/** Un ufficio o un ruolo: mai una persona, che cambia e che non si nomina. */
const ruolo = () =>
  testo().refine((scritto) => !TITOLO.test(scritto) && !trovaNomi(scritto).length, {
    message: "scrivi l'ufficio o il ruolo, per esempio «Ufficio di Piano», mai il nome di una persona",
  });

/** I campi che ogni scheda tematica ha e un obiettivo di sistema no. */
export const SOLO_TEMATICI = ["azioni", "target", "personale", "domande"] as const;

const campi = scheda({
  id: campoId(),
  area: campo(riferimento("aree"), "Macroarea", "L'identificativo della macroarea."),
  numero: campo(intero(), "Numero", "Numero dell'obiettivo nella sua macroarea."),
  tipo: campo(z.enum(TIPI_OBIETTIVO), "Tipo", "Tematico (ha la scheda regionale) o di sistema (area K)."),
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
  risorse: campo(z.array(risorsa), "Risorse", "Gli importi previsti, uno per voce. Le somme le fa il programma."),
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
    domande.optional(),
    "Domande regionali",
    "Le risposte alle domande dello schema regionale. Le vuole ogni scheda tematica.",
  ),
  indicatori: campo(z.array(indicatore), "Indicatori", "Gli indicatori, uno per voce, mai una frase sola."),
  collegati: campo(z.array(riferimento("obiettivi")).optional(), "Collegati", "Altri obiettivi collegati."),
});

/** Una scheda tematica risponde a tutte le domande regionali; un obiettivo di sistema (area K) non ha la scheda. */
export const obiettivo = campi.superRefine((o, contesto) => {
  if (o.tipo !== "tematico") return;
  for (const campo of SOLO_TEMATICI)
    if (o[campo] === undefined)
      contesto.addIssue({ code: "invalid_type", expected: "array", path: [campo], input: undefined });
});
