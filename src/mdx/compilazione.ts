/** Come Astro compila i testi del piano: i passi, in ordine, con la difesa per prima e per ultima. */
import type { UnifiedProcessorOptions } from "@astrojs/markdown-remark";
import remarkGfm from "remark-gfm";
import { nomeDelRitorno, remarkAccessibile } from "./accessibile.ts";
import { remarkBase } from "./base.ts";
import { remarkImmagini } from "./immagini.ts";
import { recmaSoloNostre } from "./importazioni.ts";
import { remarkNote } from "./note.ts";
import { remarkSicuro } from "./sicuro.ts";

/**
 * @param base la cartella del sito, con le barre
 * @param note le note ai dati di un file fra due righe
 */
export const compilazione = (
  base: string,
  note: Parameters<typeof remarkNote>[0],
): Partial<UnifiedProcessorOptions> => ({
  remarkPlugins: [remarkGfm, remarkSicuro, remarkAccessibile, remarkImmagini, [remarkNote, note], [remarkBase, base]],
  remarkRehype: { footnoteLabel: "Note", footnoteBackLabel: nomeDelRitorno, footnoteLabelProperties: {} },
  recmaPlugins: [recmaSoloNostre],
  smartypants: false,
  gfm: false,
});
