/**
 * L'MDX qui è un dato, non un programma: si può usare Markdown e i componenti ammessi, nient'altro.
 * Una proposta di modifica di uno sconosciuto non deve poter eseguire codice durante la costruzione del sito.
 */
import type { Image, ImageReference, Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { type Diagnostica, errore, type Posizione } from "../diagnostica/index.ts";
import { percorsoImmagine } from "../immagini/percorso.ts";
import { comuneScritto } from "../testo/comune-scritto.ts";
import { inganna } from "../testo/segni.ts";
import { elenco, piuVicino } from "../testo/vicino.ts";
import { type Blocco, leggiBlocchi, testoDi } from "./blocchi.ts";
import { indirizziIngannevoli, testoDelCollegamento } from "./collegamenti.ts";
import { COMPONENTI } from "./componenti.ts";
import { type Definizioni, definizioniDi } from "./definizioni.ts";
import { segniGrezzi } from "./grezzi/index.ts";
import { alPostoDi } from "./html.ts";
import { misura } from "./misura.ts";
import { segniDecodificati } from "./segni.ts";
import { annidato, erroreDiSintassi } from "./sintassi.ts";

/** Un componente usato in un testo, con il suo identificativo e il punto. */
export interface UsoComponente extends Posizione {
  componente: string;
  id: string;
}

export interface TitoloMdx extends Posizione {
  livello: number;
  testo: string;
}

/** Un collegamento o un'immagine di un testo: dove porta, come è scritto, che cosa vi si legge. */
export interface CollegamentoMdx extends Posizione {
  url: string;
  testo: string;
  immagine: boolean;
}

export interface MdxLetto {
  diagnostiche: Diagnostica[];
  usi: UsoComponente[];
  collegamenti: CollegamentoMdx[];
  titoli: TitoloMdx[];
  blocchi: Blocco[];
}

/** Oltre questi livelli, uno dentro l'altro, nessuno segue più il discorso. */
const MASSIMO_LIVELLI = 100;

/**
 * Il codice non si legge: un'espressione finisce alla prima graffa chiusa, un import alla prima riga vuota. È comunque un
 * errore, e cercarne la vera fine costerebbe una lettura del file intero a ogni graffa.
 */
const NON_LETTO = {
  acorn: {
    parse: (codice: string) => ({ type: "Program", body: [], start: 0, end: codice.length }) as never,
    parseExpressionAt: (codice: string) =>
      ({ type: "ObjectExpression", properties: [], start: 0, end: codice.length }) as never,
  },
  addResult: false,
};
/** Il lettore dei testi: Markdown, tabelle e note di GFM, componenti; il codice resta non letto. */
export const lettore = unified().use(remarkParse).use(remarkGfm).use(remarkMdx, NON_LETTO);

type NodoJsx = {
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown; position?: Nodes["position"] }[];
  children: Nodes[];
};

/**
 * Legge e controlla un testo MDX.
 * @param testo il file intero, con il frontmatter sostituito da righe vuote: così le posizioni sono quelle del file
 */
export function leggiMdx(testo: string, file: string): MdxLetto {
  const letto = vuoto();
  const smisurato = misura(testo, file);
  if (smisurato) {
    letto.diagnostiche.push(smisurato);
    return letto;
  }
  let radice: Root;
  try {
    radice = lettore.parse(testo) as Root;
  } catch (e) {
    letto.diagnostiche.push(erroreDiSintassi(e, testo, file));
    return letto;
  }
  const definizioni = definizioniDi(radice);
  visita(radice, letto, file, definizioni);
  letto.diagnostiche.push(...indirizziIngannevoli(radice, file, definizioni));
  // Con codice o componenti sbagliati ciò che resta scritto può essere un loro effetto.
  const grezzi = letto.diagnostiche.length ? [] : segniGrezzi(radice, testo, file);
  letto.diagnostiche.push(...grezzi);
  letto.collegamenti = letto.collegamenti.filter((c) => !grezzi.some((d) => spezzato(c, d)));
  const segni = segniDecodificati(radice, file, testo);
  // Ciò che un testo con questi segni cita o dice non si guarda: sarebbe un loro effetto.
  if (segni.length) return { ...vuoto(), diagnostiche: [...letto.diagnostiche, ...segni] };
  return letto.diagnostiche.some((d) => d.regola === "mdx-annidato")
    ? letto
    : { ...letto, blocchi: leggiBlocchi(radice) };
}

/** L'indirizzo nudo di un collegamento scritto quasi bene: di lui è già detto. */
const spezzato = (c: CollegamentoMdx, d: Diagnostica): boolean =>
  d.regola === "segno-rimasto" && d.riga === c.riga && /^(?:https?:|www\.|\S+@)/i.test(c.testo);

const vuoto = (): MdxLetto => ({ diagnostiche: [], usi: [], titoli: [], blocchi: [], collegamenti: [] });

/**
 * L'albero di un testo già controllato, per comporlo.
 * @param testo il corpo, con il frontmatter sostituito da righe vuote
 */
export const alberoDi = (testo: string): Root => lettore.parse(testo) as Root;

/** Gli errori di un albero già letto: lo usa anche la costruzione, come ultima difesa. */
export function violazioni(radice: Root, file: string): Diagnostica[] {
  const letto = vuoto();
  const definizioni = definizioniDi(radice);
  visita(radice, letto, file, definizioni);
  return [
    ...letto.diagnostiche,
    ...segniDecodificati(radice, file),
    ...indirizziIngannevoli(radice, file, definizioni),
  ];
}

function visita(
  nodo: Nodes,
  letto: MdxLetto,
  file: string,
  definizioni: Definizioni,
  livello = 0,
  // Un indirizzo riconosciuto da sé può non avere un posto suo: vale quello di ciò che lo contiene.
  posto: Nodes["position"] = nodo.position,
): void {
  const qui = punto(nodo.position ?? posto);
  const segnala = (dove: Posizione, regola: string, messaggio: string, suggerimento?: string) =>
    letto.diagnostiche.push(errore(file, dove, regola, messaggio, suggerimento));
  switch (nodo.type) {
    case "mdxjsEsm":
      segnala(
        qui,
        "mdx-codice",
        `«${primaParola(nodo.value)}» non è ammesso: il testo non può contenere codice`,
        "togli la riga: i componenti si usano senza importarli",
      );
      return;
    case "mdxFlowExpression":
    case "mdxTextExpression":
      segnala(
        qui,
        "mdx-codice",
        "Le parentesi graffe non sono ammesse: il testo non può contenere codice",
        'per una figura usa <Dato id="dataset/riga/colonna"/>; per una graffa nel testo scrivi \\{',
      );
      return;
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      componente(nodo as unknown as NodoJsx, qui, letto, segnala);
      // Ciò che sta dentro un segno di HTML cambia con lui: se ne parla quando non c'è più.
      if (alPostoDi((nodo as unknown as NodoJsx).name ?? "")) return;
      break;
    case "link":
    case "definition":
      // Di una definizione che serve solo a immagini si parla dove l'immagine sta.
      if (nodo.type === "definition" && definizioni.soloImmagini(nodo)) break;
      // Una nota con uno spazio nel nome: se ne parla come di una nota.
      if (nodo.type === "definition" && nodo.label?.startsWith("^")) break;
      letto.collegamenti.push({ ...qui, url: nodo.url, testo: testoDelCollegamento(nodo), immagine: false });
      collegamento(nodo, qui, segnala);
      break;
    case "image":
    case "imageReference":
      immagine(nodo, definizioni.urlDi(nodo), qui, letto, segnala);
      break;
    case "heading":
      letto.titoli.push({ ...qui, livello: nodo.depth, testo: testoDi(nodo) });
      if (nodo.depth === 1)
        segnala(qui, "mdx-titolo", "Il titolo di primo livello (#) è già quello della pagina", "comincia da ##");
      break;
  }
  if (!("children" in nodo)) return;
  if (livello >= MASSIMO_LIVELLI) letto.diagnostiche.push(annidato(file, qui));
  else
    for (const figlio of nodo.children)
      visita(figlio as Nodes, letto, file, definizioni, livello + 1, figlio.position ?? nodo.position ?? posto);
}

function componente(
  nodo: NodoJsx,
  qui: Posizione,
  letto: MdxLetto,
  segnala: (p: Posizione, r: string, m: string, s?: string) => void,
): void {
  const nome = nodo.name ?? "";
  const noto = Object.hasOwn(COMPONENTI, nome) ? COMPONENTI[nome] : undefined;
  const html = noto ? undefined : alPostoDi(nome);
  if (html) {
    segnala(qui, "mdx-componente", `«<${nome}>» è un segno di HTML, e nel testo del piano non è ammesso`, html);
    return;
  }
  if (!noto) {
    const vicino = piuVicino(nome, Object.keys(COMPONENTI));
    segnala(
      qui,
      "mdx-componente",
      `Il componente «<${nome}>» non è ammesso: si possono usare ${elenco(Object.keys(COMPONENTI))}`,
      vicino
        ? `forse volevi scrivere «<${vicino}>»`
        : "scrivi in Markdown; se vuoi il segno di minore nel testo, scrivi \\<",
    );
    return;
  }
  const dati = new Map<string, string>();
  for (const attributo of nodo.attributes) {
    const dove = punto(attributo.position) ?? qui;
    if (attributo.type !== "mdxJsxAttribute" || !attributo.name || typeof attributo.value !== "string") {
      segnala(dove, "mdx-codice", `In «<${nome}>» gli attributi possono essere solo testo fra virgolette`, noto.uso);
    } else if (!Object.hasOwn(noto.attributi, attributo.name)) {
      const vicino = piuVicino(attributo.name, Object.keys(noto.attributi));
      segnala(
        dove,
        "mdx-attributo",
        `L'attributo «${attributo.name}» di «<${nome}>» non esiste`,
        vicino ? `forse volevi scrivere «${vicino}»` : noto.uso,
      );
    } else dati.set(attributo.name, attributo.value);
  }
  for (const [attributo, obbligo] of Object.entries(noto.attributi))
    if (obbligo === "obbligatorio" && !dati.has(attributo) && !nodo.attributes.some((a) => a.name === attributo))
      segnala(qui, "mdx-attributo", `A «<${nome}>» manca l'attributo «${attributo}»`, noto.uso);
  if (!noto.contenuto && nodo.children.length)
    segnala(qui, "mdx-componente", `«<${nome}>» non può contenere testo`, noto.uso);
  const id = dati.get("id");
  if (id !== undefined) letto.usi.push({ ...qui, componente: nome, id: comuneScritto(id) });
}

function collegamento(
  nodo: Extract<Nodes, { url: string }>,
  qui: Posizione,
  segnala: (p: Posizione, r: string, m: string, s?: string) => void,
): void {
  const url = nodo.url.replace(/[\s\p{Cc}]/gu, "");
  const schema = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (schema && !["https", "http", "mailto", "tel"].includes(schema))
    segnala(
      qui,
      "mdx-collegamento",
      `Un collegamento «${schema}:» non è ammesso`,
      "usa un indirizzo https:// o una pagina del sito, per esempio /obiettivi/a1/",
    );
}

function immagine(
  nodo: Image | ImageReference,
  url: string,
  qui: Posizione,
  letto: MdxLetto,
  segnala: (p: Posizione, r: string, m: string, s?: string) => void,
): void {
  letto.collegamenti.push({ ...qui, url, testo: testoDi(nodo), immagine: true });
  // Un segno che inganna è già detto per tutto il testo.
  const percorso = inganna(url) ? url : percorsoImmagine(url);
  if (typeof percorso !== "string") segnala(qui, "mdx-immagine", percorso.messaggio, percorso.suggerimento);
  if (!nodo.alt?.trim())
    segnala(
      qui,
      "mdx-immagine",
      "L'immagine non ha un testo alternativo",
      "scrivi che cosa mostra: ![descrizione](percorso)",
    );
}

const punto = (p: Nodes["position"] | undefined): Posizione => ({
  riga: p?.start.line ?? 1,
  colonna: p?.start.column ?? 1,
});
const primaParola = (testo: string) => /^\S+/.exec(testo)?.[0] ?? testo;
