/** `enti.yaml`: gli enti che il piano nomina. Un ente, una voce, comunque sia scritto nella fonte. */
import { z } from "zod";
import { campo, campoFonte, campoId, campoNota, indirizzo, riferimento, scheda, testo } from "../base.ts";
import { campiRecapito } from "../recapiti.ts";
import { TIPI_ENTE } from "../vocabolari.ts";

export const enteDelPiano = scheda({
  id: campoId(),
  nome: campo(testo(), "Nome", "Il nome per intero."),
  tipo: campo(z.enum(TIPI_ENTE), "Tipo", "Il genere dell'ente."),
  varianti: campo(
    z.array(testo()).optional(),
    "Altri nomi",
    "Altri modi in cui la fonte lo scrive: da qui il programma riconosce dove è nominato.",
  ),
  comune: campo(riferimento("comuni").optional(), "Comune", "Comune in cui ha sede o che è, se la fonte lo dice."),
  sito: campo(indirizzo().optional(), "Sito", "L'indirizzo del suo sito, che comincia con https://."),
  ...campiRecapito(),
  persone: campo(
    z.array(riferimento("persone")).optional(),
    "Per chi",
    "Chi vi può chiedere aiuto, fra le voci di `persone.yaml`: l'ente compare in quelle pagine «Per te».",
  ),
  servizi: campo(
    z.array(testo()).min(1).optional(),
    "Servizi",
    "Che cosa vi trova una persona, una cosa per voce: «aiuto a casa per anziani».",
  ),
  fonte: campoFonte().optional(),
  nota: campoNota("Un dubbio sulla sua identità, per esempio un nome che potrebbe essere di due enti."),
});
export type EnteDelPiano = z.infer<typeof enteDelPiano>;
