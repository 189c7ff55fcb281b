import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import remarkGfm from "remark-gfm";
import { remarkBase } from "./src/mdx/base.ts";
import { remarkNote } from "./src/mdx/note.ts";
import { remarkSicuro } from "./src/mdx/sicuro.ts";
import { noteDelFile } from "./src/sito/corrente.ts";
import { integrazionePiano } from "./src/sito/integrazione.ts";
import { opzioniSito } from "./src/sito/opzioni.ts";
import { tokenUsati } from "./src/sito/token.ts";

const { base } = opzioniSito();
const VECCHI = ["chrome87", "safari14", "firefox91"];
export default defineConfig({
  output: "static",
  trailingSlash: "always",
  base,
  cacheDir: "./.cache/astro",
  build: { inlineStylesheets: "always", assets: "_file" },
  devToolbar: { enabled: false },
  experimental: { contentIntellisense: true },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [remarkGfm, remarkSicuro, [remarkNote, noteDelFile], [remarkBase, base]],
      remarkRehype: { footnoteLabel: "Note", footnoteBackLabel: "Torna al testo", footnoteLabelProperties: {} },
      smartypants: false,
      gfm: false,
    }),
  },
  integrations: [mdx(), integrazionePiano()],
  vite: {
    plugins: [tokenUsati()],
    ssr: { external: ["@napi-rs/canvas"] },
    // I navigatori di un telefono di sei anni fa: il compressore scriverebbe regole che non conoscono.
    build: { assetsInlineLimit: 0, target: VECCHI, cssTarget: VECCHI },
  },
});
