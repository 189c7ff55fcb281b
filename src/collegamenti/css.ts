/** Gli indirizzi di un foglio di stile: `url()` e `@import`. */
import { type ParseOptions, parse, walk } from "css-tree";
import type { Posizione } from "../piano/diagnostica.ts";

export type IndirizzoCss = Posizione & { url: string };

/** Le pagine del sito hanno quasi tutte lo stesso foglio: si legge una volta. */
const gia = new Map<string, IndirizzoCss[]>();

/** @param contesto un foglio intero, le dichiarazioni di un attributo `style`, il valore di una proprietà */
export function indirizziCss(css: string, contesto: "stylesheet" | "declarationList" | "value"): IndirizzoCss[] {
  if (!/url\(|@import/i.test(css)) return [];
  const chiave = `${contesto}\0${css}`;
  const trovati = gia.get(chiave) ?? leggi(css, { context: contesto, positions: true, parseCustomProperty: true });
  gia.set(chiave, trovati);
  return trovati;
}

function leggi(css: string, opzioni: ParseOptions): IndirizzoCss[] {
  const trovati: IndirizzoCss[] = [];
  walk(parse(css, opzioni), function (nodo) {
    const importato = nodo.type === "String" && this.atrule?.name === "import" && this.function === null;
    if (nodo.type === "Url" || importato)
      trovati.push({ url: nodo.value, riga: nodo.loc?.start.line ?? 1, colonna: nodo.loc?.start.column ?? 1 });
  });
  return trovati;
}
