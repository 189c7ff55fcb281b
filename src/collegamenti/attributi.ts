/** Quali attributi di una pagina contengono indirizzi, e quali identificativi. */
import { type Elemento, valore } from "../html/albero.ts";

const INDIRIZZI = new Set([
  "href",
  "xlink:href",
  "src",
  "poster",
  "action",
  "formaction",
  "cite",
  "data",
  "background",
  "manifest",
]);
const LISTE = new Set(["srcset", "imagesrcset"]);
/** Gli attributi che contengono uno o più identificativi della stessa pagina. */
const IDENTIFICATIVI = new Set([
  "for",
  "form",
  "headers",
  "list",
  "popovertarget",
  "commandfor",
  "itemref",
  "aria-activedescendant",
  "aria-controls",
  "aria-describedby",
  "aria-details",
  "aria-errormessage",
  "aria-flowto",
  "aria-labelledby",
  "aria-owns",
]);
/** I `<meta>` il cui contenuto è un indirizzo. */
const META = /^(?:og:(?:url|image|audio|video)(?::(?:secure_)?url)?|twitter:(?:image|player))$/;

export type GenereAttributo = "indirizzo" | "srcset" | "indirizzi" | "mappa" | "identificativi" | "css";

/**
 * @param nome con il suo prefisso, se lo ha
 * @returns che cosa l'attributo contiene; niente, se non riguarda i collegamenti
 */
export function genereAttributo(nome: string, contenuto: string): GenereAttributo | undefined {
  if (INDIRIZZI.has(nome) || dato(nome, contenuto)) return "indirizzo";
  if (nome === "usemap") return "mappa";
  if (IDENTIFICATIVI.has(nome)) return "identificativi";
  if (LISTE.has(nome)) return "srcset";
  if (nome === "ping") return "indirizzi";
  return contenuto.includes("url(") ? "css" : undefined;
}

/** Un dato che uno script della pagina usa come indirizzo: comincia con una barra e non ha spazi. */
const dato = (nome: string, contenuto: string): boolean => nome.startsWith("data-") && /^\/[^\s|]*$/.test(contenuto);

/** L'indirizzo scritto nel `content` di un `<meta>`, e che cosa è; niente, se non ne contiene. */
export function indirizzoDelMeta(nodo: Elemento): { indirizzo: string; che: string } | undefined {
  const contenuto = nodo.tagName === "meta" ? valore(nodo, "content") : undefined;
  if (contenuto === undefined) return undefined;
  if (valore(nodo, "http-equiv")?.toLowerCase() === "refresh") {
    const indirizzo = /^[\s\d.]*[;,]\s*(?:url\s*=\s*)?(["']?)(.*?)\1\s*$/i.exec(contenuto)?.[2];
    return indirizzo === undefined ? undefined : { indirizzo, che: "http-equiv=refresh" };
  }
  const che = valore(nodo, "property") ?? valore(nodo, "name") ?? "";
  return META.test(che) ? { indirizzo: contenuto, che } : undefined;
}
