/** Ciò che di una pagina si legge: le sue parole, nell'ordine, senza ciò che si apre solo a richiesta. */
import { type Elemento, figli, type Nodo, valore } from "../html/albero.ts";

const FUORI = new Set(["script", "style", "template"]);
/** Elementi che non dividono una parola da quella accanto. */
const IN_RIGA = new Set(
  "a abbr b bdi button cite code data del dfn em i ins kbd mark q s samp span strong sub sup time var".split(" "),
);
/** Le parole che stanno negli attributi: chi non vede le sente, chi segue un collegamento le trova. */
const DETTI = ["alt", "title", "aria-label", "content", "href", "src"];

/** @returns il testo della pagina; ciò che un elemento in riga spezza resta unito */
export function testoDellaPagina(radice: Nodo): string {
  const pezzi: string[] = [];
  const aParte: string[] = [];
  const scendi = (nodo: Nodo, dove: string[]): void => {
    if (nodo.nodeName === "#text" && "value" in nodo) dove.push(nodo.value);
    const elemento: Elemento | undefined = "tagName" in nodo ? nodo : undefined;
    if (elemento && FUORI.has(elemento.tagName)) return;
    // Il significato di una sigla sta in mezzo alla frase, e non ne fa parte.
    const qui = elemento && valore(elemento, "popover") !== undefined ? aParte : dove;
    const divide = elemento && !IN_RIGA.has(elemento.tagName);
    if (divide) qui.push(" ");
    if (elemento) for (const nome of DETTI) aParte.push(" ", valore(elemento, nome) ?? "");
    for (const figlio of figli(nodo)) scendi(figlio, qui);
    if (divide) qui.push(" ");
  };
  scendi(radice, pezzi);
  return `${pezzi.join("")} ${aParte.join("")}`;
}
