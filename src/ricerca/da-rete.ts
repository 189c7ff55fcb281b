/** Ciò che la pagina di ricerca mostra, da un sito in rete: i nostri file e, per brani e indicatori, Pagefind. */
import { CAMPI, type Fonte, INDICATORE, type IndicatoreTrovato } from "./fonte.ts";
import { CAPOVERSO } from "./nomi.ts";

interface Pagina {
  url: string;
  raw_url?: string;
  content: string;
  meta: { title?: string; dettaglio?: string; scheda?: string };
}
type Filtri = Record<string, Record<string, number>>;
interface Pagefind {
  options(o: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Filtri>;
  search(
    parole: string | null,
    opzioni: { filters: Record<string, string | { any: readonly string[] }> },
  ): Promise<{ results: { data(): Promise<Pagina> }[] }>;
}

/** @param principale l'indirizzo del file principale dell'indice @param motore quello di Pagefind @param radice quello della home */
export function daRete(principale: string, motore: string, radice: string): Fonte {
  let pronto: Promise<Pagefind> | undefined;
  const pagefind = () => {
    pronto ??= (async () => {
      const p = (await import(/* @vite-ignore */ motore)) as Pagefind;
      await p.init();
      return p;
    })();
    // Chi resta senza rete può riprovare.
    pronto.catch(() => {
      pronto = undefined;
    });
    return pronto;
  };
  const indirizzo = (percorso: string) => radice.replace(/\/$/, "") + percorso;
  const percorsoDi = (p: Pagina) => p.raw_url ?? p.url.slice(radice.length - 1);
  return {
    indirizzo,
    carica: async (nome) => {
      const risposta = await fetch(principale.replace(/[^/]+$/, `${nome}.json`));
      if (!risposta.ok) throw new Error(`${nome}: ${risposta.status}`);
      return risposta.json();
    },
    testi: async (percorsi) => {
      const { results } = await (await pagefind()).search(null, { filters: { pagina: { any: percorsi } } });
      const lette = await Promise.all(results.map((r) => r.data()));
      return new Map(lette.map((p) => [percorsoDi(p), p.content.split(CAPOVERSO.trim()).join("\n")]));
    },
    indicatori: async (parole, filtri) => {
      const scelti = CAMPI.flatMap((c) => (filtri[c] ? [[c, filtri[c] as string] as const] : []));
      const { results } = await (await pagefind()).search(parole || null, {
        filters: { ...Object.fromEntries(scelti), genere: INDICATORE },
      });
      const leggi = async (da: number, a: number) =>
        (await Promise.all(results.slice(da, a).map((r) => r.data()))).map(
          (p): IndicatoreTrovato => ({
            percorso: percorsoDi(p),
            titolo: p.meta.title ?? "",
            dettaglio: p.meta.dettaglio ?? "",
            scheda: p.meta.scheda ?? "",
          }),
        );
      return { quanti: results.length, leggi };
    },
    valori: async () => {
      const { area = {}, tipo = {}, obiettivo = {} } = await (await pagefind()).filters();
      const nomi = (f: Record<string, number>) => Object.keys(f).sort((a, b) => a.localeCompare(b, "it"));
      return { area: nomi(area), tipo: nomi(tipo), obiettivo: nomi(obiettivo) };
    },
  };
}
