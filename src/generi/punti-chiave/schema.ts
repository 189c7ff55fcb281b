/** `punti-chiave.yaml`: i punti chiave dell'intervento, nella forma normalizzata. */
import type { z } from "zod";
import { campo, campoId, scheda, testo } from "../base.ts";

export const puntoChiave = scheda({
  id: campoId(),
  nome: campo(testo(), "Nome", "Il punto chiave, come si mostra nelle schede."),
});
export type PuntoChiave = z.infer<typeof puntoChiave>;
