/** Rende un sito appena costruito adatto a una chiavetta: indirizzi relativi, script senza moduli, una ricerca sua. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { indiceDaDisco, scriviIndice } from "../chiavetta/indice.ts";
import { INDICE_DA_DISCO } from "../chiavetta/nomi.ts";
import { paginaDaDisco } from "../chiavetta/relativo.ts";
import { fileDi } from "../disco/file.ts";
import { elementi, leggiAlbero, valore } from "../html/albero.ts";
import { CARTELLA } from "../ricerca/nomi.ts";
import type { Voce } from "./effetti.ts";

/**
 * @param cartella del sito costruito: i suoi file cambiano sul posto
 * @param base la cartella sotto cui il sito è pubblicato, con le barre
 */
export const perChiavetta = (cartella: string, base: string, { di, passo }: Voce): Promise<void> =>
  passo("Preparo il sito per una chiavetta", async (avanza) => {
    const pagine = new Map(
      fileDi(cartella, /\.html$/).map((f) => [f, readFileSync(join(cartella, f), "utf8")] as const),
    );
    const script = new Map<string, string>();
    for (const src of new Set([...pagine.values()].flatMap(scriptDi))) {
      const file = join(cartella, src.slice(base.length));
      avanza(`unisco ${basename(file)}`);
      const nome = `${src.replace(/\.js$/, "")}.unito.js`;
      writeFileSync(join(cartella, nome.slice(base.length)), await senzaModuli(file));
      script.set(src, nome);
    }
    const indice = Object.fromEntries(
      fileDi(join(cartella, CARTELLA), /\.json$/).map((f) => [
        f.replace(/\.json$/, ""),
        JSON.parse(readFileSync(join(cartella, CARTELLA, f), "utf8")) as unknown,
      ]),
    );
    writeFileSync(join(cartella, INDICE_DA_DISCO), scriviIndice(indiceDaDisco(pagine, indice)));
    for (const [file, html] of pagine)
      writeFileSync(
        join(cartella, file),
        conElenco(paginaDaDisco(html, file, { base, script }), join(cartella, dirname(file))),
      );
    const moduli = fileDi(cartella, /^_file\/.*(?<!\.unito|indice-da-disco)\.js$/);
    for (const solo of [...moduli, CARTELLA, "_headers", ".htaccess", "nginx-intestazioni.conf", "robots.txt"])
      rmSync(join(cartella, solo), { recursive: true, force: true });
    di(`  ${pagine.size} pagine: apri index.html`);
  });

const scriptDi = (html: string): string[] =>
  elementi(leggiAlbero(html)).flatMap((e) => (e.tagName === "script" ? (valore(e, "src") ?? []) : []));

/**
 * Da un disco una pagina non può leggere un file: l'elenco che chiederebbe sta dentro di lei.
 * @param cartella quella della pagina, già con gli indirizzi relativi
 */
function conElenco(html: string, cartella: string): string {
  const elenco = /<esploratore-indicatori [^>]*data-elenco="([^"]+)"[^>]*>/.exec(html);
  if (!elenco) return html;
  const [apertura, file = ""] = elenco;
  const dati = readFileSync(join(cartella, file), "utf8").replaceAll("<", "\\u003c");
  return html.replace(apertura, () => `${apertura}<script type="application/json">${dati}</script>`);
}

/** Uno script e ciò che importa, in un testo solo che non è un modulo: da un disco i moduli non si caricano. */
async function senzaModuli(file: string): Promise<string> {
  // Serve solo qui: ogni altra costruzione comincia prima, senza.
  const { build } = await import("vite");
  const esito = await build({
    configFile: false,
    logLevel: "silent",
    root: resolve("."),
    build: { write: false, minify: true, lib: { entry: resolve(file), formats: ["iife"], name: "pagina" } },
  });
  const [primo] = Array.isArray(esito) ? esito : [esito];
  const pezzo = primo && "output" in primo ? primo.output.find((o) => o.type === "chunk") : undefined;
  if (pezzo?.type !== "chunk") throw new Error(`Non si riesce a unire ${file}`);
  return pezzo.code;
}
