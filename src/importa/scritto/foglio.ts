/** Un file che si sta scrivendo, riga per riga: di ogni riga si sa da quali capoversi del documento viene. */
import { stringify } from "yaml";

export interface Riga {
  testo: string;
  /** I posti dei capoversi le cui parole stanno in questa riga. */
  da: readonly string[];
}

export interface Foglio {
  percorso: string;
  righe: Riga[];
}

export const foglio = (percorso: string): Foglio => ({ percorso, righe: [] });
export const metti = (f: Foglio, testo: string, da: readonly string[] = []): void => {
  f.righe.push({ testo, da });
};
export const testoDi = (f: Foglio): string => `${f.righe.map((r) => r.testo).join("\n")}\n`;

/** Un testo come valore YAML, in una riga sola, con le virgolette dove servono. */
export const scalare = (testo: string): string =>
  stringify({ v: testo.replace(/\s+/g, " ").trim() }, { lineWidth: 0, defaultStringType: "PLAIN" })
    .slice(3)
    .trimEnd();

/** Le parole del documento che sono diventate struttura, come le scriveva: un commento che nessuno pubblica. */
export const commento = (testo: string): string => `# Nel documento: ${testo.replace(/\s+/g, " ").trim()}`;

/** I segni che in Markdown o in MDX vorrebbero dire altro. */
export const perMarkdown = (testo: string): string =>
  testo
    .replace(/\s+/g, " ")
    // Un indirizzo resta com'è; uno senza «https» porta alla stessa pagina, protetta.
    .replace(/https:\/\/\S+|(?:http:\/\/|www\.)[^\s,;)]*[^\s,;).]|[\\`*_{}[\]<>~|]/g, (s) =>
      s.length === 1 ? `\\${s}` : s.startsWith("https:") ? s : `[${s}](https://${s.replace(/^http:\/\//, "")})`,
    )
    .replace(
      /^(\s*)([#+-]|\d+[.)])(?=\s|$)/,
      (_, s, m) => `${s}${m.length > 1 ? m.replace(/([.)])$/, String.raw`\$1`) : `\\${m}`}`,
    )
    .trim();
