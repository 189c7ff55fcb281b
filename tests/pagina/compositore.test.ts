/** La politica ammette ciò che il programma scrive, non ciò che si trova in una pagina appena composta. */
import { expect, it } from "vitest";
import type { Fatti } from "../../src/pagina/fatti.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { ultimaMano } from "../../src/sito/compositore.ts";
import { stiliDiAstro } from "../../src/sito/emessi.ts";

const FOGLIO = "p{color:red}";
const { piano } = caricaPiano("tests/fixtures/valserena") as { piano: Piano };

/** Compone una pagina con dentro ciò che gli si dà, come farebbe Astro. */
async function componi(corpo: string, percorso = "/prova/"): Promise<{ html: string; fatti: Map<string, Fatti> }> {
  const fatti = new Map<string, Fatti>();
  const astro = { app: { manifest: { routes: [{ styles: [{ type: "inline", content: FOGLIO }] }] } } };
  const finisci = ultimaMano({
    piano,
    base: "/piano/",
    stili: stiliDiAstro(astro as never),
    script: ["/piano/_file/a.js"],
    annota: ({ file }, suoi) => void fatti.set(file, suoi),
  });
  const composta = `<!doctype html><html><head><meta charset="utf-8"><style>${FOGLIO}</style></head><body>${corpo}</body></html>`;
  return { html: await finisci(percorso, composta), fatti };
}

it("uno stile del compilatore ha la sua impronta, uno script del compilatore si carica", async () => {
  const { html, fatti } = await componi('<script type="module" src="/piano/_file/a.js"></script>');
  expect(fatti.get("prova/index.html")?.difetti).toEqual([]);
  expect(html).toMatch(/content="[^"]*script-src 'self'; style-src 'sha256-[^']+'; form-action/);
});

it.each([
  ["<script>entra()</script>", 1],
  ['<script src="/piano/img/x.js"></script>', 9],
  ["<style>*{display:none}</style>", 1],
])("%s, arrivato per un'altra strada, è un errore che dice dove, e non ha impronta", async (estraneo, colonna) => {
  const { html, fatti } = await componi(`\n<p>Testo</p>\n${estraneo}`);
  expect(fatti.get("prova/index.html")?.difetti).toMatchObject([{ riga: 3, colonna }]);
  expect(html.match(/sha256-/g)).toHaveLength(1);
});

it("la pagina che non si trova ha il suo nome", async () => {
  expect([...(await componi("", "/404/")).fatti.keys()]).toEqual(["404.html"]);
  expect([...(await componi("", "/")).fatti.keys()]).toEqual(["index.html"]);
});

it("se Astro non dice quali stili scrive, la costruzione si ferma", () => {
  const astro = { name: "finto", getStaticPaths: async () => [], render: async () => new Response("") };
  expect(() => stiliDiAstro(astro)).toThrow("Astro non dice quali stili scrive nelle pagine");
});
