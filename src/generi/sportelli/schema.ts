/** `sportelli.yaml`: gli sportelli a cui una persona si rivolge. Ciò che la fonte non dice resta vuoto. */
import { z } from "zod";
import { campo, campoFonte, campoId, campoNota, riferimento, scheda, testo } from "../base.ts";
import { campiRecapito } from "../recapiti.ts";

export const sportello = scheda({
  id: campoId(),
  nome: campo(testo(), "Nome", "Il nome dello sportello, come lo scrive la fonte."),
  enti: campo(
    z.array(riferimento("enti")).optional(),
    "Enti",
    "Chi lo tiene aperto, se la fonte lo dice: identificativi di `enti.yaml`.",
  ),
  comuni: campo(
    z.array(riferimento("comuni")).optional(),
    "Comuni",
    "Il Comune in cui è, o i Comuni per cui lavora. Vuoto se la fonte non lo dice.",
  ),
  ...campiRecapito(),
  persone: campo(z.array(riferimento("persone")).optional(), "Per chi", "A chi serve, fra le voci di `persone.yaml`."),
  servizi: campo(z.array(testo()).optional(), "Servizi", "Che cosa ci si può chiedere, una cosa per voce."),
  fonte: campoFonte(),
  nota: campoNota("Un'avvertenza, per esempio che gli orari sono di un altro anno e vanno confermati."),
});
export type Sportello = z.infer<typeof sportello>;
