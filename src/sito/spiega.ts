/** Gli identificativi delle spiegazioni di una pagina: la stessa cosa, spiegata due volte, ne ha due. */
import { slug } from "../testo/slug.ts";

const viste = new WeakMap<object, Map<string, number>>();

/**
 * @param pagina i dati della pagina (`Astro.locals`): ogni pagina conta da capo
 * @param chiave che cosa si spiega: dalla stessa chiave viene sempre lo stesso identificativo, in qualunque ordine si componga
 */
export function idSpiega(pagina: object, chiave: string): string {
  const sue = viste.get(pagina) ?? new Map<string, number>();
  viste.set(pagina, sue);
  const nome = slug(chiave).slice(0, 60);
  const volta = (sue.get(nome) ?? 0) + 1;
  sue.set(nome, volta);
  return volta === 1 ? `spiega-${nome}` : `spiega-${nome}-${volta}`;
}
