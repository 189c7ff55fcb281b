/**
 * Le parole di un'altra lingua dentro una pagina: segnate con la loro lingua, chi ascolta le sente dette bene
 * (WCAG 2.2, criterio 3.1.2). Quelle entrate nell'italiano non si segnano: l'elenco lo fa chi scrive il piano.
 */
import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Nodo = DefaultTreeAdapterTypes.Node;

export interface Straniere {
  /** Codice della lingua, di due lettere. */
  lingua: string;
  parole: readonly string[];
}

/** Dove non c'è testo da leggere, o un elemento in più non può stare. */
const FUORI = new Set(["script", "style", "svg", "code", "pre", "template", "option", "textarea", "title", "iframe"]);

/**
 * @param html una pagina intera
 * @returns la stessa pagina, con ogni parola straniera del contenuto in uno `<span lang>`
 */
export function segnaLingue(html: string, straniere: readonly Straniere[]): string {
  const lingue = new Map(
    straniere.flatMap(({ lingua, parole }) => parole.map((p) => [p.toLowerCase(), lingua] as const)),
  );
  if (!lingue.size) return html;
  const cerca = new RegExp(
    `(?<![\\p{L}\\d-])(?:${[...lingue.keys()]
      .sort((a, b) => b.length - a.length)
      .map((p) => p.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("|")})(?![\\p{L}\\d-])`,
    "giu",
  );
  if (!cerca.test(html)) return html;
  let esito = "";
  let qui = 0;
  const scendi = (nodo: Nodo, dentro: boolean): void => {
    if (nodo.nodeName === "#text") {
      const luogo = dentro ? nodo.sourceCodeLocation : undefined;
      if (!luogo) return;
      esito += html.slice(qui, luogo.startOffset);
      esito += html
        .slice(luogo.startOffset, luogo.endOffset)
        .replace(cerca, (parola) => `<span lang="${lingue.get(parola.toLowerCase())}">${parola}</span>`);
      qui = luogo.endOffset;
      return;
    }
    if (
      "tagName" in nodo &&
      (FUORI.has(nodo.tagName) || (nodo.tagName !== "html" && nodo.attrs.some((a) => a.name === "lang")))
    )
      return;
    if ("childNodes" in nodo)
      for (const figlio of nodo.childNodes) scendi(figlio, dentro || ("tagName" in nodo && nodo.tagName === "main"));
  };
  scendi(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }), false);
  return esito + html.slice(qui);
}
