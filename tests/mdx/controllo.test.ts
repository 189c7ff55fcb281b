import { describe, expect, it } from "vitest";
import { leggiMdx } from "../../src/mdx/controllo.ts";

const errori = (testo: string) =>
  leggiMdx(testo, "x.mdx").diagnostiche.map((d) => [d.riga, d.colonna, d.regola] as const);

describe("un testo può contenere solo Markdown e componenti ammessi", () => {
  it.each([
    ["import", 'Testo.\n\nimport x from "y";\n', 3, 1, "mdx-codice"],
    ["export", "export const a = 1;\n", 1, 1, "mdx-codice"],
    ["import a cui manca qualcosa", "import { a \n", 1, 1, "mdx-codice"],
    ["espressione", "Costa {1 + 1} euro.\n", 1, 7, "mdx-codice"],
    ["espressione su una riga", "a\n\n{process.exit()}\n", 3, 1, "mdx-codice"],
    ["graffa non chiusa", "Costa {1 euro.\n", 1, 15, "mdx-codice"],
    ["script", "<script>alert(1)</script>\n", 1, 1, "mdx-componente"],
    ["iframe", 'a\n\n<iframe src="https://x.example"></iframe>\n', 3, 1, "mdx-componente"],
    ["attributo di evento", '<Dato id="a/b/c" onclick="alert(1)"/>\n', 1, 18, "mdx-attributo"],
    ["attributo con espressione", "<Dato id={x}/>\n", 1, 7, "mdx-codice"],
    ["attributi sparsi", "<Dato {...x}/>\n", 1, 7, "mdx-codice"],
    ["collegamento javascript:", "[premi](javascript:alert(1))\n", 1, 1, "mdx-collegamento"],
    ["collegamento javascript: mascherato", "[premi](JaVa&#10;Script:alert(1))\n", 1, 1, "mdx-collegamento"],
    ["collegamento data:", "[premi](data:text/html,x)\n", 1, 1, "mdx-collegamento"],
    ["definizione javascript:", "[a][b]\n\n[b]: javascript:alert(1)\n", 3, 1, "mdx-collegamento"],
    ["immagine di un altro sito", "![logo](https://x.example/a.png)\n", 1, 1, "mdx-immagine"],
    ["immagine senza descrizione", "![](/a.png)\n", 1, 1, "mdx-immagine"],
    ["segno di minore", "Chi ha <3 anni.\n", 1, 9, "mdx-componente"],
    ["componente non chiuso", "<Nota>\n\nciao\n", 1, 1, "mdx-componente"],
    ["componente di Object.prototype", "<constructor/>\n", 1, 1, "mdx-componente"],
    ["titolo di primo livello", "# Titolo\n", 1, 1, "mdx-titolo"],
  ])("%s", (_nome, testo, riga, colonna, regola) => {
    const trovati = errori(testo);
    expect(trovati.map((e) => e[2])).toContain(regola);
    expect(trovati).toContainEqual([riga, colonna, regola]);
  });

  it.each([
    [
      "Markdown",
      "## Titolo\n\nTesto **forte**, [casa](/obiettivi/a1/), [fuori](https://x.example).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    ],
    ["componenti", 'Sono <Dato id="a/b/c"/>.\n\n<Grafico id="g"/>\n\n<Nota>\n\nAttenzione.\n\n</Nota>\n'],
    ["graffe protette", "Si scrive \\{così\\}.\n"],
    ["note", "Testo.[^1]\n\n[^1]: Nota.\n"],
  ])("sono ammessi: %s", (_nome, testo) => {
    expect(errori(testo)).toEqual([]);
  });

  it("raccoglie componenti, titoli e testo che si legge", () => {
    const letto = leggiMdx('## Uno\n\nSono <Dato id="a/b/c"/> persone.\n', "x.mdx");
    expect(letto.usi).toEqual([{ riga: 3, colonna: 6, componente: "Dato", id: "a/b/c" }]);
    expect(letto.titoli).toEqual([{ riga: 1, colonna: 1, livello: 2, testo: "Uno" }]);
    expect(letto.blocchi.map((b) => b.testo)).toEqual(["Uno", "Sono \ufffc persone."]);
  });
});
