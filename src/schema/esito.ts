/**
 * `esiti/*.mdx`: che cosa è stato promesso e raggiunto nel triennio precedente. Un obiettivo tematico ha tutte le voci
 * della scheda regionale degli esiti; un obiettivo di sistema o un progetto premiale ha solo il suo racconto, nel corpo.
 */
import { z } from "zod";
import { breve, conteggio, fonte, id, numero, ordine, riferimento, scheda, testo } from "./base.ts";
import { valoreIndicatore } from "./indicatore.ts";
import {
  ADEGUATEZZE,
  CONFRONTI,
  GIUDIZI,
  RISPOSTE,
  TIPI_ESITO,
  TIPI_MISURA_ESITO,
  UNITA_INDICATORE,
} from "./vocabolari.ts";

const risposta = scheda({ risposta: z.enum(RISPOSTE), nota: testo().optional() });

/** Un valore previsto o raggiunto. */
const misura = scheda({
  /** Il numero; `null` se la fonte dice il risultato a parole. */
  valore: valoreIndicatore(),
  confronto: z.enum(CONFRONTI).optional(),
  /** Le parole della fonte, riscritte, quando il numero non basta. */
  testo: testo().optional(),
});

/** Un indicatore dell'esito: quanto era previsto e quanto è stato raggiunto. */
export const indicatoreEsito = scheda({
  /** Id dell'esito, trattino, lettera del tipo (p, r, o) e numero: `2021-b1-r1`. */
  id: id(),
  tipo: z.enum(TIPI_MISURA_ESITO),
  /** Che cosa si misura, senza il numero. */
  descrizione: testo(),
  unita: z.enum(UNITA_INDICATORE),
  /** Il dato previsto, se la fonte lo dà. */
  previsto: misura.optional(),
  /** Il dato realizzato. Se la fonte ne dà più d'uno per lo stesso indicatore, uno per voce. */
  raggiunto: z.array(misura.extend({ descrizione: testo().optional() })),
  /** La riga come sta nella fonte, quando la forma conta. */
  testoFonte: testo().optional(),
  fonte: fonte.optional(),
  nota: testo().optional(),
});
export type IndicatoreEsito = z.infer<typeof indicatoreEsito>;

export const esito = scheda({
  id: id(),
  tipo: z.enum(TIPI_ESITO),
  /** La macroarea di allora, con la sua lettera: non è quella del piano nuovo. */
  area: scheda({ lettera: testo(), nome: testo() }).optional(),
  /** Numero dell'obiettivo, come nella fonte. */
  numero: conteggio(),
  /** Posto nell'ordine del piano. */
  ordine: ordine(),
  titolo: testo(),
  /** Al massimo 60 parole: che cosa è successo e che cosa continua. */
  sintesi: breve("sintesi", 60),
  fonte,
  /** Grado di raggiungimento: azioni realizzate per cento azioni programmate, e il giudizio della fonte. */
  grado: scheda({
    valore: valoreIndicatore("percentuale"),
    giudizio: z.enum(GIUDIZI).optional(),
    nota: testo().optional(),
  }).optional(),
  indicatori: z.array(indicatoreEsito).optional(),
  /** Valutazione degli utenti, dove la fonte la dà. */
  valutazioneUtenti: scheda({
    /** In una scala da 0 a `scala`. */
    voto: numero().optional(),
    scala: conteggio().optional(),
    testo: testo(),
  }).optional(),
  /** Adeguatezza delle risorse umane e strumentali. */
  adeguatezza: scheda({ livello: z.enum(ADEGUATEZZE), nota: testo().optional() }).optional(),
  /** Coincidenza fra risorse stanziate e impegnate: pagato per cento preventivato. */
  coincidenzaRisorse: scheda({ valore: valoreIndicatore("percentuale"), nota: testo().optional() }).optional(),
  criticita: z.array(testo()).optional(),
  /** Ha risposto a un bisogno, con un cambiamento positivo? */
  bisogno: risposta.optional(),
  /** Era in continuità con la programmazione ancora precedente? */
  continuita: risposta.optional(),
  /** Sarà riproposto? */
  riproposto: risposta.optional(),
  /** Gli obiettivi del piano nuovo che lo continuano. */
  continuaIn: z.array(riferimento("obiettivi")).optional(),
});
export type DatiEsito = z.infer<typeof esito>;
