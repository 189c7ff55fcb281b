/** Le stesse intestazioni per tre ospiti. */
import { describe, expect, it } from "vitest";
import { intestazioniPer, servito } from "../../src/sicurezza/intestazioni.ts";
import { leggiHeaders, secondoLeRegole } from "../../src/sicurezza/ospiti/headers.ts";
import { fileDegliOspiti } from "../../src/sicurezza/sito.ts";

const FILE = [
  "index.html",
  "404.html",
  "_file/a.css",
  "dati/a/index.html",
  "dati/a.csv",
  "obiettivi/a1/index.html",
  "piano.pdf",
  "pagefind/pagefind.js",
  "pagefind/x.json",
  "ricerca/principale.json",
];
const POLITICHE: Record<string, string[]>[] = [
  { "default-src": ["'none'"], "style-src": ["'sha256-a'"] },
  { "style-src": ["'sha256-b'"] },
];
const di = (base: string) => servito(base, FILE, POLITICHE);
const INDIRIZZI = [
  "",
  "_file/a.css",
  "dati/a.csv",
  "dati/a/",
  "obiettivi/a1/",
  "piano.pdf",
  "pagefind/x.json",
  "ricerca/principale.json",
  "niente",
];

describe.each(["/", "/piano/"])("pubblicato in %s", (base) => {
  const come = di(base);
  it("una politica per tutte le pagine, e nessuno può metterle in una cornice", () => {
    const politica = intestazioniPer(come, base)["Content-Security-Policy"];
    expect(politica).toBe("default-src 'none'; style-src 'sha256-a' 'sha256-b'; frame-ancestors 'self'");
  });
  it.each(INDIRIZZI)("ciò che si legge da _headers per «%s» è ciò che dice la tabella", (indirizzo) => {
    const regole = leggiHeaders(fileDegliOspiti(come)._headers ?? "");
    const lette = secondoLeRegole(regole, `${base}${indirizzo}`);
    expect(lette).toEqual(intestazioniPer(come, `${base}${indirizzo}`));
  });
  it("i dati aperti si possono leggere da un altro sito, le pagine e il motore di ricerca no", () => {
    const aperto = (indirizzo: string) => intestazioniPer(come, `${base}${indirizzo}`)["Access-Control-Allow-Origin"];
    expect(INDIRIZZI.filter((i) => aperto(i) === "*")).toEqual(["dati/a.csv", "dati/a/", "piano.pdf"]);
  });
  it("i file che hanno l'impronta nel nome si tengono un anno, gli altri no", () => {
    const durata = (indirizzo: string) => intestazioniPer(come, `${base}${indirizzo}`)["Cache-Control"];
    expect(INDIRIZZI.filter(durata)).toEqual(["_file/a.css"]);
  });
  it("Apache e nginx hanno le stesse intestazioni", () => {
    const { ".htaccess": apache = "", "nginx-intestazioni.conf": nginx = "" } = fileDegliOspiti(come);
    for (const [nome, valore] of Object.entries(come.comuni)) {
      expect(apache).toContain(`Header always set ${nome} "${valore}"`);
      expect(nginx).toContain(`add_header ${nome} "${valore}" always;`);
    }
    expect(apache).toMatch(/Access-Control-Allow-Origin "\*" "expr=.*dati\/.*piano\\\.pdf\$/);
    expect(nginx).toContain(`set $piano_access_control_allow_origin "*";`);
  });
});

describe("da una cartella", () => {
  it("non si impone https a tutto il nome", () => {
    expect(di("/").comuni["Strict-Transport-Security"]).toBeDefined();
    expect(di("/piano/").comuni["Strict-Transport-Security"]).toBeUndefined();
  });
});
