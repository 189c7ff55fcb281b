/** I collegamenti dei siti costruiti e dei loro PDF, e i comandi che li controllano. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { leggiFile } from "../../src/collegamenti/altri.ts";
import { controllaSito } from "../../src/collegamenti/controlla.ts";
import { leggiSito } from "../../src/collegamenti/leggi.ts";
import { controllaPdf } from "../../src/collegamenti/pdf.ts";
import { pagineDi } from "../../src/esame/campione.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { pagineDelPiano } from "../../src/piano/percorsi.ts";
import { lancia } from "../attrezzi/comandi.ts";
import { SITI } from "../attrezzi/siti.ts";

const { piano: PIANO, uscita: USCITA } = SITI.inventato;

/** Una copia vuota da guastare. */
function copia(da: string, nome: string): string {
  const cartella = `.cache/prove/${nome}`;
  rmSync(cartella, { recursive: true, force: true });
  cpSync(da, cartella, { recursive: true });
  return cartella;
}
/** Cambia un testo in un file. */
function cambia(file: string, da: string, a: string): void {
  const testo = readFileSync(file, "utf8");
  expect(testo, `${file}: «${da}»`).toContain(da);
  writeFileSync(file, testo.replace(da, a));
}

describe.each(Object.entries(SITI))("sito %s", (_nome, { piano: cartella, uscita }) => {
  const file = leggiSito(uscita);
  const sito = { file, base: "/" };
  const pdf = readdirSync(uscita).filter((f) => f.endsWith(".pdf"));

  it("ha le pagine che il piano da solo sa prevedere, e nessun'altra", () => {
    const piano = caricaPiano(cartella).piano as Piano;
    expect(pagineDelPiano(piano).sort()).toEqual(pagineDi(uscita).sort());
  });
  it("non ha collegamenti, ancore o identificativi rotti, e il controllo ne ha visti di ogni genere", () => {
    expect(controllaSito(sito)).toEqual([]);
    const luoghi = new Set(
      [...file].flatMap(([n, t]) => (t && leggiFile(n, t, sito)?.riferimenti) || []).map((r) => r.luogo),
    );
    for (const luogo of [
      "<a href>",
      "<link href>",
      "<form action>",
      "<iframe src>",
      "<label for>",
      "<figure aria-labelledby>",
      "url()",
      "ricerca",
      "<ricerca-piano data-indice>",
    ])
      expect(luoghi, luogo).toContain(luogo);
  });
  it("ogni parte che viene da un contenuto dice il suo file", () => {
    for (const [nome, testo] of file) {
      for (const [, da = ""] of (testo ?? "").matchAll(/ data-file="([^"]+)"/g))
        expect(existsSync(join(cartella, da)), `${nome}: ${da}`).toBe(true);
      if (/^(?:capitoli|obiettivi|aree|esiti|reti|progetti|atti)\/[^/]+\/index\.html$/.test(nome))
        expect(testo, nome).toMatch(/<main [^>]*data-file="[^"]+\.mdx"/);
    }
  });
  it("i suoi PDF, il piano e l'opuscolo, non hanno collegamenti o segnalibri rotti", async () => {
    for (const nome of pdf) expect(await controllaPdf(readFileSync(join(uscita, nome)), nome)).toEqual([]);
    expect(pdf).toHaveLength(2);
  });
});

describe("un sito guastato", () => {
  const guasta = (nome: string, file: string, da: string, a: string) => {
    const cartella = copia(USCITA, nome);
    cambia(join(cartella, file), da, a);
    return controllaSito({ file: leggiSito(cartella), base: "/" }).map((g) => `${g.file}: ${g.messaggio}`);
  };
  it.each([
    [
      "href",
      "obiettivi/d1/index.html",
      'href="/aree/d/"',
      'href="/aree/dd/"',
      "obiettivi/d1/index.html: La pagina «/aree/dd/» non esiste",
    ],
    [
      "foglio",
      "glossario/index.html",
      "url(/_file/lora",
      "url(/_file/laro",
      "glossario/index.html: Il file «/_file/laro",
    ],
    ["ancora", "enti/index.html", '<details class="piega" id="', '<details class="piega" id="x-', "La pagina"],
  ])("%s: si trova", (nome, file, da, a, atteso) => {
    const trovati = guasta(`rotto-${nome}`, file, da, a);
    expect(trovati.length).toBeGreaterThan(0);
    if (nome === "ancora")
      expect(trovati.every((t) => t.includes("Nella pagina «/enti/» non c'è il punto"))).toBe(true);
    else expect(trovati).toEqual([expect.stringContaining(atteso)]);
  });
  it("npm run verifica -- --sito lo dice ed esce con 1; su quello intero tace", () => {
    const cartella = copia(USCITA, "rotto-comando");
    expect(lancia("verifica", ["--sito", cartella], { PIANO })).toMatchObject({ status: 0, stderr: "" });
    cambia(join(cartella, "obiettivi/d1/index.html"), 'href="/aree/d/"', 'href="/aree/dd/"');
    const esito = lancia("verifica", ["--sito", cartella], { PIANO });
    expect(esito.status).toBe(1);
    expect(esito.stderr).toMatch(
      /rotto-comando\/obiettivi\/d1\/index\.html\n {2}✗ riga \d+, colonna \d+: La pagina «\/aree\/dd\/» non esiste/,
    );
    const json = lancia("verifica", ["--sito", cartella, "--formato", "json"], { PIANO });
    expect([json.status, JSON.parse(json.stdout)]).toMatchObject([
      1,
      [{ regola: "inesistente", scritto: "/aree/dd/" }],
    ]);
  });
  it("una cartella senza sito lo dice", () => {
    expect(lancia("verifica", ["--sito", "docs"], { PIANO })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("In «docs» non c'è un sito costruito"),
    });
  });
});

it("un testo con un'ancora che non c'è ferma la costruzione, dice dove, e il sito di prima resta", () => {
  const piano = copia(PIANO, "piano-rotto");
  cambia(join(piano, "reti/rete-casa.mdx"), "La rete si riunisce", "La [rete](/enti/#nessuno) si riunisce");
  const uscita = ".cache/prove/sito-di-prima";
  mkdirSync(uscita, { recursive: true });
  writeFileSync(join(uscita, "index.html"), "prima");
  const esito = lancia("build", ["--uscita", uscita], { PIANO: piano });
  expect(esito.status).toBe(1);
  expect(esito.stderr).toContain("Nella pagina «/enti/» non c'è il punto «#nessuno» [ancora]");
  expect(esito.stderr).toContain("viene da .cache/prove/piano-rotto/reti/rete-casa.mdx, riga 19, colonna 4");
  expect(esito.stderr).toContain("1 collegamento da correggere.");
  expect(readdirSync(uscita)).toEqual(["index.html"]);
  expect(readdirSync(".cache/prove").filter((n) => n.startsWith("sito-di-prima."))).toEqual([]);
});

it("se la stampa non riesce, il sito e il PDF di prima restano", () => {
  const piano = copia(PIANO, "piano-stampa-rotta");
  writeFileSync(join(piano, "stampa.typ"), "#inesistente()\n");
  const uscita = ".cache/prove/stampa-fallita";
  mkdirSync(uscita, { recursive: true });
  const prima = ["index.html", "prima.pdf"];
  for (const file of prima) writeFileSync(join(uscita, file), "prima");
  const esito = lancia("pdf", ["--uscita", uscita], { PIANO: piano });
  expect(esito.stdout).toContain("Stampo piano-");
  expect(esito.status).toBe(1);
  expect(readdirSync(uscita)).toEqual(prima);
  for (const file of prima) expect(readFileSync(join(uscita, file), "utf8")).toBe("prima");
  expect(readdirSync(".cache/prove").filter((n) => n.startsWith("stampa-fallita."))).toEqual([]);
});
