/** `atti/*.mdx`: una seduta dell'Assemblea dei Sindaci o di un Tavolo, con i punti trattati e le decisioni prese. */
import { z } from "zod";
import { breve, conteggio, data, fonte, id, riferimento, scheda, testo } from "./base.ts";
import { ORGANI } from "./vocabolari.ts";

/** Una votazione. */
export const voto = scheda({
  /** Che cosa si vota, se il punto ha più voti. */
  oggetto: testo().optional(),
  esito: z.enum(["approvato", "respinto", "rinviato"]),
  favorevoli: conteggio().optional(),
  contrari: conteggio().optional(),
  astenuti: conteggio().optional(),
  /** `sì` se la fonte dice «all'unanimità». */
  unanime: z.enum(["sì", "no"]).optional(),
  /** Chi si è astenuto o ha votato contro: i Comuni, mai le persone. */
  nota: testo().optional(),
});

export const atto = scheda({
  id: id(),
  titolo: testo(),
  organo: z.enum(ORGANI),
  /** L'Ambito, se non è quello del piano: l'atto è allora un termine di confronto. */
  altroAmbito: testo().optional(),
  data: data().optional(),
  /** Il periodo, quando la data intera manca: «dicembre 2023». */
  quando: testo().optional(),
  /** Al massimo 60 parole. */
  sintesi: breve("sintesi", 60),
  fonte,
  presenze: scheda({
    presenti: conteggio().optional(),
    assenti: conteggio().optional(),
    nota: testo().optional(),
  }).optional(),
  /** Ordine del giorno. */
  punti: z.array(
    scheda({
      titolo: testo(),
      /** Che cosa è stato detto, in poche frasi. */
      discussione: testo().optional(),
      decisione: testo().optional(),
      voti: z.array(voto).optional(),
    }),
  ),
  /** Impegni presi prima e come sono andati, quando la fonte li mette a fronte. */
  bilancio: z.array(scheda({ tema: testo(), previsto: z.array(testo()), raggiunto: z.array(testo()) })).optional(),
  aree: z.array(riferimento("aree")).optional(),
  dataset: z.array(riferimento("dataset")).optional(),
});
export type DatiAtto = z.infer<typeof atto>;
