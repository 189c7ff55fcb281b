/** I filtri che si combinano: che cosa resta, e quante voci darebbe ogni scelta. Puro: lo usano il browser e le prove. */
import { contiene, preparaRicerca } from "./cerca.ts";

export const FACCETTE = ["area", "obiettivo", "tipo", "leps", "unita", "stato", "territorio"] as const;
export type Faccetta = (typeof FACCETTE)[number];

/** Una voce da filtrare: per ogni faccetta i suoi valori, e il testo già preparato. */
export interface Voce {
  valori: Record<Faccetta, readonly string[]>;
  testo: string;
}
export type Scelte = Partial<Record<Faccetta, string>> & { q?: string };

export interface Filtrate {
  /** Le posizioni delle voci che restano, in ordine. */
  restano: number[];
  /** Per ogni faccetta e valore, quante voci resterebbero scegliendolo, ferme le altre scelte. */
  conteggi: Record<Faccetta, Map<string, number>>;
}

/** @param voci tutte */
export function filtra(voci: readonly Voce[], scelte: Scelte): Filtrate {
  const ricerca = preparaRicerca(scelte.q ?? "");
  // Si è scritto qualcosa, ma sono solo parole vuote («di», «a»): non toglie niente.
  const attive = FACCETTE.filter((f) => scelte[f]);
  const conteggi = Object.fromEntries(FACCETTE.map((f) => [f, new Map<string, number>()])) as Filtrate["conteggi"];
  const restano: number[] = [];
  for (const [posto, voce] of voci.entries()) {
    if (!contiene(voce.testo, ricerca)) continue;
    const mancate = attive.filter((f) => !voce.valori[f].includes(scelte[f] ?? ""));
    if (mancate.length === 0) restano.push(posto);
    if (mancate.length > 1) continue;
    // Ciò che manca per una sola faccetta si conta in quella: è ciò che si otterrebbe cambiandola.
    for (const f of mancate.length ? mancate : FACCETTE)
      for (const v of voce.valori[f]) conteggi[f].set(v, (conteggi[f].get(v) ?? 0) + 1);
  }
  return { restano, conteggi };
}

/** Gli ordini possibili della tabella. */
export const ORDINI = {
  piano: "come nel piano",
  nome: "per nome",
  stato: "per stato",
  obiettivo: "per obiettivo",
} as const;
export type Ordine = keyof typeof ORDINI;
