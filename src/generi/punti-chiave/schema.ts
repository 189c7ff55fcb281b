/** `punti-chiave.yaml`: i punti chiave dell'intervento, nella forma normalizzata. */
import { campo, campoId, distingue, scheda, testo } from "../base.ts";

export const puntoChiave = scheda({
  id: campoId(),
  nome: campo(distingue(testo()), "Nome", "Il punto chiave, come si mostra nelle schede."),
});
