/** Ciò che le tavole fatte con le schede e i registri hanno in comune. */
import type { Fonte } from "./base.ts";
import type { ColonnaTavola } from "./tavola.ts";

/** Le colonne che dicono da dove viene una riga. */
export const COLONNE_FONTE: ColonnaTavola[] = [
  {
    nome: "documento",
    titolo: "Documento",
    descrizione: "Identificativo del documento da cui viene la riga.",
    tipo: "testo",
  },
  { nome: "paragrafo", titolo: "Paragrafo", descrizione: "Paragrafo del documento, se si sa.", tipo: "testo" },
];

/** Le celle di quelle colonne. */
export const celleFonte = (fonte: Fonte | undefined) => ({
  documento: fonte?.documento ?? null,
  paragrafo: fonte?.paragrafo ?? null,
});

/** Le fonti senza doppioni: una per documento e paragrafo. */
export function fontiDiverse(fonti: readonly (Fonte | undefined)[]): Fonte[] {
  const perDocumento = new Map<string, Fonte>();
  for (const f of fonti)
    if (f && !perDocumento.has(f.documento)) perDocumento.set(f.documento, { documento: f.documento });
  return [...perDocumento.values()];
}
