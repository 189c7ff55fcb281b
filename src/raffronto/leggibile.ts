/** Un blocco di testo come lo legge chi non sa come è scritto: i dati al loro posto, niente segni di Markdown. */
import { PAROLE_VERSIONI as P } from "../testo/parole/versioni.ts";

/**
 * @param forma il blocco com'è scritto
 * @param celle le celle dei dataset, per `dataset/riga/colonna`
 * @returns i cancelletti di un titolo restano: dicono che è un titolo
 */
export const leggibile = (forma: string, celle: ReadonlyMap<string, string>): string =>
  forma
    .replace(/<(\w+)(?:\s+id="([^"]*)")?\s*\/>/g, (_, componente: string, id = "") => {
      if (componente === "Dato") return celle.get(id) ?? id;
      if (componente === "Sigla") return id;
      return id ? P.componente(componente.toLowerCase(), id) : "";
    })
    .replace(/<\/?\w+>/g, "")
    .replace(/\[\^([\w-]+)\]:?/g, (_, nota: string) => P.nota(nota))
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\d*_])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\d*_])/gu, "$2")
    .replace(/^\|\s*(.*?)\s*\|$/, (_, righe: string) =>
      righe
        .split("|")
        .map((c) => c.trim())
        .join("; "),
    )
    .replace(/\s+/g, " ")
    .trim();
