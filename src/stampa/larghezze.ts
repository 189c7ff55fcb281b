/** Quanto sono larghe le colonne di una tabella, da ciò che contengono. */
import type { Colonna, Testo } from "./forma.ts";

/** I caratteri che si leggono in una riga, senza le note. */
export const nudo = (c: Testo): string =>
  c
    .map((x) =>
      typeof x === "string" ? x : "c" in x && x.f !== "nota" ? nudo(x.c as Testo) : x.f === "a-capo" ? " " : "",
    )
    .join("");

const parolaPiuLunga = (t: string) => Math.max(0, ...t.split(/[\s\u00ad-]+/).map((p) => p.length));

/**
 * Una colonna è larga come ciò che contiene, fra la sua parola più lunga e un limite oltre il quale va a capo.
 * @param numeri quali colonne contengono numeri
 */
export function perLarghezza(
  testa: readonly Testo[],
  righe: readonly (readonly Testo[])[],
  numeri: readonly boolean[],
): Colonna[] {
  const limite = testa.length > 6 ? 26 : 42;
  return testa.map((t, i) => {
    const celle = righe.map((r) => nudo(r[i] ?? []));
    const minimo = Math.max(
      parolaPiuLunga(nudo(t)) * 1.1,
      ...celle.map((c) => (numeri[i] ? c.length * 1.05 : parolaPiuLunga(c))),
    );
    const massimo = Math.max(nudo(t).length / 2, ...celle.map((c) => c.length));
    return { fr: Math.max(minimo + 1.5, Math.min(massimo, limite)), ...(numeri[i] ? { n: true } : {}) };
  });
}
