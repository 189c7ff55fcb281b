/** `gestioni.yaml`: chi gestisce i servizi sociali per conto di quali Comuni, e in che forma. */
import { z } from "zod";
import { campo, campoFonte, campoId, campoNota, intero, riferimento, scheda, testo } from "../base.ts";
import { FORME_GESTIONE } from "../vocabolari.ts";

export const gestione = scheda({
  id: campoId(),
  ente: campo(riferimento("enti"), "Ente", "Chi gestisce: l'identificativo di un ente di `enti.yaml`."),
  forma: campo(z.enum(FORME_GESTIONE), "Forma", "In che forma i Comuni gli affidano i servizi."),
  comuni: campo(
    z.array(riferimento("comuni")).optional(),
    "Comuni",
    "I Comuni per cui gestisce. Se la fonte non li elenca resta vuoto, e si scrive `quanti`.",
  ),
  quanti: campo(intero().optional(), "Quanti Comuni", "Quanti sono i Comuni secondo la fonte."),
  servizi: campo(z.array(testo()).optional(), "Servizi", "Che cosa gestisce per loro, un servizio per voce."),
  nota: campoNota(),
  fonte: campoFonte(),
});
export type Gestione = z.infer<typeof gestione>;
