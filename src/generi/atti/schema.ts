/** `atti/*.mdx`: una seduta di chi decide o di un tavolo, con i punti trattati e le decisioni prese. */
import { z } from "zod";
import { campo, campoFonte, campoId, campoSintesi, conteggio, data, riferimento, scheda, testo } from "../base.ts";
import { PROFILO_APERTO, type Profilo } from "../profilo/profili.ts";
import { vocabolo } from "../profilo/vocabolo.ts";

/** Una votazione. */
export const voto = scheda({
  oggetto: campo(testo().optional(), "Oggetto", "Che cosa si vota, se il punto ha più voti."),
  esito: campo(z.enum(["approvato", "respinto", "rinviato"]), "Esito", "Com'è finita la votazione."),
  favorevoli: campo(conteggio().optional(), "Favorevoli", "Quanti voti favorevoli, se la fonte lo dice."),
  contrari: campo(conteggio().optional(), "Contrari", "Quanti voti contrari, se la fonte lo dice."),
  astenuti: campo(conteggio().optional(), "Astenuti", "Quanti si sono astenuti, se la fonte lo dice."),
  unanime: campo(z.enum(["sì", "no"]).optional(), "Unanime", "`sì` se la fonte dice «all'unanimità»."),
  nota: campo(testo().optional(), "Nota", "Chi si è astenuto o ha votato contro: i Comuni, mai le persone."),
});

/** Gli organi sono quelli del profilo. */
export const schemaAtto = ({ organi }: Profilo) =>
  scheda({
    id: campoId(),
    titolo: campo(
      testo(),
      "Titolo",
      "Il titolo dell'atto: chi si è riunito e quando, per esempio «Tavolo territoriale dell'11 dicembre 2024».",
    ),
    organo: campo(vocabolo(organi), "Organo", "Chi si è riunito."),
    altroAmbito: campo(
      testo().optional(),
      "Altro Ambito",
      "L'Ambito, se non è quello del piano: l'atto è allora un termine di confronto.",
    ),
    data: campo(data().optional(), "Data", "Il giorno della seduta: anno-mese-giorno."),
    quando: campo(testo().optional(), "Quando", "Il periodo, quando la data intera manca: «dicembre 2023»."),
    sintesi: campoSintesi("Al massimo 60 parole: che cosa si è deciso."),
    fonte: campoFonte(),
    presenze: campo(
      scheda({
        presenti: campo(conteggio().optional(), "Presenti", "Quanti erano presenti."),
        assenti: campo(conteggio().optional(), "Assenti", "Quanti erano assenti."),
        nota: campo(testo().optional(), "Nota", "Una precisazione: gli enti o i Comuni, mai le persone."),
      }).optional(),
      "Presenze",
      "Quanti c'erano, se la fonte lo dice.",
    ),
    punti: campo(
      z.array(
        scheda({
          titolo: campo(testo(), "Titolo", "Il punto, come sta nell'ordine del giorno."),
          discussione: campo(testo().optional(), "Discussione", "Che cosa è stato detto, in poche frasi."),
          decisione: campo(testo().optional(), "Decisione", "Che cosa si è deciso."),
          voti: campo(z.array(voto).optional(), "Voti", "Le votazioni sul punto."),
        }),
      ),
      "Punti",
      "L'ordine del giorno, un punto per voce.",
    ),
    bilancio: campo(
      z
        .array(
          scheda({
            tema: campo(testo(), "Tema", "Di che cosa si tratta."),
            previsto: campo(z.array(testo()), "Previsto", "Gli impegni presi, uno per voce."),
            raggiunto: campo(z.array(testo()), "Raggiunto", "Come sono andati, uno per voce."),
          }),
        )
        .optional(),
      "Bilancio",
      "Impegni presi prima e come sono andati, quando la fonte li mette a fronte.",
    ),
    aree: campo(z.array(riferimento("aree")).optional(), "Macroaree", "Le macroaree di cui la seduta ha trattato."),
    dataset: campo(z.array(riferimento("dataset")).optional(), "Dataset", "Le tabelle presentate nella seduta."),
  });

export const atto = schemaAtto(PROFILO_APERTO);
