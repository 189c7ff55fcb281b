/** Ciò che in un documento Word è testo resta testo: nessun segno diventa codice, titolo, collegamento o errore. */
import { describe, expect, it } from "vitest";
import { importa } from "../../src/importa/importa.ts";
import { componi } from "../../src/piano/carica.ts";
import { b, docx, p, riga, t } from "./documento.ts";

const STRANI = [
  "vedi [qui](/anno) e ](/anno)",
  "{a: 1} e $ {x}",
  "<b>forte</b> <Dato id='x'/>",
  "import x from 'y'",
  "export const a = 1",
  "---",
  "# titolo finto",
  "> citazione",
  "1. uno",
  "* asterisco",
  "**grassetto** e __sotto__",
  "| a | b |",
  "```js",
  "`codice`",
  "http://esempio.it/a(b)_c",
  "www.esempio.it",
  "[^1] nota",
  "[^nota]: testo",
  "&nbsp; &lt; &amp;",
  "a\\b \\* \\{",
  "~~via~~",
  "3/anno) e 5/anno",
  ": due punti",
  "- trattino",
  "#cancelletto",
  "%percento",
  "@chiocciola",
  "![img](x.png)",
  "<!-- commento -->",
  "100% di < 5 e > 3",
  "null",
  "sì",
  "~",
  "2024",
  "0,5",
  "1.234.567,89 €",
  "t\u00adra\u00addi",
  "a\u00a0b",
  "ﬁne",
  "e\u0300 composta",
  "parola ".repeat(60),
  "C++ / C#",
  "[ ] casella",
  "A: B: C",
  "=SOMMA(A1)",
  "'apostrofo",
  '"',
  "}",
  "<",
  "</Nota>",
  "{/* x */}",
  "…",
  "_",
  "\\",
];
const protetto = (s: string) => s.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const tabella = (s: string) =>
  `<w:tbl>${riga(p("Voce"), p("Numero"))}${riga(p(protetto(s)), p("12"))}${riga(p("b"), p(protetto(s)))}</w:tbl>`;
const scheda = (s: string) =>
  [
    b("MACRO AREA B – POLITICHE ABITATIVE"),
    b("OBIETTIVO N. 2 – Una casa per tutti"),
    p(protetto(`Perché ${s}`)),
    b("TARGET"),
    p(`•\t${protetto(s)}`),
    b("RISORSE ECONOMICHE PREVENTIVATE"),
    p(protetto(s)),
    b("È IN CONTINUITÀ CON LA PROGRAMMAZIONE PRECEDENTE (2021-2023)?"),
    p("SI"),
    p(protetto(s)),
    b("QUESTO INTERVENTO A QUALE/I BISOGNO/I RISPONDE?"),
    p(`- ${protetto(s)}`),
    b("QUALI RISULTATI VUOLE RAGGIUNGERE?"),
    p(`- ${protetto(s)} 0,5 e 1.234,5`),
  ].join("");

function esito(corpo: string, altre?: Record<string, string>) {
  const fatto = importa(docx(corpo, altre), { revisioni: "accetta", comuni: [], anno: 2026 });
  const file = new Map(
    [...fatto.file].filter(
      (f): f is [string, string] => typeof f[1] === "string" && !/\.json$|^da-sistemare/.test(f[0]),
    ),
  );
  const { diagnostiche } = componi({ file, diagnostiche: [] });
  return {
    errori: diagnostiche.filter((d) => d.gravita === "errore").map((d) => `${d.file}:${d.riga} ${d.messaggio}`),
    mancano: fatto.conto.mancano,
    file,
  };
}

describe.each(STRANI)("«%s»", (s) => {
  const prima = b("1. Premessa");
  it.each<[string, string]>([
    ["in un capoverso", prima + p(protetto(s))],
    ["in un titolo", `${prima}${b(protetto(`2.1 ${s}`))}${p("testo")}`],
    ["da solo in un titolo", `${b(protetto(s))}${p("testo")}`],
    ["in un elenco", `${prima}${p(`•\t${protetto(s)}`)}${p("•\taltro")}`],
    ["in una tabella", prima + tabella(s)],
    ["in una scheda", scheda(s)],
  ])("%s", (_, corpo) => {
    expect(esito(corpo)).toMatchObject({ errori: [], mancano: [] });
  });
});

it("una sigla con e senza l'ultimo punto ha un posto solo nel glossario", () => {
  const { file } = esito(b("1. Premessa") + p("Il progetto S.I.L.V.E.R. e poi S.I.L.V.E.R ancora."));
  const voci = (file.get("glossario.yaml") ?? "").split("\n").filter((r) => /S\.I\.L/.test(r));
  expect(voci).toHaveLength(1);
  expect(voci[0]).toContain("varianti:");
});

describe("i modi di Word", () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const capitolo = (corpo: string, altre?: Record<string, string>) => {
    const { errori, mancano, file } = esito(b("1. Premessa") + corpo, altre);
    expect({ errori, mancano }).toEqual({ errori: [], mancano: [] });
    return (file.get("capitoli/premessa.mdx") ?? "").split("---\n").slice(2).join("").trim();
  };
  it("una casella di testo si conta una volta, anche se Word la scrive due", () => {
    const dentro = `<w:txbxContent>${p("Testo nella casella")}</w:txbxContent>`;
    const due = `<mc:Choice Requires="wps"><w:drawing>${dentro}</w:drawing></mc:Choice><mc:Fallback><w:pict>${dentro}</w:pict></mc:Fallback>`;
    expect(capitolo(`<w:p><w:r><mc:AlternateContent>${due}</mc:AlternateContent></w:r></w:p>`)).toBe(
      "Testo nella casella",
    );
  });
  it("i controlli del contenuto, i tag intelligenti, i collegamenti scritti come campo", () => {
    const campo = (tipo: string) => `<w:r><w:fldChar w:fldCharType="${tipo}"/></w:r>`;
    const comando = `<w:r><w:instrText> HYPERLINK "https://esempio.it" </w:instrText></w:r>`;
    expect(
      capitolo(
        `<w:sdt><w:sdtContent>${p("Dentro.")}</w:sdtContent></w:sdt><w:p><w:smartTag>${t("Comune ")}</w:smartTag>${campo("begin")}${comando}${campo("separate")}${t("il sito")}${campo("end")}</w:p>`,
      ),
    ).toBe("Dentro.\n\nComune [il sito](https://esempio.it)");
  });
  it("un capoverso spostato con le revisioni accese c'è una volta sola", () => {
    const chi = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"';
    expect(
      capitolo(
        `<w:p><w:moveFrom ${chi}>${t("mosso")}</w:moveFrom></w:p><w:p><w:moveTo ${chi}>${t("mosso")}</w:moveTo></w:p>`,
      ),
    ).toBe("mosso");
  });
  it("una nota di chiusura", () => {
    const note = {
      "word/endnotes.xml": `<w:endnotes ${W}><w:endnote w:id="2">${p("La nota.")}</w:endnote></w:endnotes>`,
    };
    expect(capitolo(`<w:p>${t("Con nota")}<w:r><w:endnoteReference w:id="2"/></w:r></w:p>`, note)).toMatch(
      /^Con nota\[\^fine-2\]\s+\[\^fine-2\]: La nota\.$/,
    );
  });
});
