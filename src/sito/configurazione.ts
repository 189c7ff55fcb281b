/** La configurazione di Astro: sempre la stessa, dovunque il programma stia. */
import { resolve } from "node:path";
import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import type { AstroUserConfig } from "astro";
import { delProgramma } from "../disco/programma.ts";
import { compilazione } from "../mdx/compilazione.ts";
import { noteDelFile } from "./corrente.ts";
import { integrazionePiano } from "./integrazione.ts";
import { opzioniSito } from "./opzioni.ts";
import { tokenUsati } from "./token.ts";

const VECCHI = ["chrome87", "safari14", "firefox91"];

/** Le pagine e gli stili vengono dal programma; il piano e le memorie, dalla cartella da cui si lancia. */
export function configurazione(): AstroUserConfig {
  const { base } = opzioniSito();
  return {
    root: delProgramma(),
    output: "static",
    trailingSlash: "always",
    base,
    cacheDir: resolve(".cache/astro"),
    build: { inlineStylesheets: "always", assets: "_file" },
    devToolbar: { enabled: false },
    experimental: { contentIntellisense: true },
    markdown: {
      syntaxHighlight: false,
      processor: unified(compilazione(base, noteDelFile)),
    },
    integrations: [mdx(), integrazionePiano()],
    vite: {
      plugins: [tokenUsati()],
      ssr: { external: ["@napi-rs/canvas", "sharp"] },
      // I navigatori di un telefono di sei anni fa: il compressore scriverebbe regole che non conoscono.
      build: { assetsInlineLimit: 0, target: VECCHI, cssTarget: VECCHI },
    },
  };
}
