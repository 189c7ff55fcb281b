/** Quando il file è cambiato mentre si scriveva: i cambi dell'uno e dell'altro, campo per campo, a tre vie. */
import { eMappa, uguali, type Valore } from "../ritocco/cambio.ts";

/** Un campo che tutti e due hanno cambiato, in due modi. */
export interface Contrasto {
  percorso: string;
  prima: Valore | undefined;
  /** Nel file, adesso. */
  loro: Valore | undefined;
  mio: Valore | undefined;
}

interface Incontro {
  /** Il valore con i cambi di tutti e due; nei campi in contrasto, quello del file. */
  valore: Valore | undefined;
  contrasti: Contrasto[];
}

const stessi = (a: Valore | undefined, b: Valore | undefined) =>
  a === undefined || b === undefined ? a === b : uguali(a, b);

/**
 * @param scelte per i campi in contrasto già decisi: `mio` o `loro`
 */
export function incontra(
  prima: Valore | undefined,
  loro: Valore | undefined,
  mio: Valore | undefined,
  scelte: ReadonlyMap<string, string> = new Map(),
  percorso = "",
): Incontro {
  if (stessi(mio, prima) || stessi(mio, loro)) return { valore: loro, contrasti: [] };
  if (stessi(loro, prima)) return { valore: mio, contrasti: [] };
  if (eMappa(loro) && eMappa(mio)) {
    const base = eMappa(prima) ? prima : {};
    const chiavi = [...new Set([...Object.keys(loro), ...Object.keys(mio)])];
    const suoi = chiavi.map((k) => {
      const qui = percorso ? `${percorso}.${k}` : k;
      return [k, incontra(base[k], loro[k], mio[k], scelte, qui)] as const;
    });
    return {
      valore: Object.fromEntries(suoi.flatMap(([k, i]) => (i.valore === undefined ? [] : [[k, i.valore]]))),
      contrasti: suoi.flatMap(([, i]) => i.contrasti),
    };
  }
  if (Array.isArray(prima) && Array.isArray(loro) && Array.isArray(mio)) {
    const insieme = elenchi(prima, loro, mio, scelte, percorso);
    if (insieme) return insieme;
  }
  const scelta = scelte.get(percorso);
  if (scelta === "mio") return { valore: mio, contrasti: [] };
  if (scelta === "loro") return { valore: loro, contrasti: [] };
  return { valore: loro, contrasti: [{ percorso, prima, loro, mio }] };
}

/** Tre elenchi con le stesse voci si incontrano voce per voce. @returns niente, se una voce è stata aggiunta o tolta */
function elenchi(
  prima: readonly Valore[],
  loro: readonly Valore[],
  mio: readonly Valore[],
  scelte: ReadonlyMap<string, string>,
  percorso: string,
): Incontro | undefined {
  const nomi = (v: readonly Valore[]) =>
    v.map((x, i) => (eMappa(x) && typeof x.id === "string" ? x.id : String(i))).join();
  if (nomi(prima) !== nomi(loro) || nomi(prima) !== nomi(mio)) return undefined;
  const suoi = prima.map((p, i) => incontra(p, loro[i], mio[i], scelte, `${percorso}.${i}`));
  return { valore: suoi.map((s) => s.valore as Valore), contrasti: suoi.flatMap((s) => s.contrasti) };
}
