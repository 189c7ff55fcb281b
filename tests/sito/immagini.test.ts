/** Le immagini di un piano nel sito costruito: riscritte, al loro posto in ogni pagina, e niente d'altro della loro cartella. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lancia } from "../attrezzi/comandi.ts";
import { SITI } from "../attrezzi/siti.ts";
import { fotografia, png } from "../ostili/ingredienti.ts";

const QUI = ".cache/prove/immagini";
const [piano, uscita] = [join(QUI, "piano"), join(QUI, "sito")];
const immagini = (pagina: string) =>
  parse(readFileSync(join(uscita, pagina), "utf8"))
    .querySelectorAll("main img")
    .map((i) => i.attributes);

beforeAll(async () => {
  rmSync(QUI, { recursive: true, force: true });
  cpSync(SITI.inventato.piano, piano, { recursive: true });
  mkdirSync(join(piano, "immagini"));
  writeFileSync(join(piano, "immagini/la piazza.jpg"), await fotografia());
  writeFileSync(join(piano, "immagini/schema.png"), await png());
  writeFileSync(join(piano, "immagini/mai-usata.png"), await png());
  writeFileSync(join(piano, "immagini/nascosta.html"), "<script>alert(1)</script>");
  const capitolo = join(piano, "capitoli/contesto.mdx");
  const testo =
    '![La piazza](</immagini/la piazza.jpg> "Foto")\n\nUno[^s].\n\n[^s]: ![Schema][s]\n\n[s]: /immagini/schema.png\n';
  writeFileSync(capitolo, `${readFileSync(capitolo, "utf8")}\n${testo}`);
  const esito = lancia("build", ["--uscita", uscita], { PIANO: piano, BASE: "/piano/" });
  expect(esito.status, esito.stdout + esito.stderr).toBe(0);
});
afterAll(() => rmSync(QUI, { recursive: true, force: true }));

describe("le immagini nel sito", () => {
  it("nella pagina hanno misure, descrizione e un indirizzo con l'impronta", () => {
    expect(immagini("capitoli/contesto/index.html")).toEqual([
      {
        src: expect.stringMatching(/^\/piano\/immagini\/la-piazza-[0-9a-f]{10}\.jpg$/),
        alt: "La piazza",
        title: "Foto",
        width: "20",
        height: "60",
        loading: "lazy",
        decoding: "async",
      },
      {
        src: expect.stringMatching(/^\/piano\/immagini\/schema-[0-9a-f]{10}\.png$/),
        alt: "Schema",
        width: "40",
        height: "30",
        loading: "lazy",
        decoding: "async",
      },
    ]);
  });

  it("si pubblicano solo quelle usate, riscritte", async () => {
    const file = readdirSync(join(uscita, "immagini"));
    expect(file.map((f) => f.replace(/-[0-9a-f]{10}\./, "."))).toEqual(["la-piazza.jpg", "schema.png"]);
    for (const f of file) {
      const byte = readFileSync(join(uscita, "immagini", f));
      expect(byte.toString("latin1")).not.toMatch(/SEGRETO/);
      const { exif, xmp, icc } = await sharp(byte).metadata();
      expect([exif, xmp, icc]).toEqual([undefined, undefined, undefined]);
    }
  });
});
