/** I filtri che si combinano: che cosa resta, e quante voci darebbe ogni scelta. Puro: lo usano il browser e le prove. */
import { contiene, preparaRicerca, preparaTesti } from "./cerca.ts";

export const FACCETTE = ["area", "obiettivo", "tipo", "leps", "unita", "stato", "territorio"] as const;
export type Faccetta = (typeof FACCETTE)[number];

/** Una voce da filtrare: per ogni faccetta i suoi valori, e il testo già preparato. */
export interface Voce {
  valori: Record<Faccetta, readonly string[]>;
  testo: string;
}
export type Scelte = Partial<Record<Faccetta, string>> & { q?: string };

/** Un indicatore nell'elenco: una lista, perché in migliaia di righe i nomi dei campi peserebbero più dei valori. */
export type Riga = readonly [
  id: string,
  descrizione: string,
  /** Il posto del suo obiettivo in `obiettivi`. */
  obiettivo: number,
  tipo: string,
  valore: string,
  quando: string,
  /** Il posto del suo stato in `stati`. */
  stato: number,
  misura: string,
  unita: string,
  territorio: string,
  /** Il suo posto in ordine alfabetico. */
  perNome: number,
  /** Le parole della fonte, se la riga non le mostra: si cercano anche lì. */
  testoFonte: string,
];

/** Tutti gli indicatori, nell'ordine del piano, e le parole che le righe ripetono. */
export interface Elenco {
  obiettivi: { id: string; titolo: string; area: string; leps: readonly string[] }[];
  tipi: Record<string, { nome: string; valore: string }>;
  stati: { id: string; classe: string; nome: string; segno: string }[];
  righe: readonly Riga[];
}

/** Le voci da filtrare di un elenco. */
export function vociDa({ righe, obiettivi, stati }: Elenco): Voce[] {
  const testi = preparaTesti(
    righe.map(
      ([id, descrizione, o, , , , , , , , , fonte]) =>
        `${obiettivi[o]?.titolo} ${fonte} ${descrizione} ${id} ${obiettivi[o]?.id}`,
    ),
  );
  return righe.map(([, , o, tipo, , , stato, , unita, territorio], n) => ({
    testo: testi[n] ?? "",
    valori: {
      area: [obiettivi[o]?.area ?? ""],
      obiettivo: [obiettivi[o]?.id ?? ""],
      tipo: [tipo],
      leps: obiettivi[o]?.leps ?? [],
      unita: [unita],
      stato: [stati[stato]?.id ?? ""],
      territorio: territorio ? [territorio] : [],
    },
  }));
}

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

/** @param posti righe dell'elenco, nell'ordine del piano @returns le stesse, nell'ordine chiesto */
export function ordina(posti: readonly number[], { righe, obiettivi }: Elenco, ordine: Ordine): number[] {
  if (ordine === "piano") return [...posti];
  const italiano = new Intl.Collator("it", { numeric: true });
  const perId = obiettivi.map((o, n) => [o.id, n] as const).sort(([a], [b]) => italiano.compare(a, b));
  const postoObiettivo: number[] = [];
  for (const [posto, [, n]] of perId.entries()) postoObiettivo[n] = posto;
  const chiave = (n: number): number => {
    const riga = righe[n];
    if (!riga) return 0;
    return ordine === "nome" ? riga[10] : ordine === "stato" ? riga[6] : (postoObiettivo[riga[2]] ?? 0);
  };
  return [...posti].sort((a, b) => chiave(a) - chiave(b) || a - b);
}
