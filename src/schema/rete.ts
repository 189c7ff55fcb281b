/** `reti/*.mdx`: una rete attiva nell'Ambito, con i suoi membri. Il corpo dice che cosa fa. */
import { z } from "zod";
import { anno, breve, conteggio, distingue, fonte, id, ordine, riferimento, scheda, testo } from "./base.ts";

export const rete = scheda({
  id: id(),
  nome: distingue(testo()),
  /** Posto nell'ordine del piano. */
  ordine: ordine(),
  /** Al massimo 60 parole: che cosa fa e per chi. */
  sintesi: breve("sintesi", 60),
  fonte,
  /** Anno in cui è nata, se la fonte lo dà. */
  nascita: anno().optional(),
  /** L'atto che la istituisce, per esempio un protocollo. */
  atto: testo().optional(),
  membri: z.array(
    scheda({
      ente: distingue(riferimento("enti")),
      /** Per esempio «capofila». */
      ruolo: testo().optional(),
    }),
  ),
  /** Membri che la fonte nomina per genere, senza dire quali: «le scuole della provincia». */
  altriMembri: z.array(testo()).optional(),
  /** Quanti sono i membri secondo la fonte, quando lo dice. */
  numeroMembri: conteggio().optional(),
  /** A chi serve, fra le voci di `persone.yaml`. */
  persone: z.array(riferimento("persone")).optional(),
  aree: z.array(riferimento("aree")).optional(),
  obiettivi: z.array(riferimento("obiettivi")).optional(),
});
export type DatiRete = z.infer<typeof rete>;
