/** Segni sparsi che si pubblicherebbero come sono, o che cambiano ciò che hanno attorno. */
import type { Heading, List, Nodes, Root, Table } from "mdast";
import type { Posizione } from "../../diagnostica/index.ts";
import { leggiData } from "../../testo/leggi-data.ts";
import { nodiDi } from "../nodi.ts";
import type { BloccoGrezzo } from "./blocco.ts";
import type { Grezzo } from "./genere.ts";

const COMPONENTE = /<[ \t\u00a0]+\/?(?:Dato|Grafico|Tabella|Obiettivo|Sigla|Nota)\b/iu;
const SEGNI: readonly (readonly [RegExp, string, string])[] = [
  [
    COMPONENTE,
    "Fra il segno di minore e il nome del componente c'è uno spazio: resta scritto com'è",
    'togli lo spazio: <Grafico id="…"/>',
  ],
  [
    /(?<=\p{Ll})-\n[ \t]*(?=\p{Ll})/u,
    "Una parola è divisa in fine riga con un trattino: si pubblicherebbe divisa, con il trattino e uno spazio",
    "unisci le due parti sulla stessa riga",
  ],
  [
    /`/u,
    "Un accento grave (`) sta da solo: resta scritto com'è",
    "per una lettera accentata usa il suo tasto (à è é ì ò ù), per un apostrofo '",
  ],
  [
    /(?<![\p{L}\d])\$(?=\S)[^$\n]{0,80}[\\^_][^$\n]{0,80}\$/u,
    "Una formula fra i segni $ resta scritta com'è",
    "scrivi la formula a parole, o con i segni ² ³ × ÷",
  ],
];

/** Figure e date che nel testo nessun lettore riprende: si pubblicano come sono. */
const FIGURE: readonly (readonly [RegExp, string, string])[] = [
  [
    /€\s?[\d.,]+\s?(?:€|euro\b)|%\s?%|%\s?per cento/iu,
    "L'unità di questa figura è scritta due volte",
    "scrivila una volta sola, dopo il numero: 1.200 euro, 5%",
  ],
  [
    /(?<![\d.,])\d{1,3}(?:,\d{3})+\.\d+(?![\d.,]\d)|(?<![\d.,])\d+\.\d{1,2}\s?%/u,
    "Questo numero è scritto all'inglese",
    "scrivi il punto fra le migliaia e la virgola prima dei decimali: 1.234,56",
  ],
];
const DATA = /(?<![\d/])\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}(?![\d/])/gu;

/** Figure scritte due volte o all'inglese, giorni che nel calendario non ci sono. */
export function figureStorte({ testo }: BloccoGrezzo): Grezzo | undefined {
  for (const [cerca, messaggio, suggerimento] of FIGURE) {
    const trovato = cerca.exec(testo);
    if (trovato) return { indice: trovato.index, messaggio, suggerimento };
  }
  for (const m of testo.matchAll(DATA)) {
    const letta = leggiData(m[0]);
    if (!letta.ok)
      return { indice: m.index, messaggio: letta.errore, suggerimento: "scrivi giorno, mese e anno: 31/12/2024" };
  }
  return undefined;
}

/** Un segno rimasto in un capoverso. */
export function segniSparsi({ testo }: BloccoGrezzo): Grezzo | undefined {
  for (const [cerca, messaggio, suggerimento] of SEGNI) {
    const trovato = cerca.exec(testo);
    if (trovato) return { indice: trovato.index, messaggio, suggerimento };
  }
  return undefined;
}

type Trovato = Posizione & { messaggio: string; suggerimento: string };
const qui = (n: Nodes): Posizione => ({ riga: n.position?.start.line ?? 1, colonna: n.position?.start.column ?? 1 });
const scritto = (n: Nodes, testo: string): string =>
  testo.slice(n.position?.start.offset ?? 0, n.position?.end.offset ?? 0);

/** Ciò che Markdown ha capito in un modo che quasi certamente non era voluto. */
export function* capitiMale(radice: Root, testo: string): Generator<Trovato> {
  for (const nodo of nodiDi(radice)) {
    if (nodo.type === "heading") yield* titoloPerCaso(nodo, testo);
    if (nodo.type === "table") yield* trattiniRipetuti(nodo, testo);
    if (nodo.type === "inlineCode" && /\p{L}/u.test(testo[(nodo.position?.start.offset ?? 0) - 1] ?? ""))
      yield {
        ...qui(nodo),
        messaggio: "Due accenti gravi (`) fanno di ciò che sta in mezzo un pezzo di codice",
        suggerimento: "per una lettera accentata usa il suo tasto (à è é ì ò ù), per un apostrofo '",
      };
    if (
      nodo.type === "code" &&
      /^[`~]{3}/.test(scritto(nodo, testo)) &&
      !/\n[ \t]*(?:`{3,}|~{3,})[ \t]*$/.test(scritto(nodo, testo))
    )
      yield {
        ...qui(nodo),
        messaggio: "Da qui fino in fondo il testo è preso per codice: manca la riga che chiude",
        suggerimento: "togli la riga con i tre segni, o scrivila anche dove il codice finisce",
      };
    if (nodo.type === "text") yield* codiceIgnoto(nodo, testo);
    if ("children" in nodo) yield* segniPersi(nodo.children as Nodes[], testo);
  }
}

/** `Testo.` e sotto `---`: il capoverso diventa un titolo. */
function* titoloPerCaso(nodo: Heading, testo: string): Generator<Trovato> {
  const suo = scritto(nodo, testo);
  if (nodo.depth === 1 || suo.startsWith("#")) return;
  const righe = suo.trimEnd().split("\n").slice(0, -1);
  if (righe.length < 2 && !/[.;,:]\s*$|^[\p{Ll}_-]+:\s/u.test(righe.join(""))) return;
  yield {
    ...qui(nodo),
    messaggio: "La riga di trattini qui sotto fa di questo capoverso un titolo",
    suggerimento: "lascia una riga vuota prima dei trattini, o toglili; un titolo si scrive ## Titolo",
  };
}

/** Una riga di trattini in più: si pubblicherebbe come una riga di celle. */
function* trattiniRipetuti(nodo: Table, testo: string): Generator<Trovato> {
  for (const riga of nodo.children)
    if (/^[\s|:-]*-{2}[\s|:-]*$/.test(scritto(riga, testo)))
      yield {
        ...qui(riga),
        messaggio: "Questa riga di trattini è di troppo: si pubblicherebbe come una riga della tabella",
        suggerimento: "toglila: i trattini stanno solo sotto l'intestazione",
      };
}

/** `&euroo;`: il codice non esiste, e resta scritto. */
function* codiceIgnoto(nodo: Extract<Nodes, { type: "text" }>, testo: string): Generator<Trovato> {
  const trovato = /&[a-z][a-z\d]{1,10};/i.exec(nodo.value)?.[0];
  if (!trovato || !scritto(nodo, testo).includes(trovato)) return;
  yield {
    ...qui(nodo),
    messaggio: `«${trovato}» non è un codice che si conosce, e resta scritto com'è`,
    suggerimento: "scrivi il segno vero: €, à, &",
  };
}

/** `Il totale è 3` e sotto `+ 4 altri`: il segno comincia un elenco, e sparisce. */
function* segniPersi(figli: readonly Nodes[], testo: string): Generator<Trovato> {
  for (const [i, nodo] of figli.entries()) {
    const prima = figli[i - 1];
    if (nodo.type !== "list" || prima?.type !== "paragraph" || !unaSola(nodo)) continue;
    const segno = /^([-+])\s+\d/.exec(scritto(nodo, testo))?.[1];
    if (!segno || (prima.position?.end.line ?? 0) + 1 !== nodo.position?.start.line) continue;
    if (/:\s*$/.test(scritto(prima, testo))) continue;
    yield {
      ...qui(nodo),
      messaggio: `Il segno «${segno}» a inizio riga comincia un elenco, e sparisce`,
      suggerimento: `scrivilo sulla riga di prima, o con la barra: \\${segno}`,
    };
  }
}

const unaSola = ({ children }: List): boolean => children.length === 1;
