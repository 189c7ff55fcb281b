/** I nomi di file, cartelle e voci che non tutti i computer possono tenere, o che ingannano chi li legge. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { caricaPiano } from "../../src/piano/carica.ts";
import { controllaNomi } from "../../src/piano/nomi-file.ts";
import { BASE, cambia } from "./base.ts";
import { type Caso, proveDi } from "./casi.ts";

/** Il capitolo di base, con un altro identificativo. */
const capitolo = (id: string) =>
  BASE["capitoli/contesto.mdx"]?.replace("id: contesto", `id: ${id}`).replace('"1"', '"2"') ?? "";
const come = (nome: string, regola: string, dice: RegExp): Caso => ({
  nome: JSON.stringify(nome),
  contiene: { [`capitoli/${nome}.mdx`]: capitolo("altro") },
  puo: `errore ${regola} capitoli/${nome}.mdx:1:1`,
  dice,
});

describe("i nomi dei file", () => {
  proveDi([
    come("con", "nome-windows", /«con» è un dispositivo.*«con-piano\.mdx»/),
    come("PRN", "nome-windows", /«PRN» è un dispositivo/),
    come("aux.it", "nome-windows", /«aux» è un dispositivo/),
    come("nul", "nome-windows", /dispositivo/),
    come("com1", "nome-windows", /dispositivo/),
    come("lpt9", "nome-windows", /dispositivo/),
    come("com²", "nome-windows", /dispositivo/),
    come("a:b", "nome-windows", /c'è il segno :/),
    come("a<b>", "nome-windows", /c'è il segno </),
    come("a|b", "nome-windows", /c'è il segno \|/),
    come("a*", "nome-windows", /c'è il segno \*/),
    come('a"', "nome-windows", /c'è il segno "/),
    come(" primo", "nome-windows", /«primo\.mdx»/),
    come("x".repeat(160), "nome-windows", /173 caratteri.*al massimo 160/),
    come("a\u202exdm", "segno-ingannevole", /«a«U\+202E»xdm\.mdx».*U\+202E/),
    come("a\u200bb", "segno-ingannevole", /U\+200B/),
    {
      nome: "due nomi che si distinguono per le maiuscole",
      contiene: {
        "capitoli/Altro.mdx": capitolo("altro"),
        "capitoli/altro.mdx": capitolo("terzo").replace('"2"', '"3"'),
      },
      puo: "errore nomi-uguali capitoli/Altro.mdx:1:1",
      dice: /lo stesso di «capitoli\/altro\.mdx»/,
    },
    {
      nome: "due nomi che si distinguono per come è scritto l'accento",
      contiene: {
        "capitoli/citt\u00e0.mdx": capitolo("altro"),
        "capitoli/citta\u0300.mdx": capitolo("terzo").replace('"2"', '"3"'),
      },
      puo: "errore nomi-uguali capitoli/citt\u00e0.mdx:1:1",
    },
    {
      nome: "accenti, apostrofi e trattini vanno bene",
      contiene: { "capitoli/l'età d'oro - 2.mdx": capitolo("altro") },
      puo: "pubblicato così: altro",
    },
    {
      nome: "«console», «contesto» e «com10» non sono dispositivi",
      contiene: { "capitoli/console.mdx": capitolo("com10") },
      puo: "pubblicato così: com10",
    },
  ]);
  it("una cartella che finisce con un punto, di cui si dice una volta sola", () => {
    const dette = controllaNomi(["capitoli./a.mdx", "capitoli./b.mdx"]);
    expect(dette.map((d) => [d.file, d.regola, d.suggerimento])).toEqual([
      ["capitoli.", "nome-windows", "chiamalo «capitoli»"],
    ]);
  });
  it("sul disco anche i nomi delle immagini e delle cartelle, che il piano non legge", () => {
    const radice = mkdtempSync(join(tmpdir(), "nomi-"));
    try {
      for (const [nome, contenuto] of Object.entries(BASE)) {
        mkdirSync(join(radice, nome, ".."), { recursive: true });
        writeFileSync(join(radice, nome), contenuto);
      }
      mkdirSync(join(radice, "immagini/aux"), { recursive: true });
      writeFileSync(join(radice, "immagini/lpt1.png"), "");
      writeFileSync(join(radice, "immagini/a\u202e.png"), "");
      expect(caricaPiano(radice).diagnostiche.map((d) => [d.file, d.regola])).toEqual([
        ["immagini/a\u202e.png", "segno-ingannevole"],
        ["immagini/aux", "nome-windows"],
        ["immagini/lpt1.png", "nome-windows"],
      ]);
    } finally {
      rmSync(radice, { recursive: true, force: true });
    }
  });
});

describe("gli identificativi, che diventano cartelle e file", () => {
  proveDi([
    {
      nome: "con",
      contiene: cambia("enti.yaml", "ente-uno", "con"),
      puo: "errore nome-windows enti.yaml:1:9",
      dice: /Windows.*«con-chi»/,
    },
    {
      nome: "lungo trecento caratteri",
      contiene: cambia("enti.yaml", "ente-uno", "a".repeat(300)),
      puo: "errore nome-windows enti.yaml:1:9",
    },
    { nome: "../", contiene: cambia("enti.yaml", "ente-uno", '"../../fuori"'), puo: "errore formato enti.yaml:1:9" },
    { nome: "con una barra", contiene: cambia("enti.yaml", "ente-uno", "a/b"), puo: "errore formato enti.yaml:1:9" },
    { nome: "__proto__", contiene: cambia("enti.yaml", "ente-uno", "__proto__"), puo: "errore formato enti.yaml:1:9" },
    {
      nome: "constructor",
      contiene: cambia("enti.yaml", "ente-uno", "constructor"),
      puo: "pubblicato così: constructor",
    },
    {
      nome: "lettere cirilliche",
      contiene: cambia("enti.yaml", "ente-uno", "\u0435nte"),
      puo: "errore formato enti.yaml:1:9",
    },
    { nome: "maiuscole", contiene: cambia("enti.yaml", "ente-uno", "Ente"), puo: "errore formato enti.yaml:1:9" },
    {
      nome: "due voci con lo stesso id",
      contiene: { "enti.yaml": BASE["enti.yaml"]?.repeat(2) ?? "" },
      puo: "errore id-doppio enti.yaml:2:9",
    },
  ]);
});
