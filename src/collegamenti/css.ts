/** Gli indirizzi di un foglio di stile: `url()` e `@import`. */
import { generate, type ParseOptions, parse, walk } from "css-tree";
import type { Posizione } from "../diagnostica/index.ts";

export interface IndirizzoCss extends Posizione {
  url: string;
  /** Che cosa il browser ne fa. */
  uso: "carattere" | "foglio" | "immagine";
  /** Da dove a dove è scritto, con il suo `url()` o le sue virgolette. */
  da: number;
  a: number;
}
export type ContestoCss = "stylesheet" | "declarationList" | "value";

/** Le pagine del sito hanno quasi tutte lo stesso foglio: si legge una volta. */
const gia = new Map<string, IndirizzoCss[]>();

/** @param contesto un foglio intero, le dichiarazioni di un attributo `style`, il valore di una proprietà */
export function indirizziCss(css: string, contesto: ContestoCss): IndirizzoCss[] {
  if (!/url\(|@import/i.test(css)) return [];
  const chiave = `${contesto}\0${css}`;
  const trovati = gia.get(chiave) ?? leggi(css, { context: contesto, positions: true, parseCustomProperty: true });
  gia.set(chiave, trovati);
  return trovati;
}

function leggi(css: string, opzioni: ParseOptions): IndirizzoCss[] {
  const trovati: IndirizzoCss[] = [];
  walk(parse(css, opzioni), function (nodo) {
    const regola = this.atrule?.name;
    const importato = nodo.type === "String" && regola === "import" && this.function === null;
    if (nodo.type !== "Url" && !importato) return;
    trovati.push({
      url: nodo.value,
      uso: regola === "font-face" ? "carattere" : regola === "import" ? "foglio" : "immagine",
      riga: nodo.loc?.start.line ?? 1,
      colonna: nodo.loc?.start.column ?? 1,
      da: nodo.loc?.start.offset ?? 0,
      a: nodo.loc?.end.offset ?? 0,
    });
  });
  return trovati;
}

/** Lo stesso CSS con ogni indirizzo cambiato. */
export function cambiaCss(css: string, contesto: ContestoCss, cambia: (url: string) => string): string {
  return indirizziCss(css, contesto).reduceRight((testo, { url, da, a }) => {
    const nuovo = cambia(url);
    if (nuovo === url) return testo;
    const tipo = css[da] === '"' || css[da] === "'" ? "String" : "Url";
    return testo.slice(0, da) + generate({ type: tipo, value: nuovo }) + testo.slice(a);
  }, css);
}
