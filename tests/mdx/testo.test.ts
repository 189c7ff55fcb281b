/** Un testo compilato è il corpo di una funzione: non importa niente, e dà ciò che serve a comporlo. */
import { compileFunction } from "node:vm";
import { parseAst } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { PARAMETRO } from "../../src/mdx/funzione.ts";
import { compilatore } from "../../src/mdx/testo.ts";

let compila: Awaited<ReturnType<typeof compilatore>>;
beforeAll(async () => {
  compila = await compilatore("/piano/", (_file, da, a) => (da <= 7 && a >= 7 ? [{ id: "due-fonti" }] : []));
});
const jsx = (tipo: unknown, { children, ...altro }: Record<string, unknown>) => ({ tipo, altro, children });
/** Esegue il corpo con un finto `jsx`. */
const esegui = (corpo: string) =>
  compileFunction(corpo, [PARAMETRO])({ Fragment: "tutto", jsx, jsxs: jsx }) as {
    MDXContent: (p: object) => unknown;
    getHeadings: () => unknown;
  };
const TESTO = "---\nid: a1\n---\n\n## Perché\n\nUna frase, con [un rimando](/obiettivi/b1/).\n";

describe("il corpo", () => {
  it("non importa e non esporta, e prende tutto dal suo parametro", async () => {
    const corpo = await compila(TESTO, "/x/a1.mdx");
    const programma = parseAst(`function f(${PARAMETRO}) {${corpo}}`);
    expect(programma.body.map((n) => n.type)).toEqual(["FunctionDeclaration"]);
    expect(corpo).not.toMatch(/^\s*(?:import|export)\b/m);
  });
  it("dà il testo, i titoli, e la nota ai dati della riga che riguarda", async () => {
    const { MDXContent, getHeadings } = esegui(await compila(TESTO, "/x/a1.mdx"));
    expect(getHeadings()).toEqual([{ depth: 2, slug: "perché", text: "Perché" }]);
    const composto = JSON.stringify(MDXContent({ components: { NotaDati: "riquadro" } }));
    expect(composto).toContain('"href":"/piano/obiettivi/b1/"');
    expect(composto).toContain('"tipo":"riquadro"');
    expect(composto).toContain('"id":"due-fonti"');
  });
  it.each([
    ["un'espressione", "Testo {process.exit(1)}."],
    ["un import", 'import x from "fs"\n\nTesto.'],
    ["un export", "export const x = 1\n\nTesto."],
    ["un componente che non c'è", "<Script/>"],
  ])("%s ferma, con riga e colonna", async (_nome, testo) => {
    await expect(compila(`---\nid: a1\n---\n\n${testo}\n`, "/x/a1.mdx")).rejects.toThrow(/riga 5, colonna \d+/);
  });
});
