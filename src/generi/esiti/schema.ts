/**
 * `esiti/*.mdx`: che cosa è stato promesso e raggiunto nel piano precedente. Un obiettivo tematico ha tutte le voci
 * della scheda degli esiti; gli altri generi di esito, che il profilo dice, hanno solo il loro racconto, nel corpo.
 */
import { z } from "zod";
import {
  campo,
  campoFonte,
  campoId,
  campoNota,
  campoOrdine,
  campoSintesi,
  conteggio,
  id,
  numero,
  riferimento,
  scheda,
  testo,
} from "../base.ts";
import { valoreIndicatore } from "../obiettivi/indicatore.ts";
import { PROFILO_APERTO, type Profilo } from "../profilo/profili.ts";
import { vocabolo } from "../profilo/vocabolo.ts";
import { CONFRONTI, RISPOSTE, TIPI_MISURA_ESITO, UNITA_INDICATORE } from "../vocabolari.ts";

const risposta = scheda({
  risposta: campo(z.enum(RISPOSTE), "Risposta", "La risposta della scheda. `solo testo`: una frase, senza sì né no."),
  nota: campoNota("Le parole che accompagnano la risposta, riscritte."),
});

/** Un valore previsto o raggiunto. */
const misura = scheda({
  valore: campo(valoreIndicatore(), "Valore", "Il numero; `null` se la fonte dice il risultato a parole."),
  confronto: campo(z.enum(CONFRONTI).optional(), "Confronto", "Come il numero va letto: esatto, almeno, al massimo…"),
  testo: campo(testo().optional(), "Testo", "Le parole della fonte, riscritte, quando il numero non basta."),
});

/** Un indicatore dell'esito: quanto era previsto e quanto è stato raggiunto. */
const indicatoreEsito = scheda({
  id: campo(
    id(),
    "Codice",
    "Id dell'esito, trattino, lettera del tipo (p, r, o) e numero: `2021-b1-r1`. Non cambia più.",
  ),
  tipo: campo(z.enum(TIPI_MISURA_ESITO), "Tipo", "Il tipo della scheda degli esiti."),
  descrizione: campo(testo(), "Descrizione", "Che cosa si misura, senza il numero."),
  unita: campo(z.enum(UNITA_INDICATORE), "Unità", "In che cosa si misura."),
  previsto: campo(misura.optional(), "Previsto", "Il dato previsto, se la fonte lo dà."),
  raggiunto: campo(
    z.array(
      misura.extend({
        descrizione: campo(testo().optional(), "Descrizione", "A che cosa si riferisce, se i dati sono più d'uno."),
      }),
    ),
    "Raggiunto",
    "Il dato realizzato. Se la fonte ne dà più d'uno per lo stesso indicatore, uno per voce.",
  ),
  testoFonte: campo(testo().optional(), "Testo della fonte", "La riga come sta nella fonte, quando la forma conta."),
  fonte: campoFonte().optional(),
  nota: campoNota(),
});
export type IndicatoreEsito = z.infer<typeof indicatoreEsito>;

/** L'esito di un obiettivo tematico: il solo con la scheda intera. */
export const TEMATICO = "tematico";

/** Generi, giudizi e adeguatezze sono quelli del profilo. */
export const schemaEsito = ({ esiti, giudizi, adeguatezze }: Profilo) =>
  scheda({
    id: campoId(),
    tipo: campo(
      vocabolo([TEMATICO, ...esiti.map((e) => e.nome)]),
      "Tipo",
      "Il genere dell'esito: `tematico`, che ha la scheda, o uno di quelli del profilo.",
    ),
    area: campo(
      scheda({
        lettera: campo(testo(), "Lettera", "La lettera della macroarea di allora."),
        nome: campo(testo(), "Nome", "Il nome della macroarea di allora."),
      }).optional(),
      "Macroarea di allora",
      "La macroarea di allora, con la sua lettera: non è quella del piano nuovo.",
    ),
    numero: campo(conteggio(), "Numero", "Numero dell'obiettivo, come nella fonte."),
    ordine: campoOrdine(),
    titolo: campo(testo(), "Titolo", "Il titolo dell'obiettivo, come nella fonte."),
    sintesi: campoSintesi("Al massimo 60 parole: che cosa è successo e che cosa continua."),
    fonte: campoFonte(),
    grado: campo(
      scheda({
        valore: campo(valoreIndicatore("percentuale"), "Valore", "Azioni realizzate per cento azioni programmate."),
        giudizio: campo(vocabolo(giudizi.map((g) => g.nome)).optional(), "Giudizio", "Il giudizio della fonte."),
        nota: campoNota("Che cosa la fonte aggiunge al grado."),
      }).optional(),
      "Grado di raggiungimento",
      "Azioni realizzate per cento azioni programmate, e il giudizio della fonte.",
    ),
    indicatori: campo(
      z.array(indicatoreEsito).optional(),
      "Indicatori",
      "Quanto era previsto e quanto è stato raggiunto.",
    ),
    valutazioneUtenti: campo(
      scheda({
        voto: campo(numero().optional(), "Voto", "In una scala da 0 a `scala`."),
        scala: campo(conteggio().optional(), "Scala", "Il voto più alto possibile."),
        testo: campo(testo(), "Testo", "Che cosa dicono gli utenti, secondo la fonte."),
      }).optional(),
      "Valutazione degli utenti",
      "Valutazione degli utenti, dove la fonte la dà.",
    ),
    adeguatezza: campo(
      scheda({
        livello: campo(vocabolo(adeguatezze), "Livello", "Quanto le risorse erano adeguate, secondo la fonte."),
        nota: campoNota("Le parole che accompagnano la risposta, riscritte."),
      }).optional(),
      "Adeguatezza delle risorse",
      "Adeguatezza delle risorse umane e strumentali.",
    ),
    coincidenzaRisorse: campo(
      scheda({
        valore: campo(valoreIndicatore("percentuale"), "Valore", "Pagato per cento preventivato."),
        nota: campoNota("Le parole che accompagnano la risposta, riscritte."),
      }).optional(),
      "Coincidenza delle risorse",
      "Coincidenza fra risorse stanziate e impegnate: pagato per cento preventivato.",
    ),
    criticita: campo(z.array(testo()).optional(), "Criticità", "Che cosa non è andato, una criticità per voce."),
    bisogno: campo(risposta.optional(), "Bisogno", "Ha risposto a un bisogno, con un cambiamento positivo?"),
    continuita: campo(risposta.optional(), "Continuità", "Era in continuità con la programmazione ancora precedente?"),
    riproposto: campo(risposta.optional(), "Riproposto", "Sarà riproposto?"),
    continuaIn: campo(
      z.array(riferimento("obiettivi")).optional(),
      "Continua in",
      "Gli obiettivi del piano nuovo che lo continuano.",
    ),
  });
export const esito = schemaEsito(PROFILO_APERTO);
export type DatiEsito = z.infer<typeof esito>;
