/** `rilevazioni/ANNO.csv`: quanto si è misurato, in un anno, di ogni indicatore. Una riga, una misura. */
import { z } from "zod";
import { anno, data, numero, riferimento, scheda, testo } from "./base.ts";

export const rilevazione = scheda({
  /** L'indicatore misurato: `a1-r3`. */
  id: riferimento("indicatori"),
  /** L'anno della misura; se manca, è quello del nome del file. */
  anno: anno().optional(),
  /** La misura; vuota se quest'anno non si è potuto misurare, e la nota dice perché. */
  valore: numero("qualunque").optional(),
  /** Il giorno a cui la misura si riferisce. */
  data: data().optional(),
  /** Chi l'ha fatta e su quali registri. */
  fonte: testo().optional(),
  nota: testo().optional(),
}).superRefine((r, contesto) => {
  if (r.valore === undefined && !r.nota)
    contesto.addIssue({ code: "custom", path: ["valore"], message: "senza una misura serve una nota che dica perché" });
});
export const elencoRilevazioni = z.array(rilevazione);
export type DatiRilevazione = z.infer<typeof rilevazione>;
