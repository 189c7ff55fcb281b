/** Un sito nuovo prende il posto di quello di prima: dovunque sia la cartella, qualunque cosa ci sia. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { apriCantiere, mettiAlSuoPosto, type Posto } from "../../src/disco/posto.ts";
import { firma } from "../../src/processi/identita.ts";
import { leggiFile, provvisoria, scriviFile } from "../attrezzi/cartelle.ts";

const VECCHIO = { "index.html": "vecchio", "a/index.html": "vecchio", "b.css": "vecchio" };
const NUOVO = { "index.html": "nuovo", "c/index.html": "nuovo", "b.css": "nuovo" };

/** Costruisce il sito nuovo in una cartella. */
function metti(uscita: string): Posto {
  const posto = apriCantiere(uscita);
  scriviFile(posto.cantiere, NUOVO);
  mettiAlSuoPosto(posto);
  return posto;
}

describe("il sito nuovo", () => {
  it("va dove non c'era nulla, anche molto in basso", () => {
    const qui = provvisoria();
    metti(join(qui, "a/b/dist"));
    expect(leggiFile(join(qui, "a/b/dist"))).toEqual(NUOVO);
    expect(readdirSync(join(qui, "a/b"))).toEqual(["dist"]);
  });
  it("prende il posto di quello di prima, senza lasciare nulla", () => {
    const qui = provvisoria();
    scriviFile(join(qui, "dist"), VECCHIO);
    metti(join(qui, "dist"));
    expect(leggiFile(join(qui, "dist"))).toEqual(NUOVO);
    expect(readdirSync(qui)).toEqual(["dist"]);
  });
  it("va dove porta un collegamento, che resta", () => {
    const qui = provvisoria();
    scriviFile(join(qui, "altrove/vero"), VECCHIO);
    symlinkSync(join("altrove", "vero"), join(qui, "dist"), "junction");
    metti(join(qui, "dist"));
    expect(lstatSync(join(qui, "dist")).isSymbolicLink()).toBe(true);
    expect(leggiFile(join(qui, "altrove/vero"))).toEqual(NUOVO);
    expect(readdirSync(join(qui, "altrove"))).toEqual(["vero"]);
  });
  it("va dove porta un collegamento a una cartella che non c'è ancora", () => {
    const qui = provvisoria();
    mkdirSync(join(qui, "altrove"));
    symlinkSync(join(qui, "altrove", "vero"), join(qui, "dist"), "junction");
    metti(join(qui, "dist"));
    expect(readlinkSync(join(qui, "dist"))).toContain("vero");
    expect(leggiFile(join(qui, "altrove/vero"))).toEqual(NUOVO);
  });
  it("preparato dentro la cartella (un punto di innesto) la riempie senza spostarla", () => {
    const qui = provvisoria();
    const vera = scriviFile(join(qui, "dist"), VECCHIO);
    mkdirSync(join(vera, "lost+found"));
    const prima = lstatSync(vera).ino;
    const cantiere = scriviFile(join(vera, `.nuova-${firma()}`), NUOVO);
    mettiAlSuoPosto({ vera, cantiere });
    expect(lstatSync(vera).ino).toBe(prima);
    expect(leggiFile(vera)).toEqual(NUOVO);
    expect(readdirSync(vera).sort()).toEqual(["b.css", "c", "index.html", "lost+found"]);
  });
});

it("finché non è al suo posto, quello di prima è intero", () => {
  const qui = provvisoria();
  scriviFile(join(qui, "dist"), VECCHIO);
  const posto = apriCantiere(join(qui, "dist"));
  writeFileSync(join(posto.cantiere, "index.html"), "metà");
  expect(leggiFile(join(qui, "dist"))).toEqual(VECCHIO);
  expect(posto.cantiere).toContain(firma());
});
it("un file al posto della cartella è un errore che lo dice", () => {
  const qui = provvisoria();
  writeFileSync(join(qui, "dist"), "testo");
  expect(() => apriCantiere(join(qui, "dist"))).toThrow(
    /«.*dist» è un file, non una cartella: indica un'altra cartella/,
  );
  expect(readFileSync(join(qui, "dist"), "utf8")).toBe("testo");
  expect(existsSync(join(qui, `dist.nuova-${firma()}`))).toBe(false);
});

it("una cartella con altro che un sito non si tocca: è di qualcuno", () => {
  const qui = provvisoria();
  const tesi = { "tesi.txt": "anni di lavoro", "foto/mare.png": "blu" };
  scriviFile(join(qui, "documenti"), tesi);
  expect(() => apriCantiere(join(qui, "documenti"))).toThrow(/«.*documenti» ha dei file e non è un sito.*o vuota$/);
  expect(leggiFile(join(qui, "documenti"))).toEqual(tesi);
  expect(readdirSync(qui)).toEqual(["documenti"]);
});
it("una cartella vuota, un disco appena innestato o solo dei PDF stampati vanno bene", () => {
  const qui = provvisoria();
  scriviFile(join(qui, "dist"), { "piano-valle-2025-2027.pdf": "x", "pdf/obiettivo-b1.pdf": "x" });
  mkdirSync(join(qui, "dist/lost+found"), { recursive: true });
  expect(apriCantiere(join(qui, "dist")).vera).toContain("dist");
});
