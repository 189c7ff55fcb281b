/** Le parole di `npm run aggiorna`. */
import { elenco } from "../vicino.ts";

export const PAROLE_AGGIORNA = {
  niente: "Il piano è già scritto per lo schema di adesso: non ho cambiato nulla.",
  passo: (schema: number, che: string) => `Schema ${schema}: ${che}.`,
  campo: (file: string, prima: string, dopo: string) => `  ${file}: «${prima}» → «${dopo}»`,
  prova: (file: readonly string[]) => `È una prova: non ho scritto nulla. Cambierebbe ${elenco([...file])}.`,
  fatto: (file: readonly string[]) => `Cambiato ${elenco([...file])}; ogni altra riga è com'era.`,
} as const;
