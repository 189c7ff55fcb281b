/**
 * Un notiziario Atom (RFC 4287). Lo scrive xmlbuilder2: nessun testo è messo fra i tag a mano. Le librerie per notiziari
 * (`feed`, `@astrojs/rss`) vogliono tutte l'indirizzo pubblico del sito, che un piano può non avere ancora.
 */
import { create } from "xmlbuilder2";

export interface Legame {
  testo: string;
  indirizzo?: string | undefined;
}

/** Una notizia. Gli indirizzi sono interi, o dalla radice del sito (`/atti/…/`) se quello pubblico non si sa. */
export interface Notizia {
  id: string;
  titolo: string;
  indirizzo: string;
  /** Data e ora ISO, con il fuso. */
  aggiornata: string;
  pubblicata?: string | undefined;
  sommario: string;
  categoria?: string | undefined;
  /** Un elenco da mostrare sotto al sommario. */
  elenco?: Legame[] | undefined;
}

export interface Notiziario {
  id: string;
  titolo: string;
  sottotitolo: string;
  /** La pagina che dice le stesse cose a chi legge. */
  pagina: string;
  /** L'indirizzo del file, intero. Manca se il piano non dice dove il sito è pubblicato. */
  indirizzo?: string | undefined;
  aggiornato: string;
  /** L'ente che pubblica: mai una persona. */
  autore: { nome: string; sito?: string | undefined };
  diritti: string;
  notizie: Notizia[];
  /** Frasi per chi apre il file, scritte come commenti. */
  avvisi?: string[];
}

const HTML = { "@type": "text/html", "@hreflang": "it" };

/** @returns il file, con la sua dichiarazione XML */
export function scriviAtom(notiziario: Notiziario): string {
  const n = senzaCommerciali(notiziario);
  const documento = create({ version: "1.0", encoding: "UTF-8", invalidCharReplacement: "" });
  for (const avviso of n.avvisi ?? []) documento.com(` ${avviso.replaceAll("--", "- -")} `);
  documento.ele("http://www.w3.org/2005/Atom", "feed", { "xml:lang": "it" }).ele({
    id: n.id,
    title: n.titolo,
    subtitle: n.sottotitolo,
    updated: n.aggiornato,
    author: { name: n.autore.nome, ...(n.autore.sito ? { uri: n.autore.sito } : {}) },
    rights: n.diritti,
    link: [
      { "@rel": "alternate", ...HTML, "@href": n.pagina },
      ...(n.indirizzo ? [{ "@rel": "self", "@type": "application/atom+xml", "@href": n.indirizzo }] : []),
    ],
    entry: n.notizie.map(voce),
  });
  return `${documento.end({ prettyPrint: true }).replaceAll(COMMERCIALE, "&amp;")}\n`;
}

/**
 * Sta al posto di «&» finché la libreria scrive: un «&x;» di un testo lo prenderebbe per un'entità, e il file non sarebbe più
 * XML. È un segno a uso privato, che i contenuti non possono avere.
 */
const COMMERCIALE = "\ue000";

/** Lo stesso valore, con `COMMERCIALE` al posto di «&» in ogni testo. */
function senzaCommerciali<T>(valore: T): T {
  if (typeof valore === "string") return valore.replaceAll(COMMERCIALE, "").replaceAll("&", COMMERCIALE) as T;
  if (Array.isArray(valore)) return valore.map(senzaCommerciali) as T;
  if (!valore || typeof valore !== "object") return valore;
  return Object.fromEntries(Object.entries(valore).map(([k, v]) => [k, senzaCommerciali(v)])) as T;
}

const voce = (v: Notizia) => ({
  id: v.id,
  title: v.titolo,
  link: { "@rel": "alternate", ...HTML, "@href": v.indirizzo },
  updated: v.aggiornata,
  ...(v.pubblicata ? { published: v.pubblicata } : {}),
  ...(v.categoria ? { category: { "@term": v.categoria } } : {}),
  summary: v.sommario,
  ...(v.elenco?.length ? { content: contenuto(v.elenco) } : {}),
});

const contenuto = (elenco: Legame[]) => ({
  "@type": "xhtml",
  div: {
    "@xmlns": "http://www.w3.org/1999/xhtml",
    ul: { li: elenco.map((l) => (l.indirizzo ? { a: { "@href": l.indirizzo, "#": l.testo } } : { "#": l.testo })) },
  },
});

/** Dalla più recente; a parità di momento, nell'ordine in cui sono. Confronta i momenti, non le scritture: i fusi cambiano. */
export const dallaPiuRecente = (notizie: readonly Notizia[]): Notizia[] =>
  [...notizie].sort((a, b) => Date.parse(b.aggiornata) - Date.parse(a.aggiornata));
