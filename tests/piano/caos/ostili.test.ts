/** Cartelle ostili, sul disco e con i comandi veri: si fermano con poco lavoro, in italiano, e non toccano niente fuori. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { caricaPiano } from "../../../src/piano/carica.ts";
import { controllaCoerenza } from "../../../src/piano/coerenza/index.ts";
import { lancia } from "../../attrezzi/comandi.ts";
import { contaLavoro } from "../../attrezzi/lavoro.ts";
import { SITI } from "../../attrezzi/siti.ts";

/** Quante volte il lavoro di una cartella sana può costare una cartella sbagliata. */
const MASSIMO = 10;
const { lavoro: SANO } = contaLavoro(() => controllaCoerenza(caricaPiano(SITI.inventato.piano)));

let radice = "";
let piano = "";
beforeEach(() => {
  radice = mkdtempSync(join(tmpdir(), "ostile-"));
  piano = join(radice, "contenuti/piano");
  cpSync(SITI.inventato.piano, piano, { recursive: true });
});
afterEach(() => rmSync(radice, { recursive: true, force: true }));

const cambia = (file: string, da: string | RegExp, a: string) => {
  const intero = join(piano, file);
  const prima = readFileSync(intero, "utf8");
  const dopo = prima.replace(da, () => a);
  expect(dopo, `${file} non contiene ${da}`).not.toBe(prima);
  writeFileSync(intero, dopo);
};
const aggiungi = (file: string, contenuto: string | Uint8Array) => {
  mkdirSync(join(piano, file, ".."), { recursive: true });
  writeFileSync(join(piano, file), contenuto);
};
/** La definizione di un elenco che raddoppia a ogni riga: due alla trenta voci. */
const risate = [
  "a0: &a0 [ah, ah]",
  ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
].join("\n");

/** Che cosa si prepara, e che cosa il rapporto deve dire: file, regola, parole. */
const CASI: Record<string, { prepara: () => void; dice: RegExp }> = {
  "un file di 10 MB": {
    prepara: () => aggiungi("dati/enorme.csv", "anno;totale\n".repeat(900_000)),
    dice: /dati\/enorme\.csv[\s\S]*supera i 5 MB/,
  },
  "una riga di 2 MB": {
    prepara: () => cambia("capitoli/contesto.mdx", /$/, "parola ".repeat(300_000)),
    dice: /capitoli\/contesto\.mdx[\s\S]*supera i 10000 caratteri/,
  },
  "diecimila citazioni una dentro l'altra": {
    prepara: () => cambia("capitoli/contesto.mdx", /$/, `\n\n${">".repeat(9_000)} fondo\n`),
    dice: /capitoli\/contesto\.mdx[\s\S]*(annidat|uno dentro l'altro|supera)/,
  },
  "mille livelli di YAML": {
    prepara: () => aggiungi("fondi.yaml", `${"- ".repeat(3_000)}fondo\n`),
    dice: /fondi\.yaml/,
  },
  "un miliardo di risate": {
    prepara: () => aggiungi("fondi.yaml", risate),
    dice: /fondi\.yaml[\s\S]*riferimenti YAML/,
  },
  "un collegamento che torna su se stesso": {
    prepara: () => symlinkSync("..", join(piano, "capitoli/giro")),
    dice: /capitoli\/giro[\s\S]*collegamento a un altro posto/,
  },
  "un collegamento a un file di fuori": {
    prepara: () => symlinkSync("/etc/hostname", join(piano, "capitoli/fuori.mdx")),
    dice: /capitoli\/fuori\.mdx[\s\S]*collegamento a un altro posto/,
  },
  "un canale al posto di un file": {
    prepara: () => execFileSync("mkfifo", [join(piano, "dati/canale.csv")]),
    dice: /dati\/canale\.csv[\s\S]*canale o un dispositivo/,
  },
  "una cartella al posto di un file": {
    prepara: () => {
      rmSync(join(piano, "piano.yaml"));
      mkdirSync(join(piano, "piano.yaml"));
    },
    dice: /piano\.yaml/,
  },
  "cartelle troppo annidate": {
    prepara: () => aggiungi(`capitoli/${"giu/".repeat(30)}testo.mdx`, "---\n---\n"),
    dice: /troppo annidate/,
  },
  "un nome di file con un a capo": {
    prepara: () => aggiungi("capitoli/a\nb.mdx", "---\n---\n"),
    dice: /ha un segno con cui il sito non si può costruire/,
  },
  "Latin-1": {
    prepara: () => aggiungi("glossario.yaml", Buffer.from("- termine: Città\n", "latin1")),
    dice: /glossario\.yaml[\s\S]*riga 1, [\s\S]*non è in UTF-8/,
  },
  "UTF-16": {
    prepara: () => aggiungi("glossario.yaml", Buffer.from("\ufeff- termine: Città\n", "utf16le")),
    dice: /glossario\.yaml[\s\S]*(caratteri nulli|non è in UTF-8)/,
  },
  "un identificativo che esce dalla cartella": {
    prepara: () => cambia("obiettivi/b1.mdx", /^id: .*$/m, 'id: "../../../../fuori"'),
    dice: /obiettivi\/b1\.mdx[\s\S]*«\.\.\/\.\.\/\.\.\/\.\.\/fuori» non va bene per «id»/,
  },
  "un identificativo di dataset che esce dalla cartella": {
    prepara: () => cambia("dati/popolazione.yaml", /^id: .*$/m, "id: ../../fuori"),
    dice: /dati\/popolazione\.yaml[\s\S]*non va bene per «id»/,
  },
};

/** I file della cartella provvisoria e di quelle del progetto in cui un comando potrebbe scrivere. */
const impronta = () =>
  [radice, "dist", "public", "src/pages"].flatMap((c) => {
    try {
      return (readdirSync(c, { recursive: true, encoding: "utf8" }) as string[]).map((f) => `${c}/${f}`).sort();
    } catch {
      return [];
    }
  });

describe.each(Object.entries(CASI))("%s", (_nome, { prepara, dice }) => {
  it.each(["verifica", "build"])("%s lo dice, esce con 1 e non scrive nulla", (comando) => {
    prepara();
    const prima = impronta();
    const { status, stdout, stderr } = lancia(comando, comando === "build" ? ["--uscita", join(radice, "dist")] : [], {
      PIANO: piano,
    });
    expect(status, stdout + stderr).toBe(1);
    expect(stdout + stderr).toMatch(dice);
    expect(stdout + stderr).not.toMatch(/\bat .+:\d+:\d+\)|node:internal|RangeError|TypeError/);
    expect(impronta()).toEqual(prima);
  });
  it(`non costa più di ${MASSIMO} volte una cartella sana`, () => {
    prepara();
    const { lavoro } = contaLavoro(() => controllaCoerenza(caricaPiano(piano)));
    expect(lavoro / SANO).toBeLessThan(MASSIMO);
  });
});

describe("un percorso sbagliato in PIANO", () => {
  it.each([
    ["un file", () => join(piano, "enti.yaml"), /è un file, non una cartella/],
    ["niente", () => join(radice, "non-esiste"), /non esiste/],
    ["il disco intero", () => "/", /non è un piano: non ha «piano.yaml»/],
  ])("%s", (_nome, dove, dice) => {
    const { status, stdout, stderr } = lancia("verifica", [], { PIANO: dove() });
    expect(status, stdout + stderr).toBe(1);
    expect(stdout + stderr).toMatch(dice);
  });
});

describe("file scritti con altri programmi, ma giusti", () => {
  it("BOM e fine riga di Windows non cambiano niente", () => {
    for (const file of readdirSync(piano, { recursive: true, encoding: "utf8" }) as string[]) {
      if (!/\.\w+$/.test(file)) continue;
      const testo = readFileSync(join(piano, file), "utf8");
      writeFileSync(join(piano, file), `\ufeff${testo.replaceAll("\n", "\r\n")}`);
    }
    const { status, stdout, stderr } = lancia("verifica", [], { PIANO: piano });
    expect(status, stdout + stderr).toBe(0);
  });
});
