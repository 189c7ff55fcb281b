/** Una pagina come elementi, ciascuno con il suo posto nel testo. */
import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type Nodo = DefaultTreeAdapterTypes.Node;
export type Elemento = DefaultTreeAdapterTypes.Element;

/** L'albero di una pagina, come lo vede chi non ha JavaScript: dentro `<noscript>` ci sono elementi. */
export const leggiAlbero = (html: string): Nodo =>
  parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });

/** I nodi dentro un nodo, anche quelli di un `<template>`. */
export const figli = (nodo: Nodo): Nodo[] =>
  "content" in nodo ? [nodo.content] : "childNodes" in nodo ? [...nodo.childNodes] : [];

/** Il valore di un attributo, se c'è. */
export const valore = (nodo: Elemento, nome: string): string | undefined =>
  nodo.attrs.find((a) => a.name === nome)?.value;

/** Le parole di un attributo che ne contiene un elenco. */
export const parole = (testo: string | undefined): string[] => (testo ?? "").split(/\s+/).filter(Boolean);

/** Il testo scritto dentro un elemento, com'è: quello di uno stile o di uno script. */
export const testoDentro = (nodo: Elemento): string =>
  nodo.childNodes.map((f) => ("value" in f ? f.value : "")).join("");

/** Gli elementi sotto un nodo, nell'ordine della pagina. */
export function elementi(radice: Nodo): Elemento[] {
  const trovati: Elemento[] = [];
  const coda = [radice];
  for (let nodo = coda.pop(); nodo; nodo = coda.pop()) {
    if ("tagName" in nodo) trovati.push(nodo);
    coda.push(...figli(nodo).reverse());
  }
  return trovati;
}

/** Come si scrive il nome di un attributo: `xlink:href` ha un prefisso a parte. */
export const nomeIntero = ({ name, prefix }: Elemento["attrs"][number]): string =>
  prefix ? `${prefix}:${name}` : name;
