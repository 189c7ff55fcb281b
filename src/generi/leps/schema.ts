/** `leps.yaml`: i livelli essenziali delle prestazioni sociali. */
import { campo, campoFonte, campoId, distingue, scheda, testo } from "../base.ts";

export const leps = scheda({
  id: campoId(),
  nome: campo(distingue(testo()), "Nome", "Il nome del livello essenziale, come lo scrive la norma."),
  descrizione: campo(testo().optional(), "Descrizione", "In parole semplici: che cosa dà a una persona."),
  norma: campo(testo().optional(), "Norma", "La legge o l'atto che lo prevede."),
  fonte: campoFonte().optional(),
});
