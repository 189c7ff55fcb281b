/** Trova in una pagina ogni indirizzo, ogni rimando a un identificativo e ogni identificativo. */
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { parseSrcset } from "srcset";
import type { Posizione } from "../piano/diagnostica.ts";
import { indirizziCss } from "./css.ts";
import type { Letto, Riferimento } from "./tipi.ts";

type Nodo = DefaultTreeAdapterTypes.Node;
type Elemento = DefaultTreeAdapterTypes.Element;

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

export function leggiHtml(html: string): Letto {
  const letto: Letto = { riferimenti: [], ancore: new Set(), doppi: [] };
  const primi = new Map<string, Posizione>();
  const coda: [Nodo, string | undefined][] = [
    [parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }), undefined],
  ];
  for (let voce = coda.pop(); voce; voce = coda.pop()) {
    const [nodo, fuori] = voce;
    let contenuto = fuori;
    if ("tagName" in nodo) {
      contenuto = valore(nodo, "data-file") ?? fuori;
      letto.riferimenti.push(...riferimentiDi(nodo).map((r) => ({ ...r, contenuto })));
      const id = valore(nodo, "id");
      if (id !== undefined) {
        const qui = posizione(nodo, "id");
        const prima = primi.get(id);
        if (prima) letto.doppi.push({ id, ...qui, prima, contenuto });
        else primi.set(id, qui);
        letto.ancore.add(id);
      }
      const nome = nodo.tagName === "a" || nodo.tagName === "map" ? valore(nodo, "name") : undefined;
      if (nome) letto.ancore.add(nome);
    }
    // Si pesca dal fondo: i figli entrano rovesciati, per leggerli nell'ordine della pagina.
    for (const figlio of figli(nodo).reverse()) coda.push([figlio, contenuto]);
  }
  return letto;
}

const figli = (nodo: Nodo): Nodo[] =>
  "content" in nodo ? [nodo.content] : "childNodes" in nodo ? [...nodo.childNodes] : [];
const valore = (nodo: Elemento, nome: string): string | undefined => nodo.attrs.find((a) => a.name === nome)?.value;

function posizione(nodo: Elemento, attributo?: string): Posizione {
  const luogo = nodo.sourceCodeLocation;
  const punto = (attributo ? luogo?.attrs?.[attributo] : undefined) ?? luogo;
  return { riga: punto?.startLine ?? 1, colonna: punto?.startCol ?? 1 };
}

function riferimentiDi(nodo: Elemento): Riferimento[] {
  const trovati = nodo.attrs.flatMap(({ name, prefix, value }): Riferimento[] => {
    const nome = prefix ? `${prefix}:${name}` : name;
    const comune = {
      ...posizione(nodo, nome),
      luogo: `<${nodo.tagName} ${nome}>`,
      genere: "indirizzo" as const,
      testo: testoDi(nodo),
    };
    if (INDIRIZZI.has(nome) || dato(nome, value)) return [{ ...comune, scritto: value }];
    if (nome === "usemap") return [{ ...comune, scritto: value.replace(/^#/, ""), genere: "id" }];
    if (IDENTIFICATIVI.has(nome)) return parole(value).map((scritto) => ({ ...comune, scritto, genere: "id" }));
    if (LISTE.has(nome)) return parseSrcset(value).map(({ url }) => ({ ...comune, scritto: url }));
    if (nome === "ping") return parole(value).map((scritto) => ({ ...comune, scritto }));
    if (value.includes("url("))
      return indirizziCss(value, nome === "style" ? "declarationList" : "value").map(({ url }) => ({
        ...comune,
        scritto: url,
      }));
    return [];
  });
  if (nodo.tagName === "meta") trovati.push(...delMeta(nodo));
  if (nodo.tagName === "style") trovati.push(...delloStile(nodo));
  return trovati;
}

const parole = (testo: string): string[] => testo.split(/\s+/).filter(Boolean);

/** Un dato che uno script della pagina usa come indirizzo: comincia con una barra e non ha spazi. */
const dato = (nome: string, valore: string): boolean => nome.startsWith("data-") && /^\/[^\s|]*$/.test(valore);

function delMeta(nodo: Elemento): Riferimento[] {
  const contenuto = valore(nodo, "content");
  if (contenuto === undefined) return [];
  const comune = { ...posizione(nodo, "content"), genere: "indirizzo" as const, testo: "" };
  if (valore(nodo, "http-equiv")?.toLowerCase() === "refresh") {
    const meta = /^[\s\d.]*[;,]\s*(?:url\s*=\s*)?(["']?)(.*?)\1\s*$/i.exec(contenuto)?.[2];
    return meta === undefined ? [] : [{ ...comune, luogo: "<meta http-equiv=refresh>", scritto: meta }];
  }
  const nome = valore(nodo, "property") ?? valore(nodo, "name") ?? "";
  return META.test(nome) ? [{ ...comune, luogo: `<meta ${nome}>`, scritto: contenuto }] : [];
}

function delloStile(nodo: Elemento): Riferimento[] {
  return nodo.childNodes.flatMap((figlio) => {
    if (!("value" in figlio)) return [];
    const { startLine = 1, startCol = 1 } = figlio.sourceCodeLocation ?? {};
    return indirizziCss(figlio.value, "stylesheet").map(({ url, riga, colonna }) => ({
      scritto: url,
      genere: "indirizzo" as const,
      luogo: "url()",
      riga: startLine + riga - 1,
      colonna: riga === 1 ? startCol + colonna - 1 : colonna,
      testo: "",
    }));
  });
}

/** Quanto testo basta a riconoscere un collegamento. */
const MASSIMO_TESTO = 80;

/** Ciò che si legge in un elemento: il testo, o come lo chiama un lettore di schermo. */
function testoDi(nodo: Elemento): string {
  let letto = "";
  const visita = (n: Nodo): void => {
    if (letto.length > MASSIMO_TESTO) return;
    if (n.nodeName === "#text" && "value" in n) letto = `${letto}${n.value}`.replace(/\s+/g, " ").trimStart();
    else if ("tagName" in n && n.tagName === "img") letto += valore(n, "alt") ?? "";
    else for (const f of figli(n)) visita(f);
  };
  visita(nodo);
  const nome = letto.trim() || valore(nodo, "aria-label") || valore(nodo, "alt") || valore(nodo, "title") || "";
  return nome.length > MASSIMO_TESTO ? `${nome.slice(0, MASSIMO_TESTO - 1)}…` : nome;
}
