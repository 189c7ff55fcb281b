/** Le immagini di un testo: ciò che non è un'immagine del piano non si apre, non si esegue, non si pubblica. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ricodifica } from "../../src/immagini/ricodifica.ts";
import { trovaFile } from "../../src/immagini/usate.ts";
import { caricaPiano } from "../../src/piano/carica.ts";
import { leggiImmagine } from "../../src/piano/cartella.ts";
import { controllaImmagini } from "../../src/piano/immagini.ts";
import { lancia } from "../attrezzi/comandi.ts";
import { SITI } from "../attrezzi/siti.ts";
import { type Caso, PUBBLICATI, RIFIUTATI } from "./casi-immagini.ts";
import { cmyk, fotografia } from "./ingredienti.ts";

const CAPITOLO = "capitoli/contesto.mdx";
let radice = "";
let piano = "";
let capitolo = "";
beforeAll(() => {
  radice = mkdtempSync(join(tmpdir(), "immagini-"));
  piano = join(radice, "contenuti/piano");
  cpSync(SITI.inventato.piano, piano, { recursive: true });
  capitolo = readFileSync(join(piano, CAPITOLO), "utf8");
});
afterAll(() => rmSync(radice, { recursive: true, force: true }));

async function prepara(caso: Caso): Promise<void> {
  rmSync(join(piano, "immagini"), { recursive: true, force: true });
  rmSync(join(piano, "capitoli/foto.png"), { force: true });
  mkdirSync(join(piano, "immagini"));
  writeFileSync(join(piano, CAPITOLO), `${capitolo}\n${caso.testo}\n`);
  for (const [file, byte] of Object.entries(caso.file ?? {})) {
    mkdirSync(dirname(join(piano, file)), { recursive: true });
    writeFileSync(join(piano, file), await byte());
  }
  caso.prepara?.(piano);
}

/** Ciò che «npm run verifica» dice, senza le incoerenze. */
async function verifica() {
  const caricamento = caricaPiano(piano);
  const immagini = await controllaImmagini(caricamento, (percorso) => leggiImmagine(piano, percorso));
  return { caricamento, diagnostiche: [...caricamento.diagnostiche, ...immagini] };
}

describe("ciò che si rifiuta", () => {
  it.each(Object.entries(RIFIUTATI))("%s", async (_nome, caso) => {
    await prepara(caso);
    const { diagnostiche } = await verifica();
    // Una causa, un messaggio.
    expect(diagnostiche).toHaveLength(1);
    const [detto] = diagnostiche;
    expect(detto).toMatchObject({ gravita: "errore", regola: caso.regola, file: caso.sulFile ?? CAPITOLO });
    expect(`${detto?.messaggio} ${detto?.suggerimento}`).toMatch(caso.dice);
    expect(detto?.suggerimento).toMatch(/\S/);
    if (caso.sulFile) return;
    const righe = `${capitolo}\n${caso.testo}`.split("\n");
    expect(righe[(detto?.riga ?? 0) - 1]?.slice((detto?.colonna ?? 0) - 1)).toMatch(
      caso.regola === "segno-ingannevole" ? /^&#x/ : /^!\[/,
    );
  });
});

describe("ciò che si pubblica", () => {
  it.each(Object.entries(PUBBLICATI))("%s", async (_nome, { usa, come, misura, ...caso }) => {
    await prepara(caso);
    const { caricamento, diagnostiche } = await verifica();
    expect(diagnostiche).toEqual([]);
    const file = trovaFile(usa.normalize("NFC"), caricamento.altri);
    const byte = leggiImmagine(piano, file ?? "");
    const fatta = await ricodifica(byte as Uint8Array);
    expect(fatta.estensione).toBe(come);
    if (misura) expect([fatta.larghezza, fatta.altezza]).toEqual(misura);
    const metadati = await sharp(fatta.byte).metadata();
    expect(metadati).toMatchObject({ width: fatta.larghezza, height: fatta.altezza, space: "srgb" });
    for (const campo of ["exif", "xmp", "iptc", "icc", "orientation"] as const) expect(metadati[campo]).toBeUndefined();
    expect(fatta.byte.toString("latin1")).not.toMatch(/SEGRETO|<script/);
  });

  it("gli ingredienti sono quelli che dicono", async () => {
    const { exif, xmp, orientation } = await sharp(await fotografia()).metadata();
    expect(exif?.toString("latin1")).toMatch(/NOME-SEGRETO/);
    expect(xmp?.toString()).toMatch(/XMP-SEGRETO/);
    expect(orientation).toBe(6);
    expect((await sharp(await cmyk()).metadata()).space).toBe("cmyk");
  });
});

describe("sul disco, fra lo sguardo e la lettura", () => {
  it("i byte di un file che è diventato un collegamento non si leggono", async () => {
    await prepara(RIFIUTATI["file: un collegamento a un file"] as Caso);
    expect(leggiImmagine(piano, "immagini/foto.png")).toBeNull();
    expect(leggiImmagine(piano, "../segreto.png")).toBeNull();
    expect(leggiImmagine(piano, "immagini/niente.png")).toBeNull();
  });
});

describe("i comandi", () => {
  it.each(["verifica", "build"])("%s: un modulo accanto a un capitolo non si esegue", async (comando) => {
    const segno = join(radice, "eseguito");
    await prepara({
      testo: "![x](./x.mjs)",
      file: {
        "capitoli/x.mjs": async () =>
          Buffer.from(`import fs from "node:fs"; fs.writeFileSync(${JSON.stringify(segno)}, ""); export default "";`),
      },
    });
    const uscita = join(radice, "dist");
    const esito = lancia(comando, comando === "build" ? ["--uscita", uscita] : [], { PIANO: piano });
    rmSync(join(piano, "capitoli/x.mjs"));
    expect(esito.status, esito.stdout).toBe(1);
    expect(esito.stderr).toMatch(/contesto\.mdx\n {2}✗ riga \d+, colonna 1: «\.\/x\.mjs» non è un'immagine/);
    expect(() => readFileSync(segno)).toThrow(/ENOENT/);
    expect(() => readFileSync(join(uscita, "index.html"))).toThrow(/ENOENT/);
  });
});
