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
  campi: "Campi",
  tabelle: "Tabelle",
  testi: "Testi e citazioni",
  file: "File e cartelle",
  collegamenti: "Collegamenti del sito",
  esame: "Esame di accessibilità",
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
  /** Come si rimedia; di una regola di coerenza, se manca, come si rimedia a tutte quelle della sua famiglia. */
  rimedio?: string;
  /** Dice che qualcosa manca, o conta le voci: finché un file ha errori non può saperlo, e tace. */
  vuoleTutto?: true;
}

/** Come si rimedia, quando la regola non ha un modo suo. */
const RIMEDI: Partial<Record<keyof typeof FAMIGLIE, string>> = {
  riservatezza: "Togli il dato, o scrivilo in modo che nessuno si riconosca: qui non si può spiegare con una nota.",
  obblighi: "Scrivi ciò che manca in piano.yaml: ogni campo è spiegato in docs/campi.md.",
  lingua: "Riscrivi la frase come nell'esempio giusto.",
  inganni: "Scrivilo come nell'esempio giusto.",
  completezza: "Scrivilo come nell'esempio giusto, o togli ciò che non serve.",
};

/** Come si rimedia a ciò che una regola trova. */
export const rimedioDi = ({ rimedio, famiglia, id }: Spiegazione): string =>
  rimedio ??
  RIMEDI[famiglia] ??
  `Correggi ciò che non torna. Se è la fonte a dire così, spiegalo in note-ai-dati.yaml con «regola: ${id}».`;

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
