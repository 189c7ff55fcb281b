/** I collegamenti del sito, in un testo, cominciano da «/»: qui ricevono il percorso sotto cui il sito è pubblicato. */
import type { Nodes, Root } from "mdast";

/** @param base la cartella del sito, con le barre: `/` o `/piano/` */
export function remarkBase(base: string) {
  const radice = base.replace(/\/$/, "");
  const visita = (nodo: Nodes): void => {
    if ((nodo.type === "link" || nodo.type === "definition") && /^\/(?!\/)/.test(nodo.url))
      nodo.url = radice + nodo.url;
    if ("children" in nodo) for (const figlio of nodo.children) visita(figlio as Nodes);
  };
  return (albero: Root): void => visita(albero);
}
