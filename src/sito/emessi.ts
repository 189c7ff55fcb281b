/** Che cosa il compilatore mette nelle pagine: gli script che scrive accanto, gli stili che vi scrive dentro. */
import type { AstroPrerenderer } from "astro";
import type { Plugin } from "vite";

/** Un pezzo del compilatore che annota gli script scritti per le pagine. */
export function annotaScript(annota: (file: string) => void): Plugin {
  return {
    name: "annota-script",
    generateBundle(_opzioni, pezzi) {
      if (this.environment.name !== "client") return;
      for (const pezzo of Object.values(pezzi)) if (pezzo.type === "chunk") annota(pezzo.fileName);
    },
  };
}

/** La parte che serve dell'elenco delle pagine che il compositore di Astro tiene per sé. */
interface ConElenco {
  app?: { manifest?: { routes?: readonly { styles: readonly { type: string; content?: string }[] }[] } };
}

/**
 * Gli stili che Astro scrive dentro le pagine, dall'elenco con cui le compone.
 * @param astro già pronto a comporre
 * @throws se l'elenco non è dove questa versione di Astro lo tiene
 */
export function stiliDiAstro(astro: AstroPrerenderer): string[] {
  const pagine = (astro as ConElenco).app?.manifest?.routes;
  if (!pagine) throw new Error("Astro non dice quali stili scrive nelle pagine: questa versione è cambiata");
  return [...new Set(pagine.flatMap((p) => p.styles.flatMap((s) => s.content ?? [])))];
}
