/**
 * Tiene dei token di Designers Italia solo quelli usati: il foglio intero (28 KB) finirebbe in ogni pagina.
 * È un passo di Vite sul file `design-tokens-italia/dist/css/variables.css`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

export function tokenUsati(): Plugin {
  return {
    name: "token-usati",
    enforce: "pre",
    transform(codice, id) {
      if (!id.includes("design-tokens-italia")) return null;
      const usati = new Set<string>();
      for (const file of readdirSync("src", { recursive: true, encoding: "utf8" }))
        if (/\.(css|astro)$/.test(file))
          for (const [token] of readFileSync(join("src", file), "utf8").matchAll(/--it-[\w-]+/g)) usati.add(token);
      const definizioni = new Map(
        [...codice.matchAll(/(--it-[\w-]+):\s*([^;]+);/g)].map((m) => [m[1] as string, (m[2] as string).trim()]),
      );
      const tenuti = new Set<string>();
      const tieni = (token: string) => {
        const valore = definizioni.get(token);
        if (valore === undefined) throw new Error(`Il token ${token} non esiste in design-tokens-italia`);
        if (tenuti.has(token)) return;
        tenuti.add(token);
        for (const [citato] of valore.matchAll(/--it-[\w-]+/g)) tieni(citato);
      };
      for (const token of usati) tieni(token);
      return { code: `:root{${[...tenuti].map((t) => `${t}:${definizioni.get(t)}`).join(";")}}`, map: null };
    },
  };
}
