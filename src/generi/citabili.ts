/** Ciò che una voce del piano può citare di un'altra: un registro per ogni cosa che ha un nome. */
import type { Citabile, GenereQualunque } from "./genere.ts";
import type { Piano } from "./piano.ts";
import { doveSta } from "./posti.ts";

/** Un registro, con il posto in cui si aggiunge una voce. */
export type Registrato = Required<Pick<Citabile, "articolo" | "dove" | "voci">>;

/** Tutti i registri dei generi dati, per nome; «parti» è ciò che un fascicolo può contenere. */
export function citabili(generi: readonly GenereQualunque[]): Map<string, Registrato> {
  const inFascicolo = generi.filter((g) => g.stampa?.fascicolo).map((g) => g.chiave);
  return new Map<string, Registrato>([
    ...generi.flatMap((g) =>
      Object.entries(g.citabili ?? {}).map(([nome, c]) => [nome, { ...c, dove: c.dove ?? doveSta(g) }] as const),
    ),
    [
      "parti",
      {
        articolo: "La parte",
        dove: `fra ${inFascicolo.slice(0, -1).join(", ")} e ${inFascicolo.at(-1)}`,
        voci: (piano: Piano) => partiDelPiano(piano, generi),
      },
    ],
  ]);
}

/** Le parti del piano che un fascicolo può contenere: genere e identificativo. */
export const partiDelPiano = (piano: Piano, generi: readonly GenereQualunque[]): string[] =>
  generi
    .filter((g) => g.stampa?.fascicolo)
    .flatMap(
      (g) => (piano as unknown as Record<string, { id: string }[]>)[g.chiave]?.map((v) => `${g.nome}/${v.id}`) ?? [],
    );
