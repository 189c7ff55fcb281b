/** `enti.yaml`: gli enti che il piano nomina. Un ente, una voce, comunque sia scritto nella fonte. */
import { z } from "zod";
import { fonte, id, indirizzo, riferimento, scheda, testo } from "../base.ts";
import { TIPI_ENTE } from "../vocabolari.ts";

export const enteDelPiano = scheda({
  id: id(),
  /** Il nome per intero. */
  nome: testo(),
  tipo: z.enum(TIPI_ENTE),
  /** Altri modi in cui la fonte lo scrive: da qui il programma riconosce dove è nominato. */
  varianti: z.array(testo()).optional(),
  /** Comune in cui ha sede o che è, se la fonte lo dice. */
  comune: riferimento("comuni").optional(),
  sito: indirizzo().optional(),
  fonte: fonte.optional(),
  /** Un dubbio sulla sua identità, per esempio un nome che potrebbe essere di due enti. */
  nota: testo().optional(),
});
export const enti = z.array(enteDelPiano);
export type EnteDelPiano = z.infer<typeof enteDelPiano>;
