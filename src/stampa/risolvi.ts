/**
 * L'ultimo passaggio sui dati di un'edizione, prima di comporli: un rimando a ciò che l'edizione non ha diventa testo, le
 * parole straniere dicono la loro lingua, un segno che nessun carattere sa disegnare si scrive col suo codice.
 */
import type { Blocco, Pezzo, Testo } from "./forma.ts";

/** I campi che contengono righe. */
const RIGHE = new Set(["c", "titolo", "testa", "descrizione", "sotto", "termine"]);

/** Gli identificativi che i blocchi definiscono. */
export function identificativi(blocchi: unknown, trovati = new Set<string>()): Set<string> {
  if (Array.isArray(blocchi)) for (const x of blocchi) identificativi(x, trovati);
  else if (blocchi && typeof blocchi === "object") {
    const { id } = blocchi as { id?: unknown };
    if (typeof id === "string") trovati.add(id);
    for (const v of Object.values(blocchi)) if (typeof v === "object") identificativi(v, trovati);
  }
  return trovati;
}

export interface Regole {
  presenti: ReadonlySet<string>;
  /** Divide una frase dove cambia la lingua. */
  lingue: (frase: string) => Testo;
  /** Una frase con i soli segni che si sanno disegnare. */
  segni: (frase: string) => string;
}

/** @returns gli stessi blocchi, con le righe risolte */
export const risolvi = (blocchi: readonly Blocco[], regole: Regole): Blocco[] => visita(blocchi, regole) as Blocco[];

function visita(x: unknown, r: Regole): unknown {
  if (Array.isArray(x)) return x.map((y) => visita(y, r));
  if (!x || typeof x !== "object") return x;
  return Object.fromEntries(
    Object.entries(x).map(([campo, v]) => {
      if (RIGHE.has(campo) && Array.isArray(v)) return [campo, riga(v, r)];
      if (campo === "a" && Array.isArray(v)) return [campo, v.filter((id: string) => r.presenti.has(id))];
      if (typeof v === "string" && ["nome", "alternativa", "numero", "c"].includes(campo)) return [campo, r.segni(v)];
      return [campo, visita(v, r)];
    }),
  );
}

function riga(c: readonly unknown[], r: Regole): unknown[] {
  return c.flatMap((x): unknown[] => {
    if (typeof x === "string") return x ? [...r.lingue(r.segni(x))] : [];
    if (Array.isArray(x)) return [riga(x, r)];
    return pezzo(x as Exclude<Pezzo, string>, r);
  });
}

function pezzo(x: Exclude<Pezzo, string>, r: Regole): unknown[] {
  if (x.f === "a-capo") return [x];
  const c = riga(x.c, r);
  if ((x.f === "rimando" || x.f === "numero") && !r.presenti.has(x.a)) return c;
  return [{ ...x, c }];
}

/** Divide una frase dove cambia la lingua. @param straniere le parole di ogni lingua, come le dice il piano */
export function lingueDi(straniere: readonly { lingua: string; parole: readonly string[] }[] = []) {
  const lingue = new Map(
    straniere.flatMap(({ lingua, parole }) => parole.map((p) => [p.toLowerCase(), lingua] as const)),
  );
  if (!lingue.size) return (frase: string): Testo => [frase];
  const scritte = [...lingue.keys()].sort((a, b) => b.length - a.length).map((p) => RegExp.escape(p));
  const cerca = new RegExp(`(?<![\\p{L}\\p{N}])(${scritte.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return (frase: string): Testo =>
    frase
      .split(cerca)
      .map(
        (pezzo, i): Pezzo => (i % 2 ? { f: "lingua", l: lingue.get(pezzo.toLowerCase()) ?? "it", c: [pezzo] } : pezzo),
      )
      .filter((p) => p !== "");
}
