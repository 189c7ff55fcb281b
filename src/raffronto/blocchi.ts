/** Il testo di un file MDX come blocchi da confrontare, in una forma che non dipende da come è scritto. */
import type { Nodes, Root } from "mdast";
import { lettore } from "../mdx/controllo.ts";
import { ridotto } from "./scrittura.ts";
import type { BloccoDiTesto } from "./tipi.ts";

/**
 * @param corpo il testo, alle righe del suo file
 * @returns niente, se non è MDX
 */
export function blocchiDi(corpo: string): BloccoDiTesto[] | undefined {
  try {
    const letti: BloccoDiTesto[] = [];
    scendi(lettore.parse(corpo) as Root, "", letti);
    return letti;
  } catch {
    return undefined;
  }
}

function scendi(nodo: Nodes, segno: string, letti: BloccoDiTesto[]): void {
  const forma = formaDi(nodo, segno);
  if (forma !== undefined) letti.push({ forma: ridotto(forma), riga: nodo.position?.start.line ?? 1 });
  if (!("children" in nodo) || FOGLIE.has(nodo.type)) return;
  for (const figlio of nodo.children) scendi(figlio as Nodes, segnoDi(nodo, segno), letti);
}

/** I nodi che sono un blocco intero, con tutto ciò che contengono. */
const FOGLIE: ReadonlySet<string> = new Set(["heading", "paragraph", "tableRow"]);

/** Il blocco che un nodo è; niente, se è solo ciò che ne contiene altri. */
function formaDi(nodo: Nodes, segno: string): string | undefined {
  switch (nodo.type) {
    case "heading":
      return `${"#".repeat(nodo.depth)} ${interno(nodo)}`;
    case "paragraph":
      return `${segno}${interno(nodo)}`;
    case "tableRow":
      return `| ${nodo.children.map((c) => interno(c)).join(" | ")} |`;
    case "code":
    case "html":
      return nodo.value;
    case "thematicBreak":
      return "---";
    case "definition":
      return `[${nodo.identifier}]: ${nodo.url}`;
    default: {
      const nome = componente(nodo);
      return nome === undefined ? undefined : `${segno}${nome}`;
    }
  }
}

/** Il segno con cui comincia ciò che un nodo contiene. */
function segnoDi(nodo: Nodes, segno: string): string {
  switch (nodo.type) {
    case "list":
      return `${segno}${nodo.ordered ? "1. " : "- "}`;
    case "listItem":
      return nodo.checked == null ? segno : `${segno}[${nodo.checked ? "x" : " "}] `;
    case "blockquote":
      return `${segno}> `;
    case "footnoteDefinition":
      return `[^${nodo.identifier}]: `;
    default:
      return segno;
  }
}

/** Ciò che sta dentro un blocco, in Markdown. */
function interno(nodo: Nodes): string {
  const dentro = () => ("children" in nodo ? nodo.children.map((f) => interno(f as Nodes)).join("") : "");
  switch (nodo.type) {
    case "text":
      return nodo.value;
    case "inlineCode":
      return `\`${nodo.value}\``;
    case "break":
      return " ⏎ ";
    case "emphasis":
      return `*${dentro()}*`;
    case "strong":
      return `**${dentro()}**`;
    case "delete":
      return `~~${dentro()}~~`;
    case "link":
      return dentro() === nodo.url ? nodo.url : `[${dentro()}](${nodo.url})`;
    case "linkReference":
      return `[${dentro()}][${nodo.identifier}]`;
    case "image":
      return `![${nodo.alt ?? ""}](${nodo.url})`;
    case "footnoteReference":
      return `[^${nodo.identifier}]`;
  }
  const nome = componente(nodo);
  return nome === undefined ? dentro() : `${nome}${dentro()}`;
}

/** Un componente con i suoi attributi, in ordine; `undefined` per un nodo di Markdown. */
function componente(nodo: Nodes): string | undefined {
  if (nodo.type !== "mdxJsxFlowElement" && nodo.type !== "mdxJsxTextElement") return undefined;
  const { name, attributes } = nodo as unknown as {
    name: string | null;
    attributes: { name?: string; value?: unknown }[];
  };
  const scritti = attributes.map((a) => ` ${a.name ?? ""}="${String(a.value ?? "")}"`).sort();
  return `<${name ?? ""}${scritti.join("")}/>`;
}
