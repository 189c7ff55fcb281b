/** Gli indirizzi dei file che non sono pagine: mappe del sito e notiziari (XML), dati (JSON), voci della ricerca. */
import { indirizziCss } from "./css.ts";
import { leggiHtml } from "./html.ts";
import type { Letto, Riferimento, Sito } from "./tipi.ts";

const vuoto = (riferimenti: Riferimento[]): Letto => ({ riferimenti, ancore: new Set(), doppi: [] });

/** Legge un file secondo il suo genere. @returns niente, se è di un genere senza indirizzi */
export function leggiFile(nome: string, testo: string, sito: Sito): Letto | undefined {
  if (/\.(?:html|svg)$/.test(nome)) return leggiHtml(testo);
  if (nome.endsWith(".css")) return vuoto(dalCss(testo));
  if (/\.(?:xml|atom|rss)$/.test(nome)) return vuoto(dallXml(testo, sito));
  if (INDICE.test(nome)) return vuoto(nome.endsWith("/principale.json") ? dallIndice(testo, sito) : []);
  if (/\.(?:json|webmanifest)$/.test(nome)) return vuoto(dalJson(testo, sito));
  if (nome.endsWith(".pf_fragment")) return vuoto(dallaRicerca(testo, sito));
  return undefined;
}

/** I file che si leggono; degli altri basta sapere che ci sono. */
export const SI_LEGGE = /\.(?:html|svg|css|xml|atom|rss|json|webmanifest|pf_fragment)$/;

/** `url(#…)` in un foglio a parte riguarda le pagine che lo usano, non il foglio. */
const dalCss = (testo: string): Riferimento[] =>
  indirizziCss(testo, "stylesheet")
    .filter(({ url }) => !url.startsWith("#"))
    .map(({ url, ...dove }) => riferimento(url, dove.riga, dove.colonna, "url()"));

function dallXml(testo: string, sito: Sito): Riferimento[] {
  const neiTag = [...testo.matchAll(/<(loc|id|guid|link|url)\b[^>]*>\s*([^<\s][^<]*?)\s*</g)].map(
    (m) => [m[1] ?? "", m[2] ?? "", m.index + m[0].indexOf(m[2] ?? "")] as const,
  );
  const negliAttributi = [...testo.matchAll(/<([\w:]+)\b[^>]*?\s(?:href|src|url)\s*=\s*(["'])(.*?)\2/g)].map(
    (m) => [m[1] ?? "", m[3] ?? "", m.index + m[0].lastIndexOf(m[3] ?? "")] as const,
  );
  return [...neiTag, ...negliAttributi]
    .map(([tag, scritto, offset]) => [tag, scritto.replaceAll("&amp;", "&"), offset] as const)
    .filter(([, scritto]) => delSito(scritto, sito))
    .map(([tag, scritto, offset]) => nelTesto(testo, scritto, offset, `<${tag}>`));
}

function dalJson(testo: string, sito: Sito): Riferimento[] {
  const trovati = new Set<string>();
  JSON.parse(testo, (_chiave, valore: unknown) => {
    if (typeof valore === "string" && delSito(valore, sito)) trovati.add(valore);
    return valore;
  });
  return [...trovati].map((v) => nelTesto(testo, v, Math.max(0, testo.indexOf(JSON.stringify(v))), "JSON"));
}

/** Una voce dell'indice di ricerca: il suo indirizzo è senza la cartella del sito, che Pagefind aggiunge. */
function dallaRicerca(testo: string, sito: Sito): Riferimento[] {
  const { url, meta } = JSON.parse(testo) as { url: string; meta?: { title?: string } };
  const scritto = sito.base.replace(/\/$/, "") + url;
  return [{ ...riferimento(scritto, 1, 1, "ricerca"), testo: meta?.title ?? "" }];
}

/** L'indice della ricerca: gli indirizzi stanno nel file principale, gli altri contengono parole. */
const INDICE = /^ricerca\/.*\.json$/;

/** Ciò che la ricerca trova: il percorso e il titolo, senza la cartella del sito. */
function dallIndice(testo: string, sito: Sito): Riferimento[] {
  const { voci } = JSON.parse(testo) as { voci: readonly (readonly [percorso: string, titolo: string])[] };
  return voci.map(([percorso, titolo]) => ({
    ...riferimento(sito.base.replace(/\/$/, "") + percorso, 1, 1, "ricerca"),
    testo: titolo,
  }));
}

/** Un valore che è un indirizzo di questo sito, e non un testo che gli somiglia. */
const delSito = (valore: string, { pubblico }: Sito): boolean =>
  /^\/\S*$/.test(valore) || (pubblico !== undefined && valore.startsWith(new URL(pubblico).origin));

const riferimento = (scritto: string, riga: number, colonna: number, luogo: string): Riferimento => ({
  scritto,
  genere: "indirizzo",
  riga,
  colonna,
  luogo,
  testo: "",
});

function nelTesto(testo: string, scritto: string, offset: number, luogo: string): Riferimento {
  const prima = testo.slice(0, offset).split("\n");
  return riferimento(scritto, prima.length, (prima.at(-1)?.length ?? 0) + 1, luogo);
}
