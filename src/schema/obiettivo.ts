/**
 * `obiettivi/*.mdx`: la scheda di un obiettivo, con tutte le domande dello schema regionale
 * (DGR XII/2167 del 15 aprile 2024). La prosa della scheda è il corpo del file.
 */
import { z } from "zod";
import { breve, conteggio, fonte, id, intero, riferimento, scheda, testo } from "./base.ts";
import { indicatore } from "./indicatore.ts";
import { risorsa } from "./risorsa.ts";
import { ASPETTI_DIGITALI, BISOGNI, NATURE, RISPOSTE, SERVIZI_PREVISTI, TIPI_OBIETTIVO } from "./vocabolari.ts";

/** Una risposta dello schema regionale: la scelta e, se c'è, la spiegazione. */
const risposta = <T extends z.ZodRawShape>(altro: T) =>
  scheda({
    risposta: z.enum(RISPOSTE),
    ...altro,
    /** Le parole che accompagnano la risposta, riscritte. */
    nota: testo().optional(),
  });

const personale = scheda({
  /** Quante persone; `null` se la fonte non lo dice. */
  quantita: conteggio().nullable(),
  ruolo: testo(),
});

const attore = scheda({
  ente: testo(),
  /** Che cosa fa in questo obiettivo. */
  ruolo: testo().optional(),
});

/** Le domande a cui la scheda risponde oltre a descrizione, risorse e indicatori. Una per campo, nell'ordine regionale. */
export const domande = scheda({
  /** È trasversale e integrato con altre aree di policy? */
  trasversale: risposta({ aree: z.array(testo()).optional() }),
  /** Punti chiave dell'intervento. */
  puntiChiave: z.array(riferimento("puntiChiave")),
  /** ASST è coinvolta nell'analisi del bisogno e nella programmazione? */
  asstProgrammazione: risposta({}),
  /** ASST è coinvolta nella realizzazione, con azioni congiunte? */
  asstRealizzazione: risposta({}),
  /** È realizzato in cooperazione con altri Ambiti? */
  altriAmbiti: risposta({}),
  /** È in continuità con la programmazione 2021-2023? */
  continuita: risposta({}),
  /** Prevede un nuovo servizio? */
  nuovoServizio: risposta({ servizio: z.enum(SERVIZI_PREVISTI).optional() }),
  /** Continua o potenzia un progetto premiale 2021-2023? */
  progettoPremiale: risposta({}),
  /** È formalmente co-programmato con il Terzo settore? */
  coProgrammato: risposta({}),
  /** È formalmente co-progettato con il Terzo settore? Non tutte le schede lo chiedono. */
  coProgettato: risposta({}).optional(),
  /** Altrimenti, come è coinvolto il Terzo settore? `null` se la fonte lascia vuoto. */
  coinvolgimentoTerzoSettore: testo().nullable(),
  /** Coinvolge altri attori della rete, oltre ad ASST ed enti del Terzo settore? */
  altriAttori: risposta({ attori: z.array(attore).optional() }),
  /** Il bisogno era già affrontato o è nuovo? */
  bisogno: scheda({ tipo: z.enum(BISOGNI), nota: testo().optional() }),
  /** È promozionale, preventivo o riparativo? */
  natura: scheda({ tipi: z.array(z.enum(NATURE)).min(1), nota: testo().optional() }),
  /** Presenta modelli innovativi di presa in carico, di risposta al bisogno e di cooperazione? */
  modelliInnovativi: risposta({}),
  /** Ha aspetti di digitalizzazione? */
  digitalizzazione: risposta({ aspetti: z.array(z.enum(ASPETTI_DIGITALI)).optional() }),
});
export type Domande = z.infer<typeof domande>;

/** I campi che ogni scheda tematica ha e un obiettivo di sistema no. */
export const SOLO_TEMATICI = ["azioni", "target", "personale", "domande"] as const;

const campi = scheda({
  id: id(),
  /** Id della macroarea. */
  area: riferimento("aree"),
  /** Numero dell'obiettivo nella sua macroarea. */
  numero: intero(),
  tipo: z.enum(TIPI_OBIETTIVO),
  /** Titolo ufficiale, esatto. */
  titolo: testo(),
  /** Al massimo 60 parole che chiunque capisce: che cosa cambia per chi. */
  sintesi: breve("sintesi", 60),
  fonte,
  /** Livelli essenziali delle prestazioni su cui l'obiettivo interviene. */
  leps: z.array(riferimento("leps")).optional(),
  /** Azioni e attività programmate, una per voce. */
  azioni: z.array(testo()).min(1).optional(),
  /** Per chi è, fra le voci di `persone.yaml`: da qui nascono le pagine «Per te». */
  persone: z.array(riferimento("persone")).optional(),
  /** Persone ed enti a cui si rivolge. */
  target: z.array(testo()).min(1).optional(),
  risorse: z.array(risorsa),
  /** Da dire accanto alle risorse, per esempio «Non sono necessarie risorse economiche». */
  notaRisorse: testo().optional(),
  personale: z.array(personale).optional(),
  domande: domande.optional(),
  indicatori: z.array(indicatore),
  /** Altri obiettivi collegati. */
  collegati: z.array(riferimento("obiettivi")).optional(),
});

/** Una scheda tematica risponde a tutte le domande regionali; un obiettivo di sistema (area K) non ha la scheda. */
export const obiettivo = campi.superRefine((o, contesto) => {
  if (o.tipo !== "tematico") return;
  for (const campo of SOLO_TEMATICI)
    if (o[campo] === undefined)
      contesto.addIssue({ code: "invalid_type", expected: "array", path: [campo], input: undefined });
});
export type DatiObiettivo = z.infer<typeof obiettivo>;
