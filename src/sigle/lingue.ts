/**
 * Le parole di un'altra lingua dentro una pagina: segnate con la loro lingua, chi ascolta le sente dette bene
 * (WCAG 2.2, criterio 3.1.2). Quelle entrate nell'italiano non si segnano: l'elenco lo fa chi scrive il piano.
 */
import { type Elemento, valore } from "../html/albero.ts";

export interface Straniere {
  /** Codice della lingua, di due lettere. */
  lingua: string;
  parole: readonly string[];
}

/** Una parola straniera in un testo: da dove a dove, e di che lingua è. */
export interface Straniera {
  da: number;
  a: number;
  lingua: string;
}

/** Dove non c'è testo da leggere, o un elemento in più non può stare. */
const FUORI = new Set(["script", "style", "svg", "code", "pre", "template", "option", "textarea", "title", "iframe"]);

/** Vero se le parole dentro questo elemento non si segnano: non sono testo, o dicono già la loro lingua. */
export const senzaLingue = (e: Elemento): boolean =>
  FUORI.has(e.tagName) || (e.tagName !== "html" && valore(e, "lang") !== undefined);

/**
 * @param straniere le parole da segnare
 * @returns chi le trova in un testo, nell'ordine in cui sono scritte
 */
export function cercaStraniere(straniere: readonly Straniere[]): (testo: string) => Straniera[] {
  const lingue = new Map(
    straniere.flatMap(({ lingua, parole }) => parole.map((p) => [p.toLowerCase(), lingua] as const)),
  );
  if (!lingue.size) return () => [];
  const cerca = new RegExp(
    `(?<![\\p{L}\\d-])(?:${[...lingue.keys()]
      .sort((a, b) => b.length - a.length)
      .map((p) => p.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("|")})(?![\\p{L}\\d-])`,
    "giu",
  );
  return (testo) =>
    [...testo.matchAll(cerca)].map(({ 0: parola, index }) => ({
      da: index,
      a: index + parola.length,
      lingua: lingue.get(parola.toLowerCase()) ?? "",
    }));
}
