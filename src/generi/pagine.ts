/** Le pagine del sito: quelle dei generi e quelle che ogni sito ha comunque. */
import type { DatiPagina, GenereQualunque } from "./genere.ts";
import type { Elenco } from "./index.ts";

/** Le pagine che non sono di un genere di contenuto. */
const PAGINE_FISSE = {
  home: { percorso: "/", inStampa: "parte-sommario" },
  contatti: { percorso: "/contatti/", menu: { gruppo: "perTe", posto: 40, testata: 78 } },
  stampa: { percorso: "/stampa/", menu: { gruppo: "piano", posto: 90 }, inStampa: "parte-sommario" },
  controllato: { percorso: "/quanto-abbiamo-controllato/", menu: { gruppo: "risultati", posto: 65 } },
  modifiche: { percorso: "/modifiche/", menu: { gruppo: "risultati", posto: 70 } },
  cerca: { percorso: "/cerca/", menu: { gruppo: "sito", posto: 10 }, fuoriMappa: true },
  mappaDelSito: { percorso: "/mappa-del-sito/", menu: { gruppo: "sito", posto: 20, testata: 80 } },
  accessibilita: { percorso: "/accessibilita/", menu: { gruppo: "sito", posto: 30 } },
  privacy: { percorso: "/privacy/", menu: { gruppo: "sito", posto: 40 } },
  noteLegali: { percorso: "/note-legali/", menu: { gruppo: "sito", posto: 50 } },
  comeEFatto: { percorso: "/come-e-fatto/", menu: { gruppo: "sito", posto: 60 } },
} as const satisfies Record<string, DatiPagina>;

/** Il percorso di una pagina; di una famiglia di pagine, o di punti di una pagina, quello di un identificativo. */
export const percorsoDi = ({ percorso }: Pick<DatiPagina, "percorso">, id = ""): string => percorso.replace(":id", id);

/** Una pagina con il suo nome e il genere di cui è. */
export interface Pagina extends DatiPagina {
  nome: string;
  genere?: GenereQualunque;
}

/** Tutte le pagine, con il genere di ognuna. */
export const pagine = (generi: readonly GenereQualunque[]): Pagina[] => [
  ...Object.entries(PAGINE_FISSE).map(([nome, p]): Pagina => ({ nome, ...p })),
  ...generi.flatMap((genere) =>
    Object.entries(genere.pagine ?? {}).map(([nome, p]): Pagina => ({ nome, ...p, genere })),
  ),
];

type PagineDi<G> = G extends { pagine: infer P } ? P : never;
type Tutte = PagineDi<Elenco> | typeof PAGINE_FISSE;
type Nomi<P> = P extends P ? keyof P & string : never;
type PercorsoDi<P, N extends string> = P extends Record<N, { percorso: infer S }> ? S : never;

/** Il nome di una pagina. */
export type NomePagina = Nomi<Tutte>;

/** Per ogni pagina, la funzione che ne dà il percorso: una famiglia di pagine vuole l'identificativo. */
export type Percorsi = {
  [N in NomePagina]: PercorsoDi<Tutte, N> extends `${string}:id${string}` ? (id: string) => string : () => string;
};
