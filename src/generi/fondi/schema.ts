/** `fondi.yaml`: chi finanzia. Le schede citano un fondo per identificativo. */
import type { z } from "zod";
import { campo, campoId, scheda, testo } from "../base.ts";

export const fondo = scheda({
  id: campoId(),
  nome: campo(testo(), "Nome", "Il nome del fondo, come lo scrive la fonte."),
  origine: campo(
    testo().optional(),
    "Origine",
    "Chi assegna il fondo: Stato, Regione, Unione europea, fondazioni, Comuni…",
  ),
  descrizione: campo(testo().optional(), "Descrizione", "In parole semplici: a che serve."),
});
export type Fondo = z.infer<typeof fondo>;
