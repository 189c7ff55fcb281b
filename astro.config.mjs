import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { compilazione } from "./src/mdx/compilazione.ts";
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
    processor: unified(compilazione(base, noteDelFile)),
  },
  integrations: [mdx(), integrazionePiano()],
  vite: {
    plugins: [tokenUsati()],
    ssr: { external: ["@napi-rs/canvas", "sharp"] },
    // I navigatori di un telefono di sei anni fa: il compressore scriverebbe regole che non conoscono.
    build: { assetsInlineLimit: 0, target: VECCHI, cssTarget: VECCHI },
  },
});
