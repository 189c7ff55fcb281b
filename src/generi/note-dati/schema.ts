/** `note-ai-dati.yaml`: le incoerenze della fonte che conosciamo e non correggiamo. Si dicono a chi legge. */
import { z } from "zod";
import { fonte, id, scheda, testo } from "../base.ts";

export const notaDati = scheda({
  id: id(),
  /** In poche parole: «Due numeri di stranieri». */
  titolo: testo(),
  /** La regola che la trova: `npm run verifica -- --spiega` le elenca. */
  regola: testo(),
  /** Il file in cui la trova: il primo dei due posti. */
  file: testo(),
  /** Il file o i file con cui non va d'accordo, se sono altri: il secondo posto. */
  altrove: z.array(testo()).min(1).optional(),
  /** Parole o numeri di ciò che il controllo trova: una nota riconosce la sua incoerenza, non un'altra che venga dopo. */
  contiene: testo(),
  /** Per chi legge: che cosa dice la fonte in un posto e nell'altro, e perché le due figure restano. */
  spiegazione: testo(),
  fonte,
});
export const noteDati = z.array(notaDati);
export type NotaDati = z.infer<typeof notaDati>;
