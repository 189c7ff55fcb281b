/** I nodi di un testo Markdown, dal primo all'ultimo come si leggono, senza limite di profondità. */
import type { Nodes } from "mdast";

export function* nodiDi(radice: Nodes): Generator<Nodes> {
  const daFare: Nodes[] = [radice];
  for (let n = daFare.pop(); n; n = daFare.pop()) {
    yield n;
    if ("children" in n) for (const figlio of n.children.toReversed()) daFare.push(figlio as Nodes);
  }
}
