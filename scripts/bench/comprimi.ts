/** Mette accanto a ogni file di testo di un sito la sua copia compressa, come farebbe un ospite. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export function comprimi(sito: string): void {
  for (const f of readdirSync(sito, { recursive: true, encoding: "utf8" }))
    if (/\.(html|js|css|svg|json)$/.test(f))
      writeFileSync(join(sito, `${f}.gz`), gzipSync(readFileSync(join(sito, f))));
}
