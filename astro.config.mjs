import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import pacchetto from "./package.json" with { type: "json" };
import { compilazione } from "./src/mdx/compilazione.ts";
import { noteDelFile } from "./src/sito/corrente.ts";
import { integrazionePiano } from "./src/sito/integrazione.ts";
import { tokenUsati } from "./src/sito/token.ts";

// Il piano da pubblicare viene da PIANO=cartella; se manca, da package.json (`config.piano`).
process.env.PIANO ||= pacchetto.config.piano;
const VECCHI = ["chrome87", "safari14", "firefox91"];
export default defineConfig({
  output: "static",
  trailingSlash: "always",
  base: process.env.BASE ?? "/",
  cacheDir: process.env.CACHE_SITO ?? "./.cache/astro",
  build: { inlineStylesheets: "always", assets: "_file" },
  devToolbar: { enabled: false },
  experimental: { contentIntellisense: true },
  markdown: {
    syntaxHighlight: false,
    processor: unified(compilazione(process.env.BASE ?? "/", noteDelFile)),
  },
  integrations: [mdx(), integrazionePiano()],
  vite: {
    plugins: [tokenUsati()],
    ssr: { external: ["@napi-rs/canvas", "sharp"] },
    // I navigatori di un telefono di sei anni fa: il compressore scriverebbe regole che non conoscono.
    build: { assetsInlineLimit: 0, target: VECCHI, cssTarget: VECCHI },
  },
});
