/** Un telefono di sei anni fa: stili e script del sito usano solo ciò che Chrome 87 e Safari 14 conoscono. */
import { describe, expect, it } from "vitest";
import { fileDi } from "../../src/disco/file.ts";
import { leggi, SITI } from "../attrezzi/siti.ts";

describe.each(Object.entries(SITI))("sito %s", (_nome, { uscita }) => {
  it("gli script non hanno sintassi o funzioni più nuove", () => {
    // Pagefind arriva già fatto, e si carica solo se si cerca: qui non c'è.
    const script = fileDi(uscita, /^_file\/.*\.js$/);
    expect(script.length).toBeGreaterThan(4);
    for (const file of script) {
      const testo = leggi(uscita, file);
      expect(testo, file).not.toMatch(/\(\?<[=!]|\bstatic\s*\{|\bthis\.#/);
      expect(testo, file).not.toMatch(
        /\.at\(|\.findLast|\.toSorted\(|\.toReversed\(|groupBy\(|Object\.hasOwn\(|structuredClone\(/,
      );
    }
  });
  it("gli stili non hanno intervalli, annidamenti o livelli", () => {
    const stili = [...leggi(uscita, "index.html").matchAll(/<style>([\s\S]*?)<\/style>/g)].map((m) => m[1]).join("\n");
    expect(stili.length).toBeGreaterThan(5000);
    expect(stili).not.toMatch(/@media[^{]*[<>]=?|@layer|@container|[{;]\s*&/);
  });
});
