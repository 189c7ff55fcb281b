/** Quale elemento di prima è quale elemento di dopo: coppie, resti e spostamenti di due elenchi. */
import { somiglianza } from "./parole.ts";

export interface Coppia {
  prima: number;
  dopo: number;
  /** Le due non hanno lo stesso nome: sono la stessa per somiglianza, da 0 a 1. */
  somiglianza?: number;
}

export interface Abbinamento {
  coppie: Coppia[];
  tolti: number[];
  aggiunti: number[];
}

/** Come si riconoscono due elementi: il nome che li distingue, se ne hanno uno, e le parole con cui si somigliano. */
export interface Elemento {
  nome?: string | undefined;
  /** Uguali vuol dire che dicono la stessa cosa. */
  impronta: string;
  /** Le parole da paragonare. */
  parole: string;
}

/** Sotto, due elementi con nomi diversi non sono lo stesso. */
export const SOGLIA = 0.5;
/** Oltre, gli elementi rimasti sono troppi per paragonarli tutti: si guardano i vicini. */
const MASSIMO_PARAGONI = 40_000;

/**
 * Prima per nome, poi per contenuto uguale, infine per somiglianza, la più alta per prima.
 * @param opzioni quanto devono somigliarsi due elementi senza lo stesso nome; se due rimasti soli allo stesso posto sono lo stesso
 */
export function abbina(
  prima: readonly Elemento[],
  dopo: readonly Elemento[],
  { soglia = SOGLIA, riscritti = true }: { soglia?: number; riscritti?: boolean } = {},
): Abbinamento {
  const liberiPrima = new Set(prima.keys());
  const liberiDopo = new Set(dopo.keys());
  const coppie: Coppia[] = [];
  const unisci = (p: number, d: number, quanto?: number) => {
    coppie.push({ prima: p, dopo: d, ...(quanto === undefined ? {} : { somiglianza: quanto }) });
    liberiPrima.delete(p);
    liberiDopo.delete(d);
  };
  for (const chiave of [(e: Elemento) => e.nome, (e: Elemento) => e.impronta]) {
    const posti = new Map<string, number[]>();
    for (const d of liberiDopo) {
      const nome = chiave(dopo[d] as Elemento);
      if (nome !== undefined) posti.set(nome, [...(posti.get(nome) ?? []), d]);
    }
    for (const p of [...liberiPrima]) {
      const d = posti.get(chiave(prima[p] as Elemento) ?? "\0")?.shift();
      if (d !== undefined) unisci(p, d);
    }
  }
  const vicini = liberiPrima.size * liberiDopo.size > MASSIMO_PARAGONI;
  const possibili = [...liberiPrima].flatMap((p) =>
    [...liberiDopo]
      .filter((d) => !vicini || Math.abs(p - d) < 20)
      .map((d) => ({ p, d, quanto: somiglianza((prima[p] as Elemento).parole, (dopo[d] as Elemento).parole) }))
      .filter(({ quanto }) => quanto >= soglia),
  );
  possibili.sort((a, b) => b.quanto - a.quanto || Math.abs(a.p - a.d) - Math.abs(b.p - b.d) || a.p - b.p);
  for (const { p, d, quanto } of possibili)
    if (liberiPrima.has(p) && liberiDopo.has(d)) unisci(p, d, Math.round(quanto * 100) / 100);
  // Uno solo per parte, allo stesso posto: chi scrive lo ha riscritto.
  const [[p], [d]] = [[...liberiPrima], [...liberiDopo]];
  const soli = liberiPrima.size === 1 && liberiDopo.size === 1 && prima.length === dopo.length && p === d;
  if (riscritti && soli && p !== undefined && d !== undefined) unisci(p, d, 0);
  coppie.sort((a, b) => a.dopo - b.dopo);
  return { coppie, tolti: [...liberiPrima], aggiunti: [...liberiDopo] };
}

/**
 * Le coppie che hanno cambiato posto fra le altre: il minor numero di elementi da muovere per tornare all'ordine di prima,
 * cioè tutti meno la più lunga fila già in ordine.
 */
export function spostate(coppie: readonly Coppia[]): Coppia[] {
  const inFila = [...coppie].sort((a, b) => a.dopo - b.dopo);
  const code: number[] = [];
  const precedente: number[] = [];
  for (const [i, { prima }] of inFila.entries()) {
    let [da, a] = [0, code.length];
    while (da < a) {
      const mezzo = (da + a) >> 1;
      if ((inFila[code[mezzo] as number] as Coppia).prima < prima) da = mezzo + 1;
      else a = mezzo;
    }
    precedente[i] = da > 0 ? (code[da - 1] as number) : -1;
    code[da] = i;
  }
  const ferme = new Set<number>();
  for (let i = code.at(-1) ?? -1; i >= 0; i = precedente[i] ?? -1) ferme.add(i);
  return inFila.filter((_, i) => !ferme.has(i));
}
