/** `leps.yaml`: i livelli essenziali delle prestazioni sociali. */
import type { z } from "zod";
import { campo, campoFonte, campoId, scheda, testo } from "../base.ts";

export const leps = scheda({
  id: campoId(),
  nome: campo(testo(), "Nome", "Il nome del livello essenziale, come lo scrive la norma."),
  descrizione: campo(testo().optional(), "Descrizione", "In parole semplici: che cosa dà a una persona."),
  norma: campo(testo().optional(), "Norma", "La legge o l'atto che lo prevede."),
  fonte: campoFonte().optional(),
});
export type Leps = z.infer<typeof leps>;
