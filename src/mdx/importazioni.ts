/**
 * L'ultimo sguardo, sul programma che Astro ha fatto di un testo: importa solo ciò che serve a comporlo. Un plugin che domani
 * facesse di un contenuto un modulo, e il bundler lo eseguirebbe, ferma la costruzione.
 */
import type { VFile } from "vfile";

const AMMESSE: ReadonlySet<unknown> = new Set(["astro/jsx-runtime"]);
/** Parole con cui Astro e Vite segnano i posti da riempire: un testo che le contiene verrebbe riempito anche lui. */
const SEGNI = /import\.meta|__astro|__vite/i;

export function recmaSoloNostre() {
  return (programma: unknown, file: VFile): void => {
    const rifiuta = (che: string) => {
      throw new Error(`${file.path}: ${che}: un testo del piano non può contenere codice`);
    };
    const daVedere: unknown[] = [programma];
    for (let nodo = daVedere.pop(); nodo !== undefined; nodo = daVedere.pop()) {
      if (!nodo || typeof nodo !== "object") continue;
      const { type, source, value } = nodo as { type?: string; source?: { value?: unknown }; value?: unknown };
      if (type === "ImportExpression" || type === "MetaProperty") rifiuta("il programma ha un import");
      if (source && !AMMESSE.has(source.value)) rifiuta(`il programma importa «${source.value}»`);
      if (type === "Literal" && typeof value === "string" && SEGNI.test(value))
        rifiuta(`il testo contiene «${SEGNI.exec(value)?.[0]}»`);
      for (const [campo, figlio] of Object.entries(nodo)) if (campo !== "position") daVedere.push(figlio);
    }
  };
}
