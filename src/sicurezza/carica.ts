/** Che cosa un elemento fa caricare al browser, e quale direttiva della politica lo riguarda. */
import { parseSrcset } from "srcset";
import { indirizziCss } from "../collegamenti/css.ts";
import { type Elemento, nomeIntero, parole, testoDentro, valore } from "../html/albero.ts";
import type { Direttiva } from "./politica.ts";

export interface Caricamento {
  direttiva: Direttiva;
  indirizzo: string;
  /** L'attributo che lo contiene; manca se è scritto in uno stile. */
  attributo?: string;
}

/** `elemento attributo`: gli attributi il cui indirizzo si carica insieme alla pagina, o quando si usa l'elemento. */
const ATTRIBUTI: Record<string, Direttiva> = {
  "script src": "script-src",
  "script href": "script-src",
  "img src": "img-src",
  "img srcset": "img-src",
  "source srcset": "img-src",
  "input src": "img-src",
  "video poster": "img-src",
  "image href": "img-src",
  "image xlink:href": "img-src",
  "source src": "media-src",
  "audio src": "media-src",
  "video src": "media-src",
  "track src": "media-src",
  "iframe src": "frame-src",
  "frame src": "frame-src",
  "object data": "object-src",
  "embed src": "object-src",
  "form action": "form-action",
  "button formaction": "form-action",
  "input formaction": "form-action",
};

/** `<link>`: che cosa si carica per ogni `rel`. */
const COLLEGATI: Record<string, Direttiva> = {
  stylesheet: "style-src",
  icon: "img-src",
  "apple-touch-icon": "img-src",
  "mask-icon": "img-src",
  manifest: "manifest-src",
  modulepreload: "script-src",
  preconnect: "connect-src",
  "dns-prefetch": "connect-src",
};
/** `<link rel="preload">`: che cosa si carica per ogni `as`. */
const PRECARICATI: Record<string, Direttiva> = {
  font: "font-src",
  script: "script-src",
  style: "style-src",
  image: "img-src",
  fetch: "connect-src",
};
const NEGLI_STILI = { carattere: "font-src", foglio: "style-src", immagine: "img-src" } as const;

/** I caricamenti di un elemento; nessuno, se non ne fa. Un rimando a un punto della stessa pagina non conta. */
export function caricamentiDi(e: Elemento): Caricamento[] {
  if (e.tagName === "link") return delCollegato(e);
  const trovati = e.attrs.flatMap((a): Caricamento[] => {
    const attributo = nomeIntero(a);
    const direttiva = ATTRIBUTI[`${e.tagName} ${attributo}`];
    if (direttiva)
      return (attributo === "srcset" ? parseSrcset(a.value) : [{ url: a.value }]).map(({ url }) => ({
        direttiva,
        indirizzo: url,
        attributo,
      }));
    return a.value.includes("url(")
      ? dalCss(a.value, attributo === "style" ? "declarationList" : "value", attributo)
      : [];
  });
  if (e.tagName === "style") trovati.push(...dalCss(testoDentro(e), "stylesheet"));
  if (e.tagName === "form" && valore(e, "action") === undefined)
    trovati.push({ direttiva: "form-action", indirizzo: "." });
  return trovati.filter(({ indirizzo }) => !indirizzo.startsWith("#"));
}

function delCollegato(e: Elemento): Caricamento[] {
  const indirizzo = valore(e, "href");
  if (indirizzo === undefined) return [];
  return parole(valore(e, "rel")?.toLowerCase()).flatMap((rel) => {
    const direttiva = rel === "preload" ? PRECARICATI[valore(e, "as") ?? ""] : COLLEGATI[rel];
    return direttiva ? [{ direttiva, indirizzo, attributo: "href" }] : [];
  });
}

const dalCss = (css: string, contesto: "stylesheet" | "declarationList" | "value", attributo?: string): Caricamento[] =>
  indirizziCss(css, contesto).map(({ url, uso }) => ({
    direttiva: NEGLI_STILI[uso],
    indirizzo: url,
    ...(attributo ? { attributo } : {}),
  }));
