/** Com'è andata una votazione, a parole. */
import type { z } from "zod";
import type { voto } from "./schema.ts";

const ESITI = { approvato: "Approvato", respinto: "Respinto", rinviato: "Rinviato" } as const;
type Voto = Omit<z.infer<typeof voto>, "oggetto">;

/** I voti contati: «12 favorevoli, 1 astenuto»; vuoto se l'atto non li dice. */
const conta = (v: Voto): string =>
  [
    v.unanime === "sì" && "all'unanimità",
    v.favorevoli !== undefined && `${v.favorevoli} favorevoli`,
    v.contrari !== undefined && `${v.contrari} contrari`,
    v.astenuti !== undefined && `${v.astenuti} ${v.astenuti === 1 ? "astenuto" : "astenuti"}`,
  ]
    .filter(Boolean)
    .join(", ");

/** L'esito e come si è votato, in due parti: la prima si mette in evidenza. */
export const partiDelVoto = (v: Voto): { esito: string; come: string } => ({
  esito: ESITI[v.esito],
  come: [conta(v), v.nota].filter(Boolean).join(". "),
});

/** «Approvato, 12 favorevoli, 1 astenuto». */
export function votoDetto(v: Voto): string {
  const { esito, come } = partiDelVoto(v);
  return [esito, come].filter(Boolean).join(", ");
}
