/** La cartella «public», che il sito pubblica com'è: solo ciò che si è controllato, e solo se non può eseguire niente. */
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { preparaPubblico } from "../../src/pubblico/prepara.ts";
import { integrazionePiano } from "../../src/sito/integrazione.ts";
import { jpeg, png } from "./ingredienti.ts";

let radice = "";
let pubblico = "";
let copia = "";
beforeEach(() => {
  radice = mkdtempSync(join(tmpdir(), "pubblico-"));
  [pubblico, copia] = [join(radice, "public"), join(radice, "copia")];
  mkdirSync(pubblico);
});
afterEach(() => rmSync(radice, { recursive: true, force: true }));

const metti = (file: string, contenuto: string | Uint8Array) => {
  mkdirSync(dirname(join(pubblico, file)), { recursive: true });
  writeFileSync(join(pubblico, file), contenuto);
};
const copiati = () => readdirSync(copia, { recursive: true, encoding: "utf8" }).sort();

const SVG = (dentro: string, attributi = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributi}>${dentro}</svg>`;
const GENERE = /non è un genere di file che si pubblica da qui[\s\S]*le pagine le fa il programma/;
const NOME = /il suo nome ha segni/;
const CONTENUTO = /ciò che contiene non è quello che il nome/;

/** Un file che non si può pubblicare: nome, contenuto, che cosa si dice. */
const CATTIVI: [nome: string, file: string, contenuto: string, dice: RegExp][] = [
  ["una pagina", "pagina.html", "<!doctype html><script>alert(1)</script>", GENERE],
  ["una pagina .htm", "pagina.htm", "<p>ciao", GENERE],
  ["una pagina XHTML", "pagina.xhtml", "<html xmlns='http://www.w3.org/1999/xhtml'/>", GENERE],
  ["una pagina in maiuscole", "PAGINA.HTML", "<p>ciao", GENERE],
  ["una pagina in una cartella", "a/b/index.html", "<p>ciao", GENERE],
  ["un programma", "programma.js", "alert(1)", GENERE],
  ["un modulo", "modulo.mjs", "export {}", GENERE],
  ["un programma senza estensione", "programma", "alert(1)", GENERE],
  ["un nome di Object.prototype", "x.constructor", "alert(1)", GENERE],
  ["WebAssembly", "x.wasm", "\0asm", GENERE],
  ["un XML con un foglio di stile", "x.xml", "<?xml-stylesheet href='x.xsl'?><x/>", GENERE],
  ["un JSON", "x.json", "{}", GENERE],
  ["un foglio di stile", "x.css", "*{}", GENERE],
  ["un manifesto", "x.webmanifest", "{}", GENERE],
  ["le regole di un ospite", "_headers", "/*\n  Content-Security-Policy: default-src *", NOME],
  ["i rinvii di un ospite", "_redirects", "/ https://x.example", NOME],
  ["le regole di Apache", ".htaccess", "Header unset Content-Security-Policy", NOME],
  ["un file nascosto", "a/.env", "PASSWORD=1", NOME],
  ["un punto in fondo", "x.txt.", "ciao", NOME],
  ["un nome con una barra rovescia", "a\\b.txt", "ciao", NOME],
  ["un nome con uno spazio", "a b.txt", "ciao", NOME],
  ["HTML chiamato png", "x.png", "<script>alert(1)</script>", CONTENUTO],
  ["HTML chiamato ico", "x.ico", "<script>alert(1)</script>", CONTENUTO],
  ["HTML chiamato txt", "x.txt", "\ufeff <!DOCTYPE html><p>", CONTENUTO],
  ["un programma dentro un txt", "x.txt", "ciao <script>alert(1)</script>", CONTENUTO],
  ["byte qualunque chiamati txt", "x.txt", "a\0b", CONTENUTO],
  ["un carattere che non lo è", "x.woff2", "<svg/>", CONTENUTO],
  ["SVG con un programma", "x.svg", SVG("<script>alert(1)</script>"), /contiene «script»/],
  [
    "SVG con un programma e un prefisso",
    "x.svg",
    SVG("<svg:script/>", 'xmlns:svg="http://www.w3.org/2000/svg"'),
    /contiene «script»/,
  ],
  ["SVG con un evento", "x.svg", SVG("", 'onload="alert(1)"'), /ha l'attributo «onload»/],
  ["SVG con HTML dentro", "x.svg", SVG("<foreignObject><p/></foreignObject>"), /contiene «foreignObject»/],
  ["SVG con HTML e basta", "x.svg", SVG('<p xmlns="http://www.w3.org/1999/xhtml"/>'), /contiene «p»/],
  ["SVG con un collegamento", "x.svg", SVG('<a href="javascript:alert(1)"><path/></a>'), /contiene «a»/],
  ["SVG che ne prende un altro", "x.svg", SVG('<use xlink:href="https://x.example/a.svg#b"/>'), /porta a «https/],
  ["SVG che chiede un'immagine", "x.svg", SVG('<image href="https://x.example/a.png"/>'), /contiene «image»/],
  ["SVG con un riempimento di fuori", "x.svg", SVG('<path fill="url(https://x.example/a)"/>'), /indica un altro file/],
  ["SVG con uno stile", "x.svg", SVG("<style>*{background:url(//x.example)}</style>"), /contiene «style»/],
  ["SVG con un attributo di stile", "x.svg", SVG('<path style="fill:red"/>'), /ha l'attributo «style»/],
  [
    "SVG che cambia un indirizzo mentre si muove",
    "x.svg",
    SVG('<set attributeName="href" to="javascript:x"/>'),
    /contiene «set»/,
  ],
  [
    "SVG con un DOCTYPE",
    "x.svg",
    `<!DOCTYPE svg [<!ENTITY e "<script/>">]>${SVG("&e;")}`,
    /ha un DOCTYPE|scritto bene/,
  ],
  ["SVG con CDATA", "x.svg", SVG("<title><![CDATA[<script>]]></title>"), /CDATA/],
  ["SVG con un'istruzione", "x.svg", `<?xml-stylesheet href="x.xsl"?>${SVG("")}`, /ha un'istruzione «xml-stylesheet»/],
  ["SVG senza il suo spazio dei nomi", "x.svg", "<svg><path/></svg>", /contiene «svg»/],
  ["SVG scritto male", "x.svg", SVG("<path>"), /scritto bene/],
  ["SVG vuoto", "x.svg", "", /è vuoto|scritto bene/],
  ["HTML chiamato svg", "x.svg", "<html><script>alert(1)</script></html>", /comincia con «html»/],
];

describe("un file che non si può pubblicare", () => {
  it.each(CATTIVI)("%s", (_nome, file, contenuto, dice) => {
    metti("buono.txt", "ciao");
    metti(file, contenuto);
    expect(() => preparaPubblico(pubblico, copia)).toThrow(dice);
    expect(() => preparaPubblico(pubblico, copia)).toThrow(`public/${file}: `);
    expect(existsSync(copia)).toBe(false);
  });

  it.each<[string, () => void, RegExp]>([
    [
      "un collegamento a un file",
      () => symlinkSync("/etc/passwd", join(pubblico, "x.txt")),
      /x\.txt: è un collegamento/,
    ],
    ["un collegamento a una cartella", () => symlinkSync("/etc", join(pubblico, "etc")), /etc: è un collegamento/],
    ["un collegamento a niente", () => symlinkSync("/non/c-e", join(pubblico, "x.txt")), /x\.txt: è un collegamento/],
    ["un canale", () => execFileSync("mkfifo", [join(pubblico, "x.txt")]), /x\.txt: non è un file/],
    [
      "troppo grande",
      () => {
        metti("x.txt", "a");
        truncateSync(join(pubblico, "x.txt"), 6e6);
      },
      /x\.txt: [\s\S]*supera i 5 MB/,
    ],
    ["troppo in fondo", () => metti(`${"a/".repeat(12)}x.txt`, "a"), /troppo annidate/],
    ["troppi", () => Array.from({ length: 600 }, (_, i) => metti(`${i}.txt`, "a")), /più di 500 file/],
  ])("%s", (_nome, prepara, dice) => {
    prepara();
    expect(() => preparaPubblico(pubblico, copia)).toThrow(dice);
    expect(existsSync(copia)).toBe(false);
  });

  it("la cartella stessa è un collegamento", () => {
    symlinkSync("/etc", join(radice, "altra"));
    expect(() => preparaPubblico(join(radice, "altra"), copia)).toThrow(/è un collegamento a un altro posto/);
  });

  it("tutti i guai si dicono insieme", () => {
    metti("a.html", "");
    metti("b.js", "");
    expect(() => preparaPubblico(pubblico, copia)).toThrow(/a\.html[\s\S]*b\.js/);
  });
});

describe("ciò che si pubblica", () => {
  it("sono i byte controllati, e non resta niente di prima", async () => {
    mkdirSync(copia);
    writeFileSync(join(copia, "vecchio.html"), "");
    metti("favicon.svg", readFileSync("public/favicon.svg"));
    metti("disegno.svg", SVG('<defs><g id="a"/></defs><use href="#a"/><path fill="url(#b)"/><!-- nota -->'));
    metti("stemma.png", await png());
    metti("a/foto.jpg", await jpeg());
    metti(".well-known/prova.txt", "prova=1");
    preparaPubblico(pubblico, copia);
    expect(copiati()).toEqual([
      ".well-known",
      ".well-known/prova.txt",
      "a",
      "a/foto.jpg",
      "disegno.svg",
      "favicon.svg",
      "stemma.png",
    ]);
    expect(readFileSync(join(copia, "stemma.png"))).toEqual(await png());
  });

  it("niente, se la cartella non c'è", () => {
    preparaPubblico(join(radice, "niente"), copia);
    expect(copiati()).toEqual([]);
  });

  it("la cartella del programma si può pubblicare", () => {
    preparaPubblico("public", copia);
    expect(copiati()).toContain("favicon.svg");
  });
});

describe("Astro", () => {
  const prepara = (command: "build" | "dev") => {
    const cambi: { publicDir?: URL }[] = [];
    integrazionePiano().hooks["astro:config:setup"]?.({
      command,
      config: { publicDir: pathToFileURL(`${pubblico}/`), cacheDir: pathToFileURL(`${radice}/cache/`) },
      injectRoute: () => {},
      injectScript: () => {},
      updateConfig: (c: { publicDir?: URL }) => cambi.push(c),
    } as never);
    return cambi;
  };
  it.each(["build", "dev"] as const)("%s: pubblica la copia controllata, non «public»", (command) => {
    process.env.PIANO = "tests/fixtures/valserena";
    metti("a.txt", "ciao");
    expect(prepara(command).flatMap((c) => c.publicDir?.href ?? [])).toEqual([
      pathToFileURL(`${radice}/cache/pubblico/`).href,
    ]);
    expect(readFileSync(join(radice, "cache/pubblico/a.txt"), "utf8")).toBe("ciao");
  });
  it.each(["build", "dev"] as const)("%s: si ferma prima di cominciare", (command) => {
    process.env.PIANO = "tests/fixtures/valserena";
    symlinkSync("/etc/passwd", join(pubblico, "x.txt"));
    expect(() => prepara(command)).toThrow(/public\/x\.txt: è un collegamento/);
  });
});
