/** Il codice del pacchetto: senza tipi, e ogni rimando porta a un file che c'è. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { rimandiDi, traduci } from "../../scripts/pacchetto/traduci.ts";
import { fileDi } from "../../src/disco/file.ts";

it("un modulo perde i tipi, tiene righe e colonne, e chiama gli altri con il loro nome nuovo", () => {
  const [nome, testo] =
    traduci("src/a.ts", 'import { b } from "./b.ts";\nexport const a = (x: number): number =>\n  b(x);\n') ?? [];
  expect(nome).toBe("src/a.js");
  expect(testo).toBe('import { b } from "./b.js";\nexport const a = (x        )         =>\n  b(x);\n');
});

it.each([
  ["un import che si fa dopo", 'await import("../sito/compila.ts")', 'await import("../sito/compila.js")'],
  ["un processo", 'new URL("figlio.ts", import.meta.url)', 'new URL("figlio.js", import.meta.url)'],
  ["un nome composto", "new URL(`./$" + "{nome}.ts`, qui)", "new URL(`./$" + "{nome}.js`, qui)"],
  ["una parola qualunque", 'const file = "piano.ts"', 'const file = "piano.ts"'],
])("%s", (_che, prima, dopo) => {
  expect(traduci("src/a.mjs", prima)).toEqual(["src/a.mjs", dopo]);
});

it("di una pagina cambiano gli import e lo script, non i tipi: quelli li legge Astro", () => {
  const pagina = '---\nimport { a } from "../a.ts";\nconst b: string = a;\n---\n<script src="../c.ts"></script>\n';
  expect(traduci("src/pages/p.astro", pagina)?.[1]).toBe(pagina.replaceAll(".ts", ".js"));
});

it("i tipi scritti a parte non servono a chi esegue", () => expect(traduci("src/env.d.ts", "")).toBeUndefined());

it("ogni rimando di ogni file tradotto porta a un file che c'è", () => {
  const tradotti = fileDi("src", /\.(?:ts|astro)$/).flatMap((f) => {
    const nome = join("src", f);
    const fatto = traduci(nome.replaceAll("\\", "/"), readFileSync(nome, "utf8"));
    return fatto ? [fatto] : [];
  });
  const nomi = new Set(tradotti.map(([nome]) => nome));
  const persi = tradotti.flatMap(([nome, testo]) =>
    rimandiDi(testo).flatMap((r) => {
      const dove = join(dirname(nome), r).replaceAll("\\", "/");
      return nomi.has(dove) || existsSync(dove) ? [] : `${nome}: ${r}`;
    }),
  );
  expect(nomi.size).toBeGreaterThan(700);
  expect(persi).toEqual([]);
});
