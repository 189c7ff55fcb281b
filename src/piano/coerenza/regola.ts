/** Una regola di coerenza: che cosa cerca, perché, con un esempio; e le funzioni che le regole usano. */
import type { Caricamento } from "../carica.ts";
import type { Diagnostica, Gravita, Posizione } from "../diagnostica.ts";
import type { Piano } from "../modello.ts";

/** Ciò che una regola guarda: il piano e i posti dei suoi valori. */
export interface Contesto {
  piano: Piano;
  posizione: Caricamento["posizione"];
}

/** Ciò che una regola trova. La regola e la gravità le mette il motore. */
export interface Segnalazione extends Posizione {
  file: string;
  messaggio: string;
  suggerimento?: string;
}

export interface Regola {
  /** Nome stabile, che si può scrivere dopo `--solo` e in `note-ai-dati.yaml`. */
  id: string;
  famiglia: "figure" | "schede" | "registri" | "collegamenti" | "lingua" | "riservatezza";
  gravita: Exclude<Gravita, "nota">;
  titolo: string;
  /** Perché la regola c'è. */
  motivo: string;
  esempio: { sbagliato: string; giusto: string };
  cerca: (contesto: Contesto) => Segnalazione[];
}

/** Una segnalazione come diagnostica. */
export const diagnostica = (regola: Regola, s: Segnalazione): Diagnostica => ({
  ...s,
  gravita: regola.gravita,
  regola: regola.id,
});

/** I blocchi di testo di ogni voce del piano, con il loro posto. */
export function* blocchi(piano: Piano): Generator<Posizione & { file: string; testo: string }> {
  for (const voci of [piano.aree, piano.capitoli, piano.obiettivi, piano.esiti, piano.reti, piano.progetti, piano.atti])
    for (const { file, testo } of voci) for (const b of testo.blocchi) yield { file, ...b };
}

/** Come si confrontano due descrizioni: senza maiuscole, accenti, segni e parole di servizio. */
export const impronta = (testo: string): string =>
  testo
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .split(" ")
    .filter((p) => p.length > 2 && !VUOTE.has(p))
    .join(" ");

const VUOTE = new Set(
  "gli uno una dei del della delle dello degli dal dalla dai nel nella nei nelle sul sulla con per tra fra che non piu come sono alla alle agli all dell nell".split(
    " ",
  ),
);
