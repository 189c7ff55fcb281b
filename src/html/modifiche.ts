/** Cambia punti di un testo lasciando tutto il resto com'è. */

export interface Modifica {
  /** Da dove a dove, nel testo di partenza. */
  da: number;
  a: number;
  testo: string;
}

/** @param modifiche in qualunque ordine; non si sovrappongono */
export function applica(testo: string, modifiche: readonly Modifica[]): string {
  let fatto = "";
  let qui = 0;
  for (const m of [...modifiche].sort((x, y) => x.da - y.da || x.a - y.a)) {
    fatto += testo.slice(qui, m.da) + m.testo;
    qui = m.a;
  }
  return fatto + testo.slice(qui);
}

/** Un attributo come si scrive in una pagina. */
export const scriviAttributo = (nome: string, valore: string): string =>
  `${nome}="${valore.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
