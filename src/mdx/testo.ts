/** Un testo del piano compilato: il corpo di una funzione, che si tiene e si esegue quando la pagina si compone. */
import { pathToFileURL } from "node:url";
import { unified } from "@astrojs/markdown-remark";
import { delProgramma } from "../disco/programma.ts";
import { compilazione } from "./compilazione.ts";
import { separa } from "./frontmatter.ts";
import { recmaInFunzione } from "./funzione.ts";
import type { remarkNote } from "./note.ts";

/**
 * @param base la cartella del sito, con le barre
 * @param note le note ai dati di un file fra due righe
 * @returns chi compila: riceve un file .mdx intero e il suo percorso, restituisce il corpo della funzione
 * @throws se il testo contiene ciò che non è ammesso, con riga e colonna
 */
export async function compilatore(
  base: string,
  note: Parameters<typeof remarkNote>[0],
): Promise<(mdx: string, percorso: string) => Promise<string>> {
  const opzioni = compilazione(base, note);
  const motore = await unified({
    ...opzioni,
    recmaPlugins: [...(opzioni.recmaPlugins ?? []), recmaInFunzione],
  }).createMdxRenderer?.(
    { syntaxHighlight: false, shikiConfig: {} as never, gfm: false, smartypants: false },
    { optimize: false, srcDir: pathToFileURL(`${delProgramma("src")}/`), sourcemap: false },
  );
  if (!motore) throw new Error("Astro non compila l'MDX");
  return async (mdx, percorso) => (await motore.process(separa(mdx).corpo, percorso, {})).code;
}
