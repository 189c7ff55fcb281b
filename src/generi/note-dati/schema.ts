/** `note-ai-dati.yaml`: le incoerenze della fonte che conosciamo e non correggiamo. Si dicono a chi legge. */
import { z } from "zod";
import { campo, campoFonte, campoId, nonSiLegge, scheda, testo } from "../base.ts";

/** Con questi il programma trova l'incoerenza di cui la nota parla. */
const perTrovarla = () => nonSiLegge(testo(), "fa trovare l'incoerenza");

export const notaDati = scheda({
  id: campoId(),
  titolo: campo(testo(), "Titolo", "In poche parole: «Due numeri di stranieri»."),
  regola: campo(perTrovarla(), "Regola", "La regola che la trova: `npm run verifica -- --spiega` le elenca."),
  file: campo(perTrovarla(), "File", "Il file in cui il controllo la trova: il primo dei due posti."),
  altrove: campo(
    z.array(perTrovarla()).min(1).optional(),
    "Altrove",
    "Il file o i file con cui non va d'accordo, se sono altri: il secondo posto.",
  ),
  contiene: campo(
    perTrovarla(),
    "Contiene",
    "Parole o numeri di ciò che il controllo trova: una nota riconosce la sua incoerenza, non un'altra che venga dopo.",
  ),
  spiegazione: campo(
    testo(),
    "Spiegazione",
    "Per chi legge: che cosa dice la fonte in un posto e nell'altro, e perché le due figure restano.",
  ),
  fonte: campoFonte(),
});
export type NotaDati = z.infer<typeof notaDati>;
