/** `rilevazioni/ANNO.csv`: quanto si è misurato, in un anno, di ogni indicatore. Una riga, una misura. */
import type { z } from "zod";
import { campo, data, numero, riferimento, scheda, testo } from "../base.ts";

export const rilevazione = scheda({
  id: campo(riferimento("indicatori"), "Indicatore", "Il codice dell'indicatore misurato: `a1-r3`."),
  valore: campo(
    numero().optional(),
    "Valore",
    "La misura; vuota se quest'anno non si è potuto misurare, e la nota dice perché.",
  ),
  data: campo(data().optional(), "Data", "Il giorno a cui la misura si riferisce: anno-mese-giorno."),
  fonte: campo(testo().optional(), "Chi l'ha misurato", "Chi ha fatto la misura e su quali registri."),
  nota: campo(testo().optional(), "Nota", "Un'avvertenza sulla misura, o perché manca."),
}).superRefine((r, contesto) => {
  if (r.valore === undefined && !r.nota)
    contesto.addIssue({ code: "custom", path: ["valore"], message: "senza una misura serve una nota che dica perché" });
});
export type DatiRilevazione = z.infer<typeof rilevazione>;
