/** `progetti/*.mdx`: la scheda di un progetto. Il corpo ne racconta le azioni. */
import { z } from "zod";
import { breve, fonte, id, intero, numero, riferimento, scheda, testo } from "../base.ts";

const MESE = /^\d{4}(-\d{2})?$/;
const mese = () => testo().regex(MESE, "scrivi anno e mese, per esempio 2017-05, o il solo anno");

export const progetto = scheda({
  id: id(),
  titolo: testo(),
  /** Posto nell'elenco. */
  ordine: intero(),
  /** Al massimo 60 parole: che cosa fa e per chi. */
  sintesi: breve("sintesi", 60),
  fonte,
  capofila: z.array(riferimento("enti")),
  /** Chi finanzia: un ente o, se non è un ente, il nome del fondo. */
  finanziatori: z.array(
    scheda({ ente: riferimento("enti").optional(), nome: testo().optional(), bando: testo().optional() }),
  ),
  /** Euro; `null` se la fonte non dà la cifra. */
  contributo: numero()
    .nullable()
    .meta({ type: ["number", "string", "null"] }),
  notaContributo: testo().optional(),
  partner: z.array(riferimento("enti")),
  /** Partner nominati per genere o in modo incerto. */
  altriPartner: z.array(testo()).optional(),
  durata: scheda({
    inizio: mese().optional(),
    fine: mese().optional(),
    /** Mesi, se la fonte li dice. */
    mesi: intero().optional(),
    nota: testo().optional(),
  }),
  destinatari: z.array(testo()).optional(),
  /** Che cosa è stato fatto o si vuole fare, un'azione per voce. */
  azioni: z.array(testo()).optional(),
  /** Risultati raggiunti, uno per voce. */
  risultati: z.array(testo()).optional(),
  aree: z.array(riferimento("aree")).optional(),
  obiettivi: z.array(riferimento("obiettivi")).optional(),
  esiti: z.array(riferimento("esiti")).optional(),
});
export type DatiProgetto = z.infer<typeof progetto>;
