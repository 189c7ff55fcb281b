/** Costruisce un pavimento, in un processo suo: Astro, MDX e Pagefind, e nient'altro. Riceve la sua cartella. */
import { join, resolve } from "node:path";
import mdx from "@astrojs/mdx";
import { build } from "astro";
import * as pagefind from "pagefind";

const radice = resolve(process.argv[2] ?? "");
process.env.ASTRO_TELEMETRY_DISABLED = "1";
process.env.NODE_ENV = "production";
const uscita = join(radice, "dist");
await build({
  root: radice,
  configFile: false,
  outDir: uscita,
  cacheDir: join(radice, "cache"),
  logLevel: "error",
  integrations: [mdx()],
});
const { index, errors } = await pagefind.createIndex({ forceLanguage: "it" });
if (!index) throw new Error(errors.join("; "));
await index.addDirectory({ path: uscita });
await index.writeFiles({ outputPath: join(uscita, "pagefind") });
await pagefind.close();
