/** L'indice di ricerca di un sito senza server: di ogni pagina il titolo, la descrizione e le sue parole, una volta ciascuna. */
import { type Elemento, elementi, figli, leggiAlbero, type Nodo, valore } from "../html/albero.ts";
import { radici } from "../testo/impronta.ts";

/** Titolo, file, descrizione, radici delle parole separate da spazi. */
export type VoceDisco = readonly [titolo: string, file: string, descrizione: string, radici: string];

/** Pagine che ripetono le altre, o che non si leggono da sole. */
const FUORI = /^(?:404\.html|(?:stampa|cerca|grafici\/.+|mappa-del-sito)\/index\.html)$/;

/** @param pagine nome del file e testo, relativi alla cartella del sito */
export const indiceDaDisco = (pagine: Iterable<readonly [file: string, html: string]>): VoceDisco[] =>
  [...pagine].flatMap(([file, html]) => {
    if (FUORI.test(file)) return [];
    const tutti = elementi(leggiAlbero(html));
    const main = tutti.find((e) => e.tagName === "main");
    const titolo = tutti.find((e) => e.tagName === "h1");
    if (!main || !titolo) return [];
    const descrizione = tutti.find((e) => e.tagName === "meta" && valore(e, "name") === "description");
    return [
      [
        pulito(testoDi(titolo)),
        file,
        (descrizione && valore(descrizione, "content")) ?? "",
        [...radici(testoDi(main))].join(" "),
      ],
    ];
  });

const pulito = (testo: string) => testo.replace(/\s+/g, " ").trim();

function testoDi(nodo: Nodo): string {
  if (nodo.nodeName === "#text" && "value" in nodo) return nodo.value;
  if ("tagName" in nodo && muto(nodo)) return "";
  return figli(nodo)
    .map(testoDi)
    .join("tagName" in nodo && EN_LINEA.has(nodo.tagName) ? "" : " ");
}

const EN_LINEA = new Set(["span", "a", "b", "strong", "em", "button", "small", "i"]);

/** Ciò che la pagina ripete in ogni sua copia, o che non si legge. */
const muto = (e: Elemento): boolean =>
  e.tagName === "script" ||
  e.tagName === "style" ||
  valore(e, "data-pagefind-ignore") !== undefined ||
  valore(e, "hidden") !== undefined;

/** Il file che la pagina di ricerca carica la prima volta che serve. */
export const scriviIndice = (voci: readonly VoceDisco[]): string =>
  `globalThis.indiceDaDisco=${JSON.stringify(voci)};\n`;
