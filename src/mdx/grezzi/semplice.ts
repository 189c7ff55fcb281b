/** I segni di Markdown e di HTML in un testo semplice: qui nessuno li legge, e si pubblicherebbero. */
import { righeDi } from "./blocco.ts";
import { collegamenti } from "./collegamenti.ts";
import { caselle, elenchi } from "./elenchi.ts";
import { enfasi } from "./enfasi.ts";
import { richiami } from "./rimandi.ts";
import { senzaTrattini } from "./tabelle.ts";
import { titoli } from "./titoli.ts";

/** Ciò che in un testo Markdown funzionerebbe. */
const FATTI: readonly [RegExp, string][] = [
  [/!\[[^\]\n]*\]\([^)\n]*\)/u, "un'immagine"],
  [/\[[^\]\n]+\]\((?:https?:|mailto:|tel:|\/|#)[^)\n]*\)/u, "un collegamento"],
  [/(?<![\p{L}\p{N}*])\*{1,3}(?=[^\s*)])[^*\n]*[^\s*(]\*{1,3}(?![\p{L}\p{N}*])/u, "il grassetto o il corsivo"],
  [/(?<![\p{L}\p{N}_/])_{1,2}(?=[^\s_])[^_\n]*[^\s_]_{1,2}(?![\p{L}\p{N}_])/u, "il grassetto o il corsivo"],
  [/~~\S[^~\n]*~~/u, "parole barrate"],
  [/^[ \t]*#{1,6}[ \t]+\S/mu, "un titolo"],
  [/^[ \t]*[-*+][ \t]+\S/mu, "un elenco"],
  [/<\/?(?:br|hr|u|b|i|p|a|em|strong|sup|sub|span|div|ul|ol|li|h[1-6])\b[^>\n]*>/iu, "un segno di HTML"],
  [/<!--/u, "un commento HTML"],
  [/<(?:https?:\/\/|mailto:)[^>\s]+>/iu, "un indirizzo fra < e >"],
  [/&(?:nbsp|amp|lt|gt|quot|euro|[lr][sd]quo|[lr]aquo|[aeiou](?:grave|acute)|#x?[\da-f]+);/iu, "un codice di HTML"],
];

/** @returns il primo segno, con che cosa voleva essere e il posto nel testo; niente, se è testo semplice */
export function segnoNelTesto(testo: string): { indice: number; scritto: string; cosa: string } | undefined {
  for (const [cerca, cosa] of FATTI) {
    const trovato = cerca.exec(testo);
    if (trovato) return { indice: trovato.index, scritto: trovato[0].trim(), cosa };
  }
  const blocco = { testo, righe: righeDi(testo), voce: "elenco" } as const;
  const quasi = [
    [elenchi, "un elenco"],
    [caselle, "una casella"],
    [titoli, "un titolo"],
    [senzaTrattini, "una tabella"],
    [richiami, "una nota o un rimando"],
    [collegamenti, "un collegamento"],
    [enfasi, "il grassetto o il corsivo"],
  ] as const;
  for (const [cerca, cosa] of quasi) {
    const trovato = cerca(blocco);
    if (trovato) return { indice: trovato.indice, scritto: testo.slice(trovato.indice).split(/\s/, 1)[0] ?? "", cosa };
  }
  return undefined;
}
