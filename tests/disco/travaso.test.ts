/** Il travaso di un sito in un altro, un file per volta: interrotto dovunque, chi viene dopo lo finisce. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { avanziDi, rimedia } from "../../src/disco/avanzi.ts";
import { pagineDopo, travasa } from "../../src/disco/travaso.ts";
import { leggiFile, provvisoria, scriviFile } from "../attrezzi/cartelle.ts";

/** Nel nuovo, dove c'era un file c'è una cartella e viceversa. */
const VECCHIO = { "index.html": "v", "a.css": "v", scambio: "v", "cartella/x.html": "v", "via/y/z.html": "v" };
const NUOVO = { "index.html": "n", "b.css": "n", "scambio/x.html": "n", cartella: "n", "c/index.html": "n" };
const MORTO = "1-00000000";
const ELENCO = ".elenco-del-travaso.json";

it("mette ogni file, toglie gli altri e le cartelle vuote", () => {
  const qui = provvisoria();
  const sito = scriviFile(join(qui, "dist"), VECCHIO);
  mkdirSync(join(sito, "vuota"));
  symlinkSync(qui, join(sito, "collegamento"), "junction");
  travasa(scriviFile(join(qui, "nuova"), NUOVO), sito);
  expect(leggiFile(sito)).toEqual(NUOVO);
  expect(readdirSync(sito).sort()).toEqual(["b.css", "c", "cartella", "index.html", "scambio"]);
  expect(existsSync(join(qui, "nuova"))).toBe(false);
});

it("interrotto dopo qualunque file, il comando seguente lo finisce", () => {
  const nomi = Object.keys(NUOVO);
  for (let fatti = 0; fatti <= nomi.length; fatti++) {
    const qui = provvisoria();
    const sito = scriviFile(join(qui, "dist"), VECCHIO);
    const pronta = scriviFile(join(sito, `.pronta-${MORTO}`), { ...NUOVO, [ELENCO]: JSON.stringify(nomi) });
    const copia = join(qui, "copia");
    cpSync(sito, copia, { recursive: true });
    for (const f of nomi.slice(0, fatti).filter((n) => !["scambio/x.html", "cartella"].includes(n))) {
      mkdirSync(dirname(join(sito, f)), { recursive: true });
      renameSync(join(pronta, f), join(sito, f));
    }
    expect(rimedia(sito)).toEqual([
      `finito di mettere in ${sito}/ il sito nuovo, che una costruzione interrotta aveva cominciato`,
    ]);
    expect(leggiFile(sito)).toEqual(NUOVO);
    expect(avanziDi(sito)).toEqual([]);
  }
});

it("le pagine arrivano dopo i file che chiedono", () => {
  expect(pagineDopo(["404.html", "a.css", "a/index.html", "z.js"])).toEqual([
    "a.css",
    "z.js",
    "404.html",
    "a/index.html",
  ]);
});
