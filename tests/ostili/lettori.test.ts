/** Codice, bombe e trappole nei lettori: MDX, YAML, CSV. Ciò che è testo resta testo, il resto è un errore. */
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csvExcel } from "../../src/dati/csv.ts";
import { tavoleDi } from "../../src/dati/tavole.ts";
import { BASE, cambia, carica, RIGA, testo } from "./base.ts";
import { type Caso, proveDi } from "./casi.ts";

const QUI = `capitoli/contesto.mdx:${RIGA}:1`;
const mdx = (corpo: string, regola: string, dove = QUI): Caso => ({
  nome: corpo.split("\n")[0] ?? "",
  contiene: testo(corpo),
  puo: `errore ${regola} ${dove}`,
});
const letto = (corpo: string, atteso: string): Caso => ({
  nome: corpo,
  contiene: testo(corpo),
  puo: `pubblicato così: ${atteso}`,
});

describe("MDX: nessun codice", () => {
  proveDi([
    mdx('import x from "./x.mjs"', "mdx-codice"),
    mdx("export const a = process.env", "mdx-codice"),
    mdx("{process.exit(1)}", "mdx-codice"),
    mdx("a {globalThis.x = 1} b", "mdx-codice", `capitoli/contesto.mdx:${RIGA}:3`),
    mdx("{/* commento */}", "mdx-codice"),
    mdx("<script>alert(1)</script>", "mdx-componente"),
    mdx('<iframe src="https://evil.example"/>', "mdx-componente"),
    mdx("<style>*</style>", "mdx-componente"),
    mdx('<img src="x" onerror="alert(1)"/>', "mdx-componente"),
    mdx('<svg onload="alert(1)"/>', "mdx-componente"),
    mdx('<a href="javascript:alert(1)">x</a>', "mdx-componente"),
    mdx('<meta httpEquiv="refresh"/>', "mdx-componente"),
    mdx('<Tabella id="abitanti" onClick="alert(1)"/>', "mdx-attributo", `capitoli/contesto.mdx:${RIGA}:24`),
    mdx('<Tabella id="abitanti" style="x"/>', "mdx-attributo", `capitoli/contesto.mdx:${RIGA}:24`),
    mdx('<Tabella id={"abitanti"}/>', "mdx-codice", `capitoli/contesto.mdx:${RIGA}:10`),
    mdx('<Tabella id="abitanti" {...x}/>', "mdx-codice", `capitoli/contesto.mdx:${RIGA}:24`),
    mdx("<constructor/>", "mdx-componente"),
    mdx("<__proto__/>", "mdx-componente"),
    mdx("<Nota.constructor/>", "mdx-componente"),
    letto("&lt;script>alert(1)&lt;/script>", "<script>alert(1)</script>"),
    letto("\\<script> \\{x\\}", "<script> {x}"),
    letto("`<script>{x}</script>`", "<script>{x}</script>"),
  ]);
});

describe("YAML: nessuna bomba, nessun tipo", () => {
  const risate = [
    "a0: &a0 [ah, ah]",
    ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
  ];
  const nome = (valore: string, puo: string | string[]): Caso => ({
    nome: valore,
    contiene: cambia("piano.yaml", "nomeBreve: Valle", `nomeBreve: ${valore}`),
    puo,
  });
  it("un miliardo di risate: ogni riferimento è un errore, e non si apre", () => {
    const { diagnostiche } = carica({ "fondi.yaml": risate.join("\n") });
    expect(new Set(diagnostiche.map((d) => d.regola))).toEqual(new Set(["yaml-alias"]));
    expect(diagnostiche).toHaveLength(60);
  });
  proveDi([
    nome("&a Valle", "pubblicato così: Valle"),
    nome("*a", "errore yaml-alias piano.yaml:2:12"),
    nome("!!js/function 'x'", "errore yaml piano.yaml:2:12"),
    nome("!!js/undefined ''", "errore yaml piano.yaml:2:12"),
    nome("!!python/object/apply:os.system [x]", "errore yaml piano.yaml:2:12"),
    nome("{ __proto__: { x: 1 } }", "errore tipo-sbagliato piano.yaml:2:12"),
    nome('"<img src=x onerror=alert(1)>"', "pubblicato così: <img src=x onerror=alert(1)>"),
    {
      nome: "un campo due volte",
      contiene: cambia("piano.yaml", "regione:", "nomeBreve: Altra\nregione:"),
      puo: "errore yaml piano.yaml:3:1",
    },
    {
      nome: "un campo __proto__",
      contiene: cambia("piano.yaml", "regione:", "__proto__: { sito: x }\nregione:"),
      puo: "errore campo-sconosciuto piano.yaml:3:1",
    },
    {
      nome: "un campo constructor",
      contiene: cambia("piano.yaml", "regione:", "constructor: x\nregione:"),
      puo: "errore campo-sconosciuto piano.yaml:3:1",
    },
    {
      nome: "chiavi unite (<<)",
      contiene: cambia("piano.yaml", "regione:", "<<: { sito: x }\nregione:"),
      puo: "errore campo-sconosciuto piano.yaml:3:1",
    },
    {
      nome: "due documenti",
      contiene: { "enti.yaml": `${BASE["enti.yaml"]}---\n- x\n` },
      puo: "errore yaml enti.yaml:2:1",
    },
    {
      nome: "una direttiva",
      contiene: { "enti.yaml": `%YAML 1.1\n---\n${BASE["enti.yaml"]}` },
      puo: "errore yaml enti.yaml:1:1",
    },
    { nome: "byte nulli", contiene: { "enti.yaml": new Uint8Array([45, 32, 0]) }, puo: "errore file enti.yaml:1:1" },
  ]);
  it("dopo aver letto tutto questo, gli oggetti del programma sono intatti", () => {
    expect(({} as Record<string, unknown>).sito).toBeUndefined();
  });
});

describe("una formula resta un testo nei dati che si scaricano", () => {
  it.each(["=cmd|'/c calc'!A1", "@SUM(1+1)", "+1+1", "-1+1", "=HYPERLINK(1)", "  =1", "'=1"])("%s", (formula) => {
    const caricamento = carica(cambia("enti.yaml", "Ente Uno", JSON.stringify(formula)));
    expect(caricamento.diagnostiche).toEqual([]);
    const celle = tavoleDi(caricamento).flatMap(
      (t) => parse(csvExcel(t), { delimiter: ";", bom: true, relax_column_count: true }) as string[][],
    );
    const sue = celle.flat().filter((c) => c.includes(formula.trim()));
    expect(sue).toContain(`'${formula.trim()}`);
    for (const c of sue) expect(c).toMatch(/^'/);
  });
});
