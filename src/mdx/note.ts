/** Dopo il capoverso, l'elenco o la tabella che contiene una figura in contrasto con un'altra, mette la sua nota ai dati. */
import type { Root, RootContent } from "mdast";
import type { VFile } from "vfile";

/** La nota da mostrare: come, lo decide il suo pezzo. */
interface Nota {
  id: string;
}

/** @param cerca le note di un file (percorso intero) fra due righe comprese */
export function remarkNote(cerca: (file: string, da: number, a: number) => Nota[]) {
  return (albero: Root, file: VFile): void => {
    const messe = new Set<string>();
    albero.children = albero.children.flatMap((nodo): RootContent[] => {
      if (!nodo.position || nodo.type === "mdxJsxFlowElement") return [nodo];
      const note = cerca(file.path, nodo.position.start.line, nodo.position.end.line).filter((n) => !messe.has(n.id));
      for (const n of note) messe.add(n.id);
      return [nodo, ...note.map(segno)];
    });
  };
}

const segno = ({ id }: Nota): RootContent =>
  ({
    type: "mdxJsxFlowElement",
    name: "NotaDati",
    attributes: [{ type: "mdxJsxAttribute", name: "id", value: id }],
    children: [],
  }) as unknown as RootContent;
