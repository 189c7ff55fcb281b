/** `progetti/*.mdx`: la scheda di un progetto. Il corpo ne racconta le azioni. */
import { z } from "zod";
import { rovesciato } from "../testo/leggi-data.ts";
import { breve, conteggio, fonte, id, importo, mese, ordine, riferimento, scheda, testo } from "./base.ts";

export const progetto = scheda({
  id: id(),
  titolo: testo(),
  /** Posto nell'elenco. */
  ordine: ordine(),
  /** Al massimo 60 parole: che cosa fa e per chi. */
  sintesi: breve("sintesi", 60),
  fonte,
  capofila: z.array(riferimento("enti")),
  /** Chi finanzia: un ente o, se non è un ente, il nome del fondo. */
  finanziatori: z.array(
    scheda({ ente: riferimento("enti").optional(), nome: testo().optional(), bando: testo().optional() }),
  ),
  /** Euro; `null` se la fonte non dà la cifra. */
  contributo: importo()
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
    mesi: conteggio().optional(),
    nota: testo().optional(),
  }).superRefine(({ inizio, fine }, contesto) => {
    // Di un anno senza il mese non si sa quando: si confrontano le parti che entrambi hanno.
    const lungo = Math.min(inizio?.length ?? 0, fine?.length ?? 0);
    if (inizio && fine && inizio.slice(0, lungo) > fine.slice(0, lungo))
      contesto.addIssue({ code: "custom", path: ["inizio"], message: rovesciato(inizio, fine) });
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
