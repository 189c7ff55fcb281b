/**
 * Le immagini di un testo mentre Astro lo compila. Astro farebbe di ciascuna un `import` del suo percorso, e un modulo
 * importato si esegue: qui ogni nodo immagine diventa un `<img>` qualunque, con il file del piano che il sito pubblica
 * riscritto. Vale anche se nessuno ha controllato prima.
 */
import type { Image, ImageReference, Nodes, Parent, Root } from "mdast";
import { percorsoImmagine } from "../immagini/percorso.ts";
import { type Definizioni, definizioniDi } from "./definizioni.ts";

export function remarkImmagini() {
  return (albero: Root): void => sostituisci(albero, definizioniDi(albero));
}

function sostituisci(genitore: Parent, definizioni: Definizioni): void {
  genitore.children = genitore.children.map((nodo) => {
    if (nodo.type === "image" || nodo.type === "imageReference") return pubblicata(nodo, definizioni);
    if ("children" in nodo) sostituisci(nodo, definizioni);
    return nodo;
  });
}

/** @throws se l'immagine non è un file della cartella delle immagini, scritto come si deve */
function pubblicata(nodo: Image | ImageReference, definizioni: Definizioni): Parent["children"][number] {
  const percorso = percorsoImmagine(definizioni.urlDi(nodo));
  if (typeof percorso !== "string") {
    const { line = 1, column = 1 } = nodo.position?.start ?? {};
    throw new Error(`riga ${line}, colonna ${column}: ${percorso.messaggio} (${percorso.suggerimento})`);
  }
  const title = definizioni.titoloDi(nodo);
  const hProperties = { src: percorso, alt: nodo.alt ?? "", ...(title ? { title } : {}) };
  return { type: "immagine", position: nodo.position, data: { hName: "img", hProperties } } as unknown as Nodes &
    Parent["children"][number];
}
