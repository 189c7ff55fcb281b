/**
 * L'ultima difesa: i testi compilati da Astro con il controllo saltato. Si piantano moduli che, eseguiti, lasciano un segno, e
 * file con un segreto; poi si carica davvero ciò che Astro ha compilato, con Vite, e si guarda se qualcuno li ha toccati.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type UnifiedProcessorOptions, unified } from "@astrojs/markdown-remark";
import remarkGfm from "remark-gfm";
import { createServer, parseAst, type ViteDevServer } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compilazione } from "../../src/mdx/compilazione.ts";
import { remarkImmagini } from "../../src/mdx/immagini.ts";
import { remarkSicuro } from "../../src/mdx/sicuro.ts";
import { PUBBLICATI, RIFIUTATI } from "./casi-immagini.ts";

const intera = compilazione("/", () => []);
const senza = (...via: unknown[]): UnifiedProcessorOptions => ({
  ...intera,
  remarkPlugins: (intera.remarkPlugins ?? []).filter((p) => !via.includes(p)),
});
/** Come compilava il programma quando un'immagine poteva essere qualunque cosa. */
const COM_ERA: UnifiedProcessorOptions = { ...intera, remarkPlugins: [remarkGfm], recmaPlugins: [] };

let cartella = "";
let segno = "";
let server: ViteDevServer;
/** I file che Vite ha letto o chiesto a qualcuno, oltre ai testi compilati. */
const toccati = new Set<string>();
const compilati = new Map<string, string>();

async function compila(testo: string, opzioni: UnifiedProcessorOptions, campi: Record<string, unknown> = {}) {
  const motore = await unified(opzioni).createMdxRenderer?.(
    { syntaxHighlight: false, shikiConfig: {} as never, gfm: false, smartypants: false },
    { optimize: false, srcDir: pathToFileURL(`${resolve("src")}/`), sourcemap: false },
  );
  if (!motore) throw new Error("Astro non compila l'MDX");
  return (await motore.process(testo, join(cartella, "testo.mdx"), campi)).code;
}

beforeAll(async () => {
  mkdirSync(".cache", { recursive: true });
  // Dentro il progetto: ciò che si compila importa una parte di Astro.
  cartella = mkdtempSync(resolve(".cache/ostili-"));
  segno = join(cartella, "eseguito");
  const programma = `import fs from "node:fs"; fs.writeFileSync(${JSON.stringify(segno)}, ""); export default "";`;
  for (const f of ["pianta.mjs", "pianta.ts", "immagini/pianta.mjs", "pianta.astro"]) {
    mkdirSync(join(cartella, f, ".."), { recursive: true });
    writeFileSync(join(cartella, f), f.endsWith(".astro") ? `---\n${programma}\n---\n` : programma);
  }
  for (const f of ["foto.png", "pianta.wasm", "pianta.css", "dati.json", "fuori.env", "segreto.png"])
    writeFileSync(join(cartella, f), "SEGRETO");
  server = await createServer({
    configFile: false,
    root: cartella,
    logLevel: "silent",
    appType: "custom",
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [
      {
        name: "testi",
        enforce: "pre",
        resolveId(fonte, chi) {
          if (chi?.startsWith("\0testo")) toccati.add(fonte);
          return fonte.startsWith("\0testo") ? fonte : fonte === "astro:assets" ? "\0figure" : undefined;
        },
        load: (id) => (id === "\0figure" ? "export const Image = () => null;" : compilati.get(id)),
      },
    ],
  });
});
afterAll(async () => {
  await server?.close();
  rmSync(cartella, { recursive: true, force: true });
});

/** I moduli che un programma importa. */
const importati = (codice: string): unknown[] =>
  parseAst(codice).body.flatMap((n) => ("source" in n && n.source ? [n.source.value] : []));

/** Carica ciò che si è compilato, come farebbe la costruzione. @returns ciò che esporta e i moduli che ha chiesto a Vite */
async function carica(codice: string) {
  const id = `\0testo${compilati.size}`;
  compilati.set(id, codice);
  toccati.clear();
  const modulo = await server.ssrLoadModule(id);
  return { chiesti: [...toccati], modulo };
}

/** Vero per un programma che compone un testo e non tocca nient'altro. */
async function innocuo(codice: string) {
  expect(importati(codice)).toEqual(["astro/jsx-runtime"]);
  const { chiesti, modulo } = await carica(codice);
  expect(chiesti).toEqual([]);
  expect(modulo.default).toBeTypeOf("function");
  expect(existsSync(segno)).toBe(false);
}

const TUTTI = [...Object.entries(RIFIUTATI), ...Object.entries(PUBBLICATI)].map(
  ([n, caso]) => [n, caso.testo] as const,
);

describe("com'era, la prova lo vede", () => {
  it("un modulo accanto al testo si eseguiva", async () => {
    const { chiesti } = await carica(
      (await compila("![x](./pianta.mjs)", COM_ERA)).replace("./pianta.mjs", join(cartella, "pianta.mjs")),
    );
    expect(chiesti).toContain(join(cartella, "pianta.mjs"));
    expect(existsSync(segno)).toBe(true);
    rmSync(segno);
  });
  it("?raw, un file di fuori e il campo layout diventavano import", async () => {
    expect(await compila("![x](../../fuori.env?raw)", COM_ERA)).toContain('from "../../fuori.env?raw"');
    expect(await compila("![x](../../../segreto.png)", COM_ERA)).toContain('from "../../../segreto.png"');
    expect(await compila("Testo.", COM_ERA, { layout: "./pianta.mjs" })).toContain('from "./pianta.mjs"');
  });
});

describe("senza il controllo, un'immagine non è mai un import", () => {
  it.each(TUTTI)("%s", async (_nome, testo) => {
    const codice = await compila(testo, senza(remarkSicuro)).catch((e: Error) => e);
    if (codice instanceof Error) expect(codice.message).toMatch(/riga \d+, colonna \d+: /);
    else await innocuo(codice);
    expect(existsSync(segno)).toBe(false);
  });
});

describe("senza il controllo e senza le immagini, ferma l'ultimo sguardo", () => {
  it.each([
    ["un modulo", "![x](./pianta.mjs)", {}],
    ["un file letto com'è", "![x](../../fuori.env?raw)", {}],
    ["un'immagine di fuori", "![x](../../../segreto.png)", {}],
    ["per riferimento", "![x][y]\n\n[y]: ./pianta.mjs", {}],
    ["un import scritto", 'import x from "./pianta.mjs"\n\nTesto.', {}],
    ["un export", 'export * from "./pianta.mjs"\n\nTesto.', {}],
    ["un import in un'espressione", 'Testo {import("./pianta.mjs")}.', {}],
    ["import.meta", "Testo {import.meta.env.HOME}.", {}],
    ["il campo layout", "Testo.", { layout: "./pianta.mjs" }],
    ["una parola che Astro riempirebbe", "Testo `import.meta.env` e `__astro_import_meta_env__`.", {}],
  ])("%s", async (_nome, testo, campi) => {
    const opzioni = senza(remarkSicuro, remarkImmagini);
    await expect(compila(testo, opzioni, campi)).rejects.toThrow(/un testo del piano non può contenere codice/);
  });
});

describe("con tutte le difese", () => {
  it("ciò che il controllo rifiuta si ferma anche qui", async () => {
    for (const { testo, regola } of Object.values(RIFIUTATI))
      if (regola === "mdx-immagine")
        await expect(compila(testo, intera), testo).rejects.toThrow(/riga \d+, colonna \d+/);
  });
  it("il campo layout non arriva ad Astro", async () => {
    const codice = await compila("Testo.", intera, { layout: "./pianta.mjs" });
    expect(codice).not.toContain("pianta");
    await innocuo(codice);
  });
  it("un'immagine giusta è un <img> con il file del piano, e niente di ciò che è scritto si esegue", async () => {
    const codice = await compila('![a "b" \\<c>](/immagini/foto.png "d")', intera);
    expect(codice).toMatch(/_components\.img, \{\s*src: "immagini\/foto\.png",\s*alt: "a \\"b\\" <c>",\s*title: "d"/);
  });
});
