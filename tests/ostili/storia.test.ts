/** I messaggi delle modifiche li scrive chiunque: ciò che se ne pubblica è una riga di testo, e niente di più. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { scriviAtom } from "../../src/notizie/atom.ts";
import { daElencare, modificheDi, notiziarioModifiche } from "../../src/notizie/modifiche.ts";
import { leggiRegistro, registroDi } from "../../src/notizie/storia.ts";
import { innocuo } from "../../src/terminale/passi.ts";
import { oggettoPubblico } from "../../src/testo/oggetto.ts";
import { inganna } from "../../src/testo/segni.ts";
import { SEME, SEME_DETTO } from "../attrezzi/caso.ts";
import { difettiXml } from "../attrezzi/xml.ts";
import { carica } from "./base.ts";

const CASI: [nome: string, scritto: string, pubblicato: string][] = [
  ["comandi per il terminale", "Corretto \u001b[31mil\u001b[0m testo\u0007", "Corretto [31mil[0m testo"],
  ["il verso girato", "Importo \u202e000.1\u202c", "Importo 000.1"],
  ["segni larghi zero ed etichette", "a\u200bb\u2060c\u{e0041}d\ufeff", "abcd"],
  ["a capo di ogni genere", "uno\r\ndue\u2028tre\u0085quattro\tcinque", "uno due tre quattro cinque"],
  ["spazi insoliti", "Ufficio\u2003di   Piano ", "Ufficio di Piano"],
  ["mezza coppia", "a\ud800b", "ab"],
  ["una casella", "Scritto da mario.rossi+x@posta.example.it", "Scritto da [casella di posta]"],
  ["un cellulare", "Chiama +39 347 123 4567", "Chiama [telefono]"],
  ["un cellulare attaccato", "Chiama 3471234567 ora", "Chiama [telefono] ora"],
  ["un telefono fisso", "Tel. 0371 409333", "Tel. [telefono]"],
  ["HTML: resta testo, lo protegge chi compone la pagina", "<script>x</script>", "<script>x</script>"],
  [
    "date, anni e importi restano",
    "Dal 2025 al 2027: 1.234.567 euro, il 03/02/2026",
    "Dal 2025 al 2027: 1.234.567 euro, il 03/02/2026",
  ],
  [
    "atti e norme restano",
    "DGR 2167/2024, art. 3, legge 328/2000, n. 12345",
    "DGR 2167/2024, art. 3, legge 328/2000, n. 12345",
  ],
  ["codici ISTAT e impronte restano", "Comune 098031, commit 0371409333a", "Comune 098031, commit 0371409333a"],
  ["emoji", "Fatto 👍🏽 ❤\ufe0f", "Fatto 👍🏽 ❤\ufe0f"],
  ["vuoto", "\u200b\u202e", ""],
];

describe("l'oggetto di una modifica", () => {
  it.each(CASI)("%s", (_nome, scritto, pubblicato) => expect(oggettoPubblico(scritto)).toBe(pubblicato));
  it("un milione di caratteri diventano duecento", () => {
    expect(oggettoPubblico("x".repeat(1_000_000))).toBe(`${"x".repeat(200)}…`);
  });
  it(`qualunque cosa sia scritta: una riga, niente che inganna, nessuna casella (${SEME_DETTO})`, () => {
    const pezzo = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("a@b.it", "\u001b[2J", "\u202e", "\u200b", "0371 409333", "\n", "\u2028", "<b>"),
    );
    fc.assert(
      fc.property(fc.array(pezzo, { maxLength: 20 }), (pezzi) => {
        const fatto = oggettoPubblico(pezzi.join(" "));
        expect(inganna(fatto)).toBe(false);
        expect(fatto).not.toMatch(/[\r\n\t]|\ba@b\.it/);
        expect(fatto.length).toBeLessThanOrEqual(201);
      }),
      { seed: SEME },
    );
  });
});

describe("il registro di Git", () => {
  const radice = mkdtempSync(join(tmpdir(), "storia-"));
  afterAll(() => rmSync(radice, { recursive: true, force: true }));
  const git = (...argomenti: string[]) =>
    execFileSync("git", ["-c", "user.name=Nome Segreto", "-c", "user.email=segreto@posta.example", ...argomenti], {
      cwd: radice,
      stdio: ["pipe", "pipe", "ignore"],
    });

  it("vero, con oggetti, nomi e autori ostili: niente di loro arriva com'è", () => {
    git("init", "-q");
    mkdirSync(join(radice, "capitoli"));
    writeFileSync(join(radice, "capitoli/a\u202eb.mdx"), "x");
    git("add", "-A");
    writeFileSync(
      join(radice, "messaggio"),
      `\u001b[31m\u202e${"y".repeat(1_000_000)}\n\nCo-authored-by: altro@posta.example\n`,
    );
    git("commit", "-qF", "messaggio");
    const [prima] = registroDi(radice);
    expect(prima?.oggetto).toMatch(/^\[31my{190,}…$/);
    const scritto = JSON.stringify(registroDi(radice).map(({ file: _, ...resto }) => resto));
    expect(scritto).not.toMatch(/Segreto|segreto@|altro@/);
    const [modifica] = modificheDi(registroDi(radice), () => undefined);
    expect(modifica?.pagine.map((p) => p.testo)).toEqual(["capitoli/a«U+202E»b.mdx"]);
  });

  it("di una modifica che tocca anche altro si dicono le pagine, non le parole; l'unione di due rami non è una modifica", () => {
    const piano = join(radice, "piano");
    mkdirSync(piano);
    const registra = (messaggio: string, ...file: string[]) => {
      for (const f of file) writeFileSync(join(radice, f), messaggio);
      git("add", ...file);
      git("commit", "-qm", messaggio);
    };
    registra("Il testo del capitolo", "piano/a.yaml");
    registra("Il programma e il capitolo", "piano/a.yaml", "programma.ts");
    registra("Solo il programma", "programma.ts");
    git("checkout", "-q", "-b", "altro");
    registra("Un altro capitolo", "piano/b.yaml");
    git("checkout", "-q", "-");
    registra("Ancora il testo", "piano/a.yaml");
    git("merge", "-q", "--no-edit", "altro");
    const registro = registroDi(piano);
    expect(registro.map((r) => r.oggetto).sort()).toEqual([
      "",
      "Ancora il testo",
      "Il testo del capitolo",
      "Un altro capitolo",
    ]);
    expect(registro.find((r) => r.oggetto === "")?.file.map((f) => f.percorso)).toEqual(["a.yaml"]);
  });

  const riga = (i: number, oggetto: string) =>
    `\0${String(i).padStart(40, "0")}\t${String(i).padStart(7, "0")}\t2026-03-01T10:00:00+00:00\t${oggetto}\n\nM\tcapitoli/a.mdx\n`;

  it("diecimila modifiche: la pagina ne elenca cinquecento e dice quante altre sono", () => {
    const tante = Array.from({ length: 10_000 }, (_, i) => riga(i, "Modifica")).join("");
    const { elencate, altre } = daElencare(modificheDi(leggiRegistro(tante), () => undefined));
    expect([elencate.length, altre]).toEqual([500, 9_500]);
  });
  it("modifiche con migliaia di file: la pagina ha sempre quelle del notiziario, e non molte di più", () => {
    const file = Array.from({ length: 1_000 }, (_, i) => `M\tcapitoli/${i}.mdx`).join("\n");
    const tante = Array.from({ length: 100 }, (_, i) => `${riga(i, "Tutto")}${file}\n`).join("");
    expect(daElencare(modificheDi(leggiRegistro(tante), () => undefined)).elencate).toHaveLength(50);
  });
  it("il notiziario con oggetti ostili è XML valido, e non contiene elementi né segni loro", async () => {
    const { piano } = carica();
    if (!piano) throw new Error("Il piano non si legge");
    const ostili = [
      "]]><script>x</script>",
      "\u001b]0;x\u0007\u202e",
      "&xxe; <!ENTITY x SYSTEM 'file:///etc/passwd'>",
      "-->",
    ];
    const registro = leggiRegistro(ostili.map((o, i) => riga(i, o)).join(""));
    const notiziario = notiziarioModifiche(
      piano,
      modificheDi(registro, () => undefined),
      (p) => p,
      (p) => p,
    );
    const xml = notiziario ? scriviAtom(notiziario) : "";
    expect(await difettiXml(xml, "atom")).toEqual([]);
    expect(xml).not.toMatch(/<script|<!ENTITY/);
    expect(inganna(xml)).toBe(false);
  });
});

it("ciò che un comando stampa tiene i colori, e nient'altro che un terminale esegua", () => {
  expect(innocuo("\u001b[31mrosso\u001b[0m \u001b[2J\u001b]0;x\u0007\u202e")).toBe(
    "\u001b[31mrosso\u001b[0m «U+001B»[2J«U+001B»]0;x«U+0007»«U+202E»",
  );
});
