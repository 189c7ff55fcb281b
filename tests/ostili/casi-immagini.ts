/** Il campionario delle immagini: che cosa uno sconosciuto può scrivere o mettere accanto a un testo, e che cosa gli succede. */
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as i from "./ingredienti.ts";

export interface Caso {
  /** Ciò che si aggiunge a un capitolo. */
  testo: string;
  /** I file che si mettono nella cartella del piano: percorso e come si fanno i byte. */
  file?: Record<string, () => Promise<Buffer>>;
  /** Altro che si fa sul disco. @param piano la cartella */
  prepara?: (piano: string) => void;
}
export interface Rifiutato extends Caso {
  regola: string;
  dice: RegExp;
  /** Il messaggio è sul file, non nel testo che lo usa. */
  sulFile?: string;
}
export interface Pubblicato extends Caso {
  usa: string;
  come: "png" | "jpg";
  misura?: [larghezza: number, altezza: number];
}

const scritto = (url: string, dice: RegExp): Rifiutato => ({
  testo: `![figura](${url})`,
  regola: "mdx-immagine",
  dice,
});
const NON_IMMAGINE = /non è un'immagine che si può usare/;
const NON_QUI = /non è un file della cartella «immagini» del piano/;
const SEGNO = /c'è il segno «[?#%\\]»/;
const SCHEMA = /non è ammessa: può essere solo un file del piano/;
const ALTROVE = /sta su un altro sito/;
const SVG = /è un'immagine SVG/;

/** Ciò che è scritto non è il percorso di un'immagine del piano: nessun file si apre. */
const SCRITTI: Record<string, Rifiutato> = {
  "un modulo": scritto("./pianta.mjs", NON_IMMAGINE),
  "un modulo senza ./": scritto("pianta.mjs", NON_IMMAGINE),
  "un modulo nella cartella giusta": scritto("/immagini/pianta.mjs", NON_IMMAGINE),
  JSON: scritto("../dati.json", NON_IMMAGINE),
  TypeScript: scritto("./pianta.ts", NON_IMMAGINE),
  "una pagina Astro": scritto("./pianta.astro", NON_IMMAGINE),
  WebAssembly: scritto("./pianta.wasm", NON_IMMAGINE),
  "un foglio di stile": scritto("./pianta.css", NON_IMMAGINE),
  "una pagina HTML": scritto("/immagini/pagina.html", NON_IMMAGINE),
  "un PDF": scritto("/immagini/atto.pdf", NON_IMMAGINE),
  HEIC: scritto("/immagini/foto.heic", NON_IMMAGINE),
  "?raw": scritto("../../../../fuori.env?raw", NON_IMMAGINE),
  "?raw dopo un'immagine": scritto("/immagini/foto.png?raw", SEGNO),
  "?url": scritto("/immagini/foto.png?url", SEGNO),
  "?inline": scritto("/immagini/foto.png?inline", SEGNO),
  "?worker su un modulo": scritto("./pianta.mjs?worker", NON_IMMAGINE),
  "un modulo nascosto dopo ?": scritto("/immagini/foto.png?x=./pianta.mjs", SEGNO),
  "un modulo nascosto dopo #": scritto("./pianta.mjs#foto.png", NON_IMMAGINE),
  "un'ancora": scritto("/immagini/foto.png#pezzo", SEGNO),
  "data: immagine": scritto("data:image/png;base64,iVBORw0KGgo=", SCHEMA),
  "data: programma": scritto("data:text/javascript,process.exit()", SCHEMA),
  "javascript:": scritto("javascript:alert(1)", SCHEMA),
  "javascript: con un a capo": scritto("javas&#10;cript:alert(1).png", SCHEMA),
  "blob:": scritto("blob:https://x.example/foto.png", SCHEMA),
  "file:": scritto("file:///etc/hostname.png", SCHEMA),
  "virtual:": scritto("virtual:astro:assets/foto.png", SCHEMA),
  "node:fs": scritto("node:fs", SCHEMA),
  "node:fs con un nome da immagine": scritto("node:fs.png", SCHEMA),
  "/@fs/": scritto("/@fs/etc/passwd", NON_IMMAGINE),
  "/@fs/ di un'immagine": scritto("/@fs/etc/foto.png", NON_QUI),
  "/@id/": scritto("/@id/astro/foto.png", NON_QUI),
  "un pacchetto": scritto("astro", NON_IMMAGINE),
  "un file di un pacchetto": scritto("@astrojs/mdx/foto.png", NON_QUI),
  "fuori dal piano": scritto("../../../segreto.png", NON_QUI),
  "fuori passando dalla cartella": scritto("/immagini/../../../segreto.png", NON_QUI),
  "punti codificati": scritto("/immagini/%2e%2e/segreto.png", SEGNO),
  "barra codificata": scritto("/immagini/..%2f..%2fsegreto.png", SEGNO),
  "punti come entità": scritto("/immagini/&#x2e;&#x2e;/segreto.png", NON_QUI),
  "fine del nome codificata": scritto("/immagini/pianta.mjs%00.png", SEGNO),
  "barra rovescia": scritto("..\\segreto.png", SEGNO),
  "un disco di Windows": scritto("C:/foto.png", SCHEMA),
  "un disco di Windows, barra rovescia": scritto("C:\\foto.png", SCHEMA),
  "una cartella di rete": scritto("\\\\\\\\macchina\\foto.png", ALTROVE),
  "la cartella di casa": scritto("~/foto.png", NON_QUI),
  "un file della macchina": scritto("/etc/passwd", NON_IMMAGINE),
  "un'immagine della macchina": scritto("/usr/share/foto.png", NON_QUI),
  "un altro sito": scritto("https://x.example/foto.png", ALTROVE),
  "un altro sito in maiuscole": scritto("HTTPS://x.example/foto.png", ALTROVE),
  "un altro sito senza protocollo": scritto("//x.example/foto.png", ALTROVE),
  "nella cartella public": scritto("/foto.png", NON_QUI),
  "accanto al testo": scritto("foto.png", NON_QUI),
  "senza la prima barra": scritto("immagini/foto.png", NON_QUI),
  "la cartella in maiuscolo": scritto("/Immagini/foto.png", NON_QUI),
  "due barre": scritto("/immagini//foto.png", NON_QUI),
  "un file nascosto": scritto("/immagini/.foto.png", NON_QUI),
  "un segno che non si vede": { ...scritto("/immagini/fo&#x200b;to.png", /U\+200B/), regola: "segno-ingannevole" },
  "un testo che si rovescia": { ...scritto("/immagini/gnp.&#x202e;foto.png", /U\+202E/), regola: "segno-ingannevole" },
  niente: scritto("", /non dice qual è il suo file/),
  "solo la cartella": scritto("/immagini/", NON_IMMAGINE),
  SVG: { ...scritto("/immagini/disegno.svg", SVG), file: { "immagini/disegno.svg": i.testo("<svg/>") } },
  "SVG in maiuscole": scritto("/immagini/DISEGNO.SVG", SVG),
  "per riferimento": { ...scritto("", NON_IMMAGINE), testo: "![figura][f]\n\n[f]: ./pianta.mjs" },
  "per riferimento, con il nome solo": { ...scritto("", SCHEMA), testo: "![f]\n\n[f]: data:text/html,x.png" },
  "in una nota": { ...scritto("", NON_IMMAGINE), testo: "Testo[^n].\n\n[^n]: ![figura](./pianta.mjs)" },
  "in un collegamento": { ...scritto("", NON_IMMAGINE), testo: "[![figura](./pianta.mjs)](/obiettivi/)" },
  "in una tabella": { ...scritto("", NON_IMMAGINE), testo: "| a |\n| - |\n| ![figura](./pianta.mjs) |" },
  "in un titolo": { ...scritto("", NON_IMMAGINE), testo: "## Piazza ![figura](./pianta.mjs)" },
  "con un titolo": scritto('./pianta.mjs "Una \\"bella\\" foto"', NON_IMMAGINE),
  "senza descrizione": {
    testo: "![](/immagini/foto.png)",
    file: { "immagini/foto.png": i.png },
    regola: "mdx-immagine",
    dice: /non ha un testo alternativo/,
  },
};

const guasto = (dice: RegExp, byte: () => Promise<Buffer>, nome = "foto.png"): Rifiutato => ({
  testo: `![figura](/immagini/${nome})`,
  file: { [`immagini/${nome}`]: byte },
  regola: "immagine",
  dice,
});
const NON_CONTIENE = /non contiene un'immagine, benché il nome lo dica/;
const ROVINATA = /è rovinata o incompleta/;
const ANIMATA = /è animata/;

/** Il percorso è giusto, il file no. */
const GUASTI: Record<string, Rifiutato> = {
  "che non c'è": { testo: "![figura](/immagini/foto.png)", regola: "immagine", dice: /non c'è nella cartella/ },
  "con un altro nome": {
    ...guasto(/non c'è nella cartella/, i.png, "piazza.png"),
    testo: "![figura](/immagini/piaza.png)",
  },
  "con le maiuscole diverse": {
    ...guasto(/non c'è nella cartella/, i.png, "Foto.png"),
    testo: "![figura](/immagini/foto.png)",
  },
  "in un'altra cartella": {
    testo: "![figura](/immagini/foto.png)",
    file: { "capitoli/foto.png": i.png },
    regola: "immagine",
    dice: /sposta lì il file «capitoli\/foto\.png»/,
  },
  "una cartella al suo posto": {
    ...guasto(/non c'è nella cartella/, i.png, "foto.png/altra.png"),
    testo: "![figura](/immagini/foto.png)",
  },
  "un canale": {
    testo: "![figura](/immagini/foto.png)",
    prepara: (piano) => execFileSync("mkfifo", [join(piano, "immagini/foto.png")]),
    regola: "immagine",
    dice: /non c'è nella cartella/,
  },
  "JPEG chiamato png": guasto(/è un'immagine JPEG[\s\S]*foto\.jpg/, i.jpeg),
  "PNG chiamato jpg": guasto(/è un'immagine PNG[\s\S]*foto\.png/, i.png, "foto.jpg"),
  "HTML chiamato png": guasto(NON_CONTIENE, i.testo("<!doctype html><script>alert(1)</script>")),
  "SVG chiamato png": guasto(NON_CONTIENE, i.testo("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
  "un programma chiamato png": guasto(NON_CONTIENE, i.testo("process.exit(1)")),
  "uno zip chiamato png": guasto(NON_CONTIENE, i.testo("PK\x03\x04")),
  "BMP chiamato png": guasto(NON_CONTIENE, i.testo("BM\0\0\0\0")),
  "HEIC chiamato avif": guasto(NON_CONTIENE, i.testo("\0\0\0\x14ftypheic\0\0\0\0heic"), "foto.avif"),
  vuota: guasto(/è vuoto/, i.testo("")),
  "solo la firma": guasto(ROVINATA, async () => Buffer.from("\x89PNG\r\n\x1a\n", "latin1")),
  troncata: guasto(ROVINATA, () => i.tronca(i.grana(), 0.5)),
  "JPEG troncato": guasto(ROVINATA, () => i.tronca(i.jpeg(), 0.8), "foto.jpg"),
  "WebP troncato": guasto(ROVINATA, () => i.tronca(i.webp(), 0.6), "foto.webp"),
  "AVIF troncato": guasto(ROVINATA, () => i.tronca(i.avif(), 0.6), "foto.avif"),
  "GIF che è anche un programma": guasto(ROVINATA, i.testo("GIF89a/*\0\0*/=1;alert(1)"), "foto.gif"),
  "una bomba: 900 milioni di pixel": guasto(/30\.000 × 30\.000 pixel/, () => i.pngCheDice(30_000, 30_000)),
  "una bomba sottile": guasto(ROVINATA, () => i.pngCheDice(2, 1_000_000_000)),
  "misure che non sono le sue": guasto(ROVINATA, () => i.pngCheDice(6_000, 6_000)),
  "larga zero": guasto(ROVINATA, () => i.pngCheDice(0, 10)),
  "GIF animata": guasto(ANIMATA, () => i.animata("gif"), "foto.gif"),
  "WebP animato": guasto(ANIMATA, () => i.animata("webp"), "foto.webp"),
  "PNG animato": guasto(ANIMATA, () => i.pngCon("acTL", Buffer.alloc(8))),
  "AVIF animato": guasto(
    /è animata|è rovinata/,
    async () => Buffer.from((await i.avif()).toString("latin1").replace("ftypavif", "ftypavis"), "latin1"),
    "foto.avif",
  ),
  "troppi byte": {
    ...guasto(/pesa 20 MB: il massimo è 10,5 MB/, i.png),
    prepara: (piano) => truncateSync(join(piano, "immagini/foto.png"), 20_000_000),
  },
  "un collegamento a un file": {
    testo: "![figura](/immagini/foto.png)",
    prepara: (piano) => {
      writeFileSync(join(piano, "../segreto.png"), "");
      symlinkSync("../../segreto.png", join(piano, "immagini/foto.png"));
    },
    regola: "collegamento-simbolico",
    sulFile: "immagini/foto.png",
    dice: /collegamento a un altro posto/,
  },
  "una cartella che è un collegamento": {
    testo: "![figura](/immagini/fuori/foto.png)",
    prepara: (piano) => {
      mkdirSync(join(piano, "../fuori"), { recursive: true });
      symlinkSync("../../fuori", join(piano, "immagini/fuori"));
    },
    regola: "collegamento-simbolico",
    sulFile: "immagini/fuori",
    dice: /collegamento a un altro posto/,
  },
};

const giusta = (nome: string, byte: () => Promise<Buffer>, come: "png" | "jpg", altro: Partial<Pubblicato> = {}) => ({
  testo: `![figura](</immagini/${nome}>)`,
  file: { [`immagini/${nome}`]: byte },
  usa: `immagini/${nome}`,
  come,
  ...altro,
});
const FOTO = { "immagini/foto.png": i.png };
const PNG: Omit<Pubblicato, "testo"> = { file: FOTO, usa: "immagini/foto.png", come: "png" };

/** Ciò che si pubblica, riscritto. */
export const PUBBLICATI: Record<string, Pubblicato> = {
  PNG: giusta("foto.png", i.png, "png", { misura: [40, 30] }),
  JPEG: giusta("foto.jpg", i.jpeg, "jpg"),
  "con estensione .jpeg": giusta("foto.jpeg", i.jpeg, "jpg"),
  WebP: giusta("foto.webp", i.webp, "jpg"),
  "WebP trasparente": giusta("foto.webp", i.trasparente, "png"),
  AVIF: giusta("foto.avif", i.avif, "jpg"),
  "GIF ferma": giusta("foto.gif", i.gif, "png"),
  "estensione in maiuscole": giusta("FOTO.PNG", i.png, "png"),
  "in una cartella sua": giusta("case/nuove/foto.png", i.png, "png"),
  "spazi nel nome": giusta("la piazza.png", i.png, "png"),
  "accenti nel nome": giusta("città.png", i.png, "png"),
  "accenti scritti in due caratteri": {
    ...giusta("citt\u0061\u0300.png", i.png, "png"),
    testo: "![figura](/immagini/città.png)",
  },
  "un altro alfabeto": giusta("площадь.png", i.png, "png"),
  "più grande del necessario": giusta("foto.png", i.misurato(4000, 1000), "png", { misura: [1600, 400] }),
  "un filo": giusta("foto.png", i.misurato(9000, 1), "png", { misura: [1600, 1] }),
  "PNG che è anche uno zip": giusta("foto.png", () => i.conCoda(i.png(), "PK\x03\x04NOME-SEGRETO"), "png"),
  "JPEG che è anche una pagina": giusta("foto.jpg", () => i.conCoda(i.jpeg(), "<script>NOME-SEGRETO</script>"), "jpg"),
  "PNG con un testo dentro": giusta("foto.png", () => i.pngCon("tEXt", Buffer.from("Author\0NOME-SEGRETO")), "png"),
  "fotografia con autore, luogo e verso": giusta("foto.jpg", i.fotografia, "jpg", { misura: [20, 60] }),
  "JPEG in quadricromia": giusta("foto.jpg", i.cmyk, "jpg"),
  "con un titolo fra virgolette": { ...PNG, testo: '![figura](/immagini/foto.png "La \\"piazza\\" <b>")' },
  "per riferimento": { ...PNG, testo: "![figura][f]\n\n[f]: /immagini/foto.png" },
  "in una tabella": { ...PNG, testo: "| a |\n| - |\n| ![figura](/immagini/foto.png) |" },
  "in un collegamento": { ...PNG, testo: "[![figura](/immagini/foto.png)](/obiettivi/)" },
  "in una nota": { ...PNG, testo: "Testo[^n].\n\n[^n]: ![figura](/immagini/foto.png)" },
  "in un titolo": { ...PNG, testo: "## Piazza ![figura](/immagini/foto.png)" },
};

export const RIFIUTATI: Record<string, Rifiutato> = {
  ...SCRITTI,
  ...Object.fromEntries(Object.entries(GUASTI).map(([nome, caso]) => [`file: ${nome}`, caso])),
};
