/** La politica di una pagina ammette ciò che la pagina usa, e nient'altro. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { finitore } from "../../src/pagina/finisci.ts";
import { ammessi } from "../../src/sicurezza/emessi.ts";
import { esaminaPagina } from "../../src/sicurezza/esamina.ts";
import { scriviPolitica, unisci } from "../../src/sicurezza/politica.ts";

const pagina = (testa: string, corpo = "") =>
  `<!doctype html><html><head><meta charset="utf-8">${testa}</head><body>${corpo}</body></html>`;
/** Ciò che in queste prove il programma scrive. */
const AMMESSI = ammessi({
  stili: ["p{color:red}", "a{}", "@import url(https://altrove.example/a.css);"],
  script: ["alert(1)", 'import "./x"'],
  file: ["/_file/a.js"],
});
const politica = (testa: string, corpo = "") => scriviPolitica(esaminaPagina(pagina(testa, corpo), AMMESSI).politica);
const difetti = (corpo: string) => esaminaPagina(pagina("", corpo), AMMESSI).difetti.map((d) => d.messaggio);
const impronta = (testo: string) => `'sha256-${createHash("sha256").update(testo).digest("base64")}'`;
const NIENTE = "default-src 'none'; form-action 'none'; base-uri 'none'";

describe("la politica di una pagina", () => {
  it("di una pagina vuota vieta tutto", () => {
    expect(politica("")).toBe(NIENTE);
  });
  it.each([
    ["<style>p{color:red}</style>", `style-src ${impronta("p{color:red}")}`],
    ["<script>alert(1)</script>", `script-src ${impronta("alert(1)")}`],
    ['<script type="module">import "./x"</script>', `script-src ${impronta('import "./x"')}`],
    ['<script type="module" src="/_file/a.js"></script>', "script-src 'self'"],
    ['<link rel="preload" as="font" href="/f.woff2" crossorigin>', "font-src 'self'"],
    ['<link rel="icon" href="/favicon.svg">', "img-src 'self'"],
    ['<link rel="stylesheet" href="/a.css">', "style-src 'self'"],
  ])("%s", (testa, attesa) => {
    expect(politica(testa)).toContain(attesa);
  });
  it("i dati non si eseguono: non hanno impronta", () => {
    expect(politica('<script type="application/ld+json">{"a":1}</script>')).toBe(NIENTE);
  });
  it("un modulo manda solo a questo sito, un riquadro carica solo da questo sito", () => {
    expect(politica("", '<form action="/cerca/"></form><iframe src="/grafici/x/"></iframe>')).toBe(
      "default-src 'none'; frame-src 'self'; form-action 'self'; base-uri 'none'",
    );
  });
  it("la ricerca ha ciò che serve al suo motore, le altre pagine no", () => {
    const cerca = politica("", '<ricerca-piano data-indice="/pagefind/pagefind.js"></ricerca-piano>');
    expect(cerca).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(cerca).toContain("connect-src 'self'");
  });
  it("sta nella pagina subito dopo la codifica, con le virgolette scritte bene", () => {
    const { html } = finitore({ ammessi: AMMESSI })(pagina("<style>a{}</style>"));
    expect(html).toMatch(
      /<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none';[^"]*"><style>/,
    );
  });
  it("l'unione di due politiche ammette ciò che ammette almeno una, e «niente» cede", () => {
    expect(unisci([{ "img-src": ["'none'"] }, { "img-src": ["'self'"], "font-src": ["'self'"] }])).toEqual({
      "img-src": ["'self'"],
      "font-src": ["'self'"],
    });
  });
});

describe("ciò che la politica fermerebbe è un errore", () => {
  it.each([
    ['<p style="color:red">x</p>', /L'attributo style di <p> non avrebbe effetto/],
    ['<button onclick="x()">x</button>', /L'attributo onclick di <button> non si può eseguire/],
    ['<a href="javascript:x()">x</a>', /L'indirizzo javascript: di <a>/],
    [
      '<img src="https://altrove.example/x.png" alt="">',
      /<img> carica «https:\/\/altrove\.example\/x\.png» da un altro sito/,
    ],
    ['<iframe src="//altrove.example/"></iframe>', /da un altro sito/],
    ['<form action="https://altrove.example/"></form>', /da un altro sito/],
    ["<style>@import url(https://altrove.example/a.css);</style>", /da un altro sito/],
  ])("%s", (corpo, messaggio) => {
    expect(difetti(corpo)).toEqual([expect.stringMatching(messaggio)]);
  });
  it("un collegamento a un altro sito va bene: lo apre chi legge", () => {
    expect(difetti('<a href="https://altrove.example/">x</a>')).toEqual([]);
  });
});

describe("ciò che il programma non ha scritto", () => {
  it.each([
    [
      "<script>alert(2)</script>",
      "Questo script non l'ha scritto il programma: nella pagina non avrebbe effetto, toglilo",
    ],
    [
      "<style>p{color:blue}</style>",
      "Questo stile non l'ha scritto il programma: nella pagina non avrebbe effetto, toglilo",
    ],
    [
      '<script src="/_file/b.js"></script>',
      "Lo script «/_file/b.js» non l'ha scritto il programma: non può stare in una pagina",
    ],
    [
      "<script>alert(1) </script>",
      "Questo script non l'ha scritto il programma: nella pagina non avrebbe effetto, toglilo",
    ],
  ])("%s: è un errore, e non ha impronta", (corpo, messaggio) => {
    expect(difetti(corpo)).toEqual([messaggio]);
    expect(politica("", corpo)).not.toMatch(/sha256/);
  });
  it("l'errore dice riga e colonna nella pagina com'è scritta", () => {
    const foglio = `a{}${" ".repeat(1000)}`;
    const finisci = finitore({ ammessi: ammessi({ stili: [foglio], script: [], file: [] }) });
    const { html, fatti } = finisci(pagina(`<style>${foglio}</style>`, "\n<p>Qui\n<script>x()</script>"));
    expect(fatti.difetti).toMatchObject([{ riga: 3, colonna: 1 }]);
    expect(html.split("\n")[2]).toMatch(/^<script>/);
    expect(html).toContain(`<style>${foglio}</style>`);
    expect(scriviPolitica(fatti.politica)).toBe(
      `default-src 'none'; style-src ${impronta(foglio)}; form-action 'none'; base-uri 'none'`,
    );
  });
});
