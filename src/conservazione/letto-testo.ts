/** Le parole che un testo compilato mette nella pagina, nell'ordine in cui si leggono. */
import { unified } from "@astrojs/markdown-remark";
import { compilazione } from "../mdx/compilazione.ts";

interface Nodo {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: { value?: unknown }[];
  children?: Nodo[];
}

/** Ciò che il programma aggiunge: il titolo delle note, i richiami, i ritorni. */
const NOSTRE = ["dataFootnoteRef", "dataFootnoteBackref"];
const IN_RIGA = new Set(["a", "abbr", "b", "code", "del", "em", "i", "img", "s", "span", "strong", "sub", "sup"]);

/** Prepara il compilatore dei testi, lo stesso con cui Astro fa le pagine. */
export async function lettoreDeiTesti(): Promise<(corpo: string, file: string) => Promise<string>> {
  let radice: Nodo | undefined;
  const cattura = () => (albero: Nodo) => {
    radice = albero;
  };
  const motore = await unified({
    ...compilazione("/", () => []),
    rehypePlugins: [cattura as never],
  }).createMdxRenderer?.(
    { syntaxHighlight: false, shikiConfig: {} as never, gfm: false, smartypants: false },
    { optimize: false, srcDir: new URL("file:///src/"), sourcemap: false },
  );
  if (!motore) throw new Error("Astro non compila l'MDX");
  return async (corpo, file) => {
    await motore.process(corpo, file, {});
    return radice ? testoDi(radice) : "";
  };
}

function testoDi(nodo: Nodo, elenco?: { numero: number }): string {
  if (nodo.type === "text") return nodo.value ?? "";
  const { tagName, properties = {}, children = [] } = nodo;
  if (NOSTRE.some((n) => n in properties) || properties.id === "footnote-label") return " ";
  if (tagName === "img")
    return ` ${String(properties.alt)} ${String(properties.src)} ${String(properties.title ?? "")} `;
  const numeri = tagName === "ol" ? { numero: Number(properties.start ?? 1) } : undefined;
  const segno =
    tagName === "li" && elenco && !String(properties.id ?? "").includes("fn-") ? `${elenco.numero++}. ` : "";
  const dentro = children.map((f) => testoDi(f, numeri)).join("");
  const valori = (nodo.attributes ?? []).map((a) => (typeof a.value === "string" ? ` ${a.value} ` : "")).join("");
  const href = tagName === "a" ? String(properties.href ?? "") : "";
  const indirizzo = href && !stessi(href, dentro) ? ` ${decodeURI(href)} ${String(properties.title ?? "")}` : "";
  const spazio = tagName && !IN_RIGA.has(tagName) ? " " : "";
  return `${spazio}${segno}${valori}${dentro}${indirizzo}${spazio}`;
}

/** Vero di un indirizzo scritto nudo, che è anche il suo testo. */
const stessi = (href: string, testo: string): boolean =>
  href.replace(/^(?:https?:\/\/|mailto:)/, "") === testo.replace(/^https?:\/\//, "");
