/** Una regola di coerenza: che cosa cerca, perché, con un esempio. */
import type { Diagnostica, Gravita, Luogo } from "../../diagnostica/index.ts";
import type { Contesto } from "./contesto.ts";

/** Ciò che una regola trova. La regola e la gravità le mette il motore. */
export type Segnalazione = Pick<Diagnostica, "messaggio" | "suggerimento" | "altrove" | "figure"> & Luogo;

export const FAMIGLIE = {
  figure: "Figure",
  prosa: "Testo e figure",
  schede: "Schede",
  registri: "Registri",
  lingua: "Lingua",
  riservatezza: "Riservatezza",
  completezza: "Niente in silenzio",
  obblighi: "Obblighi del sito",
  inganni: "Ciò che inganna",
} as const;

/** Una regola come si spiega a chi scrive. */
export interface Spiegazione {
  /** Nome stabile. Di una regola di coerenza si può scrivere dopo `--solo` e in `note-ai-dati.yaml`. */
  id: string;
  famiglia: keyof typeof FAMIGLIE;
  gravita: Exclude<Gravita, "nota">;
  titolo: string;
  /** Perché la regola c'è. */
  motivo: string;
  esempio: { sbagliato: string; giusto: string };
  /** Dice che qualcosa manca, o conta le voci: finché un file ha errori non può saperlo, e tace. */
  vuoleTutto?: true;
}

export interface Regola extends Spiegazione {
  /** Dice che qualcosa manca, o conta le voci: finché un file ha errori non può saperlo, e tace. */
  vuoleTutto?: true;
  cerca: (contesto: Contesto) => Segnalazione[];
}

/** Una segnalazione come diagnostica. */
export const diagnostica = (regola: Regola, s: Segnalazione): Diagnostica => ({
  ...s,
  gravita: regola.gravita,
  regola: regola.id,
});
