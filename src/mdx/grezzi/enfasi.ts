/** Il grassetto e il corsivo con uno spazio di troppo, o aperti e non chiusi. */
import type { BloccoGrezzo } from "./blocco.ts";
import type { Grezzo } from "./genere.ts";

/** Dove finisce e dove comincia una parola, o qualcosa che Markdown ha già capito. */
const PAROLA = "[\\p{L}\\p{N}\\ufffc]";
const DOPPI = [
  // «(**)» e «12**» sono richiami di una tabella.
  { segno: "**", cerca: /(?<![(\d*])\*\*(?![)*])/u },
  { segno: "__", cerca: new RegExp(`(?<!_)__(?!_)(?=\\s?${PAROLA})|(?<=${PAROLA}\\s?)__(?!_)`, "u") },
  { segno: "~~", cerca: /(?<!~)~~(?!~)/u },
  { segno: "^", cerca: /\^[\p{L}\p{N}]+\^/u },
  { segno: "==", cerca: new RegExp(`(?<![=<>!])==(?=${PAROLA}).*?==(?!=)`, "u") },
];
const SEMPLICI = [
  { segno: "*", cerca: /(?<![\p{L}\p{N}*(])\*(?=[^\s*)])[^*\n]*\s\*(?![\p{L}\p{N}*])/u },
  { segno: "*", cerca: /(?<![\p{L}\p{N}*(])\*[ \t\u00a0]+[^*\n]*[^\s*]\*(?![\p{L}\p{N}*])/u },
  { segno: "*", cerca: /(?<=\p{L}\s)\*[ \t\u00a0]\p{L}[\p{L}\s'’]*[ \t\u00a0]\*(?=[\s.,;:]|$)/u },
  { segno: "*", cerca: /(?<!\*)\*(?=\ufffc)|(?<=\ufffc)\*(?!\*)/u },
  { segno: "_", cerca: /(?<![\p{L}\p{N}_])_(?=[^\s_])[^_\n]*\s_(?![\p{L}\p{N}_])/u },
  { segno: "_", cerca: /(?<![\p{L}\p{N}_])_[ \t\u00a0]+[^_\n]*[^\s_]_(?![\p{L}\p{N}_])/u },
];

/** I segni di rilievo che restano scritti. */
export function enfasi({ testo }: BloccoGrezzo): Grezzo | undefined {
  for (const { segno, cerca } of [...DOPPI, ...SEMPLICI]) {
    const trovato = cerca.exec(testo);
    if (!trovato) continue;
    if (segno === "^")
      return {
        indice: trovato.index,
        messaggio: "«^» resta scritto com'è: una cifra in alto così non si fa",
        suggerimento: "scrivi la cifra in alto con il suo segno (² ³), o le parole per esteso",
      };
    const giusto = segno === "==" ? "**" : segno;
    return {
      indice: trovato.index,
      messaggio: `«${segno}» resta scritto com'è: ${CHE[segno]}`,
      suggerimento: `attacca i segni alle parole e scrivine due uguali, prima e dopo: ${giusto}parole${giusto}; per il segno vero scrivi ${[...segno].map((s) => `\\${s}`).join("")}`,
    };
  }
  return undefined;
}

const CHE: Record<string, string> = {
  "**": "il grassetto non diventa grassetto",
  __: "il grassetto non diventa grassetto",
  "~~": "le parole non diventano barrate",
  "==": "le parole non sono messe in evidenza",
  "*": "il corsivo non diventa corsivo",
  _: "il corsivo non diventa corsivo",
};
