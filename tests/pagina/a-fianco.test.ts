/** Il filo che finisce le pagine: scrive ognuna al suo posto, ne dà i fatti, e un suo guasto arriva a chi compone. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { caricaPiano } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { apriFianco } from "../../src/sito/a-fianco.ts";

const { piano } = caricaPiano("tests/fixtures/valserena") as { piano: Piano };
let sito = "";
beforeEach(() => {
  sito = mkdtempSync(join(tmpdir(), "fianco-"));
});
afterEach(() => rmSync(sito, { recursive: true, force: true }));

const apri = () =>
  apriFianco({ piano, base: "/", stili: [], script: [], sito, quaderno: "prova", pulita: true, daDisco: false });
const pagina = (testo: string) =>
  `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>T</title></head><body><main data-pagefind-body><h1 id="t">T</h1><p>${testo}</p></main></body></html>`;

it("scrive le pagine, ne dà i fatti, poi la ricerca è pronta", async () => {
  const fianco = apri();
  const indirizzi = Array.from({ length: 40 }, (_, i) => `/p${i}/`);
  for (const indirizzo of indirizzi) await fianco.manda(indirizzo, pagina(`Questa è ${indirizzo}`));
  await fianco.manda("/404/", pagina("Non c'è."));
  const { fatti, ricerca } = await fianco.fine();
  expect([...fatti.keys()]).toEqual([...indirizzi.map((i) => `${i.slice(1)}index.html`), "404.html"]);
  expect(fatti.get("p7/index.html")?.ancore).toEqual(new Set(["t"]));
  await ricerca;
  await fianco.chiudi();
  expect(readFileSync(join(sito, "p7/index.html"), "utf8")).toMatch(/Content-Security-Policy[\s\S]*Questa è \/p7\//);
  expect(existsSync(join(sito, "pagefind/pagefind.js"))).toBe(true);
});

it("se non può scrivere, chi compone lo sa", async () => {
  writeFileSync(join(sito, "occupato"), "");
  const fianco = apri();
  await fianco.manda("/occupato/sotto/", pagina("Qui c'è un file."));
  await expect(fianco.fine()).rejects.toThrow(/ENOTDIR|EEXIST/);
  await fianco.chiudi();
});
