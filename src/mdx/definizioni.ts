/** Le immagini e le definizioni di un testo: `![testo][nome]` e, altrove, `[nome]: percorso`. */
import type { Definition, Image, ImageReference, Nodes, Root } from "mdast";

export interface Definizioni {
  /** Il percorso di un'immagine; vuoto, se la definizione non c'è. */
  urlDi: (nodo: Image | ImageReference) => string;
  /** Il titolo di un'immagine, se ne ha uno. */
  titoloDi: (nodo: Image | ImageReference) => string | undefined;
  /** Vero se qualche immagine usa questa definizione, e nessun collegamento. */
  soloImmagini: (nodo: Definition) => boolean;
}

/** Due nomi sono uguali se lo sono in maiuscole: la stessa regola con cui il compilatore li cerca. */
const nome = (nodo: { identifier: string }) => nodo.identifier.toUpperCase();

export function definizioniDi(radice: Root): Definizioni {
  const definizioni = new Map<string, Definition>();
  const usi = { immagini: new Set<string>(), collegamenti: new Set<string>() };
  const daVedere: Nodes[] = [radice];
  for (let nodo = daVedere.pop(); nodo; nodo = daVedere.pop()) {
    if (nodo.type === "definition") {
      // Se un nome è definito due volte vale la prima; qui si scende dall'ultimo nodo al primo.
      definizioni.set(nome(nodo), nodo);
    } else if (nodo.type === "imageReference") usi.immagini.add(nome(nodo));
    else if (nodo.type === "linkReference") usi.collegamenti.add(nome(nodo));
    if ("children" in nodo) daVedere.push(...(nodo.children as Nodes[]));
  }
  const risorsa = (nodo: Image | ImageReference) => (nodo.type === "image" ? nodo : definizioni.get(nome(nodo)));
  return {
    urlDi: (nodo) => risorsa(nodo)?.url ?? "",
    titoloDi: (nodo) => risorsa(nodo)?.title ?? undefined,
    soloImmagini: (nodo) => usi.immagini.has(nome(nodo)) && !usi.collegamenti.has(nome(nodo)),
  };
}
