/** I segni che ingannano: in ogni genere di file, come sono e scritti con il loro codice. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scriviGithub } from "../../src/piano/rapporti/github.ts";
import { scriviJson } from "../../src/piano/rapporti/json.ts";
import { sarif } from "../../src/piano/rapporti/sarif.ts";
import { scriviRapporto } from "../../src/piano/rapporti/testo.ts";
import { codiceDi, inganna, mostraSegni, nomeSegno, togliSegni } from "../../src/testo/segni.ts";
import { SEME, SEME_DETTO } from "../attrezzi/caso.ts";
import { BASE, cambia, carica, RIGA, testo } from "./base.ts";
import { type Caso, proveDi } from "./casi.ts";

const QUI = (colonna: number, riga = RIGA) => `errore segno-ingannevole capitoli/contesto.mdx:${riga}:${colonna}`;
/** Ogni genere di segno, e un nome che il messaggio deve dire. */
const SEGNI: [string, RegExp][] = [
  ["\u202e", /U\+202E \(da destra a sinistra/],
  ["\u2066", /U\+2066 \(isola/],
  ["\u200e", /U\+200E/],
  ["\u061c", /U\+061C/],
  ["\u0007", /U\+0007 \(campanello\)/],
  ["\u001b", /U\+001B \(comando per il terminale\)/],
  ["\u009b", /U\+009B/],
  ["\u0085", /U\+0085/],
  ["\u200b", /U\+200B \(spazio largo zero\)/],
  ["\u200c", /U\+200C/],
  ["\u200d", /U\+200D/],
  ["\u2060", /U\+2060/],
  ["\ufeff", /U\+FEFF/],
  ["\u180e", /U\+180E/],
  ["\u00ad", /U\+00AD \(trattino invisibile\)/],
  ["\u{e0041}", /U\+E0041 \(etichetta invisibile\).*\\u\{E0041\}/],
  ["\ufe0f", /U\+FE0F/],
  ["\u{e0101}", /U\+E0101/],
  ["\ufff9", /U\+FFF9/],
  ["\ufffc", /U\+FFFC/],
  ["\ufffd", /U\+FFFD \(lettera persa/],
  ["\ue000", /U\+E000 \(uso privato/],
  ["\uffff", /U\+FFFF \(non è un carattere\)/],
  ["\u0378", /U\+0378 \(non assegnato\)/],
  ["\u2028", /U\+2028/],
  ["\u3164", /U\+3164/],
  ["\u2800", /U\+2800/],
  ["\u1680", /U\+1680/],
];

describe("accenti uno sull'altro", () => {
  const sopra = (quanti: number) => testo(`La c${"\u0301".repeat(quanti)}osa.`);
  proveDi([
    { nome: "quattro: qualche lingua li ha", contiene: sopra(4), puo: "pubblicato così: osa." },
    {
      nome: "cinquanta: coprono le righe vicine",
      contiene: sopra(50),
      puo: QUI(9),
      dice: /U\+0301 \(accento sopra molti/,
    },
  ]);

  it("da un messaggio di modifica si tolgono quelli di troppo", () => {
    expect(togliSegni(`La c${"\u0301".repeat(50)}osa`)).toBe(`La c${"\u0301".repeat(4)}osa`);
  });
});

describe("ogni segno, in un testo", () => {
  proveDi(
    SEGNI.map(([segno, dice]): Caso => {
      return {
        nome: nomeSegno(segno.codePointAt(0) ?? 0),
        contiene: testo(`Qui il${segno} testo.`),
        puo: QUI(7),
        dice,
      };
    }),
  );
});

describe("in ogni posto", () => {
  proveDi([
    {
      nome: "in un titolo YAML",
      contiene: cambia("capitoli/contesto.mdx", "La valle", "La\u202e valle"),
      puo: QUI(11, 4),
    },
    {
      nome: "in un identificativo",
      contiene: cambia("enti.yaml", "ente-uno", "ente\u200b-uno"),
      puo: "errore segno-ingannevole enti.yaml:1:13",
    },
    {
      nome: "in una cella",
      contiene: cambia("dati/abitanti.csv", "100", "1\u200b00"),
      puo: "errore segno-ingannevole dati/abitanti.csv:3:7",
    },
    {
      nome: "in un commento YAML",
      contiene: { "piano.yaml": `# \u202enota\n${BASE["piano.yaml"]}` },
      puo: "errore segno-ingannevole piano.yaml:1:3",
    },
    { nome: "in un indirizzo", contiene: testo("[a](https://www.uno\u200b.example/)"), puo: QUI(20) },
    { nome: "in un blocco di codice", contiene: testo("`a\u202eb`"), puo: QUI(3) },
    {
      nome: "cinquecento volte: un messaggio solo, con il numero",
      contiene: testo("a\u200bb\n\n".repeat(500)),
      puo: QUI(2),
      dice: /U\+200B \(spazio largo zero\), 500 volte; anche alle righe 12, 14/,
    },
    {
      nome: "la firma di codifica in testa al file",
      contiene: { "enti.yaml": `\ufeff${BASE["enti.yaml"]}` },
      puo: "pubblicato così: Ente Uno",
    },
    {
      nome: "la firma tre volte: la prima è di chi ha salvato, la seconda non conta",
      contiene: { "enti.yaml": `\ufeff\ufeff\ufeff${BASE["enti.yaml"]}` },
      puo: "errore segno-ingannevole enti.yaml:1:2",
    },
    {
      nome: "lettere mancanti di un file guasto",
      contiene: { "enti.yaml": new Uint8Array([0x2d, 0x20, 0xff]) },
      puo: "errore file enti.yaml:1:1",
    },
    {
      nome: "uno spazio insolito",
      contiene: testo("Qui\u2003il testo."),
      puo: `avviso spazio-insolito capitoli/contesto.mdx:${RIGA}:4`,
      dice: /U\+2003.*uno spazio normale/,
    },
  ]);
});

describe("con il loro codice", () => {
  proveDi([
    {
      nome: "YAML \\u202e",
      contiene: cambia("piano.yaml", "nomeBreve: Valle", 'nomeBreve: "Val\\u202ele"'),
      puo: "errore segno-ingannevole piano.yaml:2:16",
      dice: /U\+202E.*togli il codice/,
    },
    {
      nome: "YAML \\x1b",
      contiene: cambia("piano.yaml", "nomeBreve: Valle", 'nomeBreve: "\\x1b[31mValle"'),
      puo: "errore segno-ingannevole piano.yaml:2:13",
      dice: /U\+001B/,
    },
    {
      nome: "YAML \\e e \\0",
      contiene: cambia("piano.yaml", "nomeBreve: Valle", 'nomeBreve: "a\\e\\0"'),
      puo: "errore segno-ingannevole piano.yaml:2:14",
      dice: /U\+001B.*U\+0000/,
    },
    {
      nome: "YAML \\U000e0041",
      contiene: cambia("piano.yaml", "nomeBreve: Valle", 'nomeBreve: "a\\U000e0041"'),
      puo: "errore segno-ingannevole piano.yaml:2:14",
    },
    {
      nome: "YAML mezza coppia",
      contiene: cambia("piano.yaml", "nomeBreve: Valle", 'nomeBreve: "a\\ud800"'),
      puo: "errore segno-ingannevole piano.yaml:2:14",
      dice: /U\+D800/,
    },
    {
      nome: "YAML in una chiave",
      contiene: cambia("piano.yaml", "nomeBreve: Valle", '"nome\\u200bBreve": Valle'),
      puo: "errore segno-ingannevole piano.yaml:2:6",
    },
    {
      nome: "YAML \\\\u202e non è un codice",
      contiene: cambia("piano.yaml", "nomeBreve: Valle", 'nomeBreve: "a\\\\u202e"'),
      puo: "pubblicato così: a\\\\u202e",
    },
    { nome: "&#x202E;", contiene: testo("Qui&#x202E; il testo."), puo: QUI(4), dice: /U\+202E.*e commerciale/ },
    { nome: "&#8238;", contiene: testo("Qui &#8238;il testo."), puo: QUI(5) },
    { nome: "&#x1b; (il lettore ne farebbe U+FFFD)", contiene: testo("Qui &#x1b;[31m."), puo: QUI(5), dice: /U\+001B/ },
    {
      nome: "&zwj; &shy; &lrm;",
      contiene: testo("Qui&zwj; il&shy; te&lrm;sto."),
      puo: QUI(4),
      dice: /U\+200D.*U\+00AD.*U\+200E/,
    },
    { nome: "in un attributo", contiene: testo('<Grafico id="a&#x202E;b"/>'), puo: QUI(15) },
    {
      nome: "nel titolo di un collegamento",
      contiene: testo('[a](https://www.uno.example/ "x&#x202E;y")'),
      puo: QUI(32),
    },
    { nome: "in un indirizzo", contiene: testo("[a](https://www.uno&#x200b;.example/)"), puo: QUI(20) },
    { nome: "codice dentro un codice: è testo", contiene: testo("`&#x202E;`"), puo: "pubblicato così: &#x202E;" },
  ]);
});

describe("ciò che non inganna è pubblicato com'è", () => {
  proveDi(
    [
      "1\u00a0000 e 1\u202f000 e 5\u2009kg",
      "👨\u200d👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3 👍🏽",
      "می\u200cخواهم",
      "क\u094d\u200dष",
      "葛\u{e0100}城",
      "e\u0301 ßœ €",
      "Łódź, Šid, Ħamrun",
      "Кири́лл, 北京, עברית",
    ].map((t): Caso => ({ nome: mostraSegni(t), contiene: testo(t), puo: `pubblicato così: ${t}` })),
  );
});

/** Tutti i posti di tutti i file di base in cui si può infilare un segno: uno dopo ogni carattere. */
const posto = fc
  .constantFrom(...Object.keys(BASE))
  .chain((file) => fc.nat({ max: BASE[file]?.length ?? 0 }).map((indice) => ({ file, indice })));
const segno = fc.oneof(
  fc.constantFrom(...SEGNI.map(([s]) => s)),
  fc.integer({ min: 0x202a, max: 0x202e }).map((c) => String.fromCodePoint(c)),
  fc.integer({ min: 0xe0000, max: 0xe007f }).map((c) => String.fromCodePoint(c)),
  fc.integer({ min: 0x80, max: 0x9f }).map((c) => String.fromCodePoint(c)),
  fc
    .constantFrom(...Array.from({ length: 32 }, (_, i) => String.fromCodePoint(i)))
    .filter((c) => !/[\0\t\n\r]/.test(c)),
);

describe("in qualunque posto di qualunque file", () => {
  it(`un segno che inganna non passa mai senza essere nominato, al suo posto (${SEME_DETTO})`, () => {
    fc.assert(
      fc.property(posto, segno, ({ file, indice }, s) => {
        const prima = BASE[file] ?? "";
        const dopo = prima.slice(0, indice) + s + prima.slice(indice);
        fc.pre(inganna(dopo));
        const trovate = carica({ [file]: dopo }).diagnostiche.filter((d) => d.file === file);
        expect(trovate.map((d) => [d.gravita, d.regola])).toEqual([["errore", "segno-ingannevole"]]);
        expect(trovate[0]?.messaggio).toContain(codiceDi(s.codePointAt(0) ?? 0));
        const righe = prima.slice(0, indice).split("\n");
        expect([trovate[0]?.riga, trovate[0]?.colonna]).toEqual([righe.length, (righe.at(-1)?.length ?? 0) + 1]);
      }),
      { numRuns: 300, seed: SEME },
    );
  });
  it(`nemmeno con il suo codice, in una stringa YAML o in un testo (${SEME_DETTO})`, () => {
    fc.assert(
      fc.property(segno, fc.boolean(), (s, yaml) => {
        const codice = (s.codePointAt(0) ?? 0).toString(16);
        const scritto = yaml
          ? cambia("piano.yaml", "nomeBreve: Valle", `nomeBreve: "x\\U${codice.padStart(8, "0")}y"`)
          : testo(`x&#x${codice};y`);
        const [prima] = carica(scritto).diagnostiche;
        expect(prima?.regola).toBe("segno-ingannevole");
        expect(prima?.messaggio).toContain(codiceDi(Number.parseInt(codice, 16)));
      }),
      { numRuns: 150, seed: SEME },
    );
  });
});

describe("i rapporti non portano nessun segno che inganna", () => {
  const cattivo = `a\u001b[31m\u202eb\u009b\u200b${"\u{e0041}"}`;
  const d = {
    file: `capitoli/${cattivo}.mdx`,
    riga: 1,
    colonna: 9,
    gravita: "errore" as const,
    regola: "prova",
    messaggio: `c'è ${cattivo}`,
    suggerimento: `togli ${cattivo}`,
    altrove: [{ file: cattivo, riga: 1, colonna: 1 }],
  };
  const riga = `${cattivo} riga`;
  it.each([
    ["testo", scriviRapporto([d], new Map([[d.file, riga]]), "piano")],
    ["github", scriviGithub([d], "piano")],
    ["json", scriviJson([d])],
    ["sarif", scriviJson(sarif([d], "piano"))],
  ])("%s", (_formato, scritto) => {
    expect(inganna(scritto)).toBe(false);
    expect(scritto).toMatch(/U\+001B|\\u001b/);
    expect(scritto).toMatch(/U\+202E|\\u202e/);
  });
  it("il segno sotto la riga resta sotto il punto, anche quando la riga si allarga", () => {
    const righe = scriviRapporto([d], new Map([[d.file, riga]]), "piano").split("\n");
    const mostrata = righe.find((r) => r.includes("1 | ")) ?? "";
    const segno = righe.find((r) => r.trim().endsWith("^")) ?? "";
    expect(mostrata.slice(segno.indexOf("^") + 1)).toMatch(/^U\+009B/);
  });
  it("JSON conserva i valori", () => expect(JSON.parse(scriviJson([d]))).toEqual([d]));
  it(`togliere i segni non lascia niente che inganna, e mostrarli nemmeno (${SEME_DETTO})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (t) => {
        expect(inganna(togliSegni(t).replace(/^\ufeff/, ""))).toBe(false);
        expect(inganna(mostraSegni(t).replace(/^\ufeff/, ""))).toBe(false);
      }),
      { seed: SEME },
    );
  });
});
