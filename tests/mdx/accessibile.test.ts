/** Tabelle allineate, caselle e note richiamate due volte, come Astro le compila: niente `style`, niente campi senza nome. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { unified } from "@astrojs/markdown-remark";
import { describe, expect, it } from "vitest";
import { compilazione } from "../../src/mdx/compilazione.ts";
import { LARGA } from "./larga.ts";

/** Il programma che Astro fa di un testo. */
async function compila(testo: string): Promise<string> {
  const motore = await unified(compilazione("/", () => [])).createMdxRenderer?.(
    { syntaxHighlight: false, shikiConfig: {} as never, gfm: false, smartypants: false },
    { optimize: false, srcDir: pathToFileURL(`${resolve("src")}/`), sourcemap: false },
  );
  return (await motore?.process(testo, resolve("testo.mdx"), {}))?.code ?? "";
}
const quanti = (codice: string, cerca: RegExp) => codice.match(cerca)?.length ?? 0;

describe("Markdown che funziona intero", () => {
  it("una colonna allineata ha una classe in ogni cella, e nessuno stile", async () => {
    const codice = await compila("| Sede | Posti | Ore |\n| :-- | --: | :-: |\n| Borgo | 5 | 12 |\n| Rocca | 3 | |\n");
    expect(codice).not.toMatch(/style|align:/);
    expect(quanti(codice, /"a-destra"/g)).toBe(3);
    expect(quanti(codice, /"al-centro"/g)).toBe(3);
    for (const cella of ["Borgo", "5", "12", "Rocca", "3"]) expect(codice).toContain(`children: "${cella}"`);
  });
  it("una tabella larga scorre nel suo riquadro, che ha un nome e si raggiunge; una stretta resta com'è", async () => {
    const codice = await compila(`${LARGA}\n${LARGA}\n| Sede | Posti |\n| --- | --- |\n| Borgo | 5 |\n`);
    expect(quanti(codice, /class: "scorri"/g)).toBe(2);
    expect(quanti(codice, /tabindex: "0"/g)).toBe(2);
    expect([...codice.matchAll(/"aria-label": "([^"]+)"/g)].map((m) => m[1])).toEqual([
      "Tabella 1: Voce, Anno 2020, Anno 2021",
      "Tabella 2: Voce, Anno 2020, Anno 2021",
    ]);
  });
  it("una casella da spuntare si legge, e non è un campo", async () => {
    const codice = await compila("- [ ] chiamare il Comune\n- [x] aprire lo sportello\n- [ ] \n- senza casella\n");
    expect(codice).not.toMatch(/input|checkbox/);
    expect(quanti(codice, /"Da fare:"/g)).toBe(1);
    expect(quanti(codice, /"Fatto:"/g)).toBe(1);
    expect(codice).toContain("chiamare il Comune");
  });
  it("ogni ritorno da una nota ha il suo nome", async () => {
    const codice = await compila("Uno.[^a] Due.[^a] Tre.[^b]\n\n[^a]: Nota.\n\n[^b]: Altra.\n");
    const nomi = [...codice.matchAll(/"aria-label": "([^"]+)"/g)].map((m) => m[1]);
    expect(nomi).toEqual(["Torna al testo, nota 1", "Torna al testo, nota 1, richiamo 2", "Torna al testo, nota 2"]);
  });
});
