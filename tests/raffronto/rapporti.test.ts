import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formaRaffronto } from "../../src/raffronto/forma.ts";
import { frase, scarto } from "../../src/raffronto/frasi.ts";
import { tratti } from "../../src/raffronto/parole.ts";
import { confronta } from "../../src/terminale/confronta.ts";
import { provvisoria } from "../attrezzi/cartelle.ts";

/** Un repository con il piano della valle alla prima versione, e la seconda nella cartella. */
function duePiani(): { piano: string; scheda: string } {
  const radice = provvisoria();
  const piano = join(radice, "content/valle");
  cpSync("tests/fixtures/valserena", piano, { recursive: true });
  const git = (...argomenti: string[]) =>
    execFileSync("git", ["-c", "user.name=prova", "-c", "user.email=prova@example.org", ...argomenti], { cwd: radice });
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "Prima versione");
  git("tag", "v1");
  const scheda = join(piano, "obiettivi/b1.mdx");
  const testo = readFileSync(scheda, "utf8");
  writeFileSync(
    scheda,
    testo
      .replace("valore: 20", "valore: 25")
      .replace("importo: 90.000", "importo: 99.000")
      .replace("Si chiede aiuto in un solo posto.", 'Si chiede <Sigla id="PUA"/> in un posto & basta.'),
  );
  return { piano, scheda };
}

describe("npm run confronta", () => {
  it("una revisione con ciò che c'è adesso: prima ciò che si promette, poi i soldi, poi il testo, con di quanto cambia", () => {
    const { piano } = duePiani();
    const { testo, guasti } = confronta({ prima: "v1", piano, formato: "testo" });
    expect(guasti).toEqual([]);
    expect(testo.replaceAll(piano, "PIANO")).toMatchInlineSnapshot(`
      "Che cosa cambia da «v1» a «PIANO»: 3 differenze

      Ciò che si promette (1)
        obiettivi/b1.mdx:50  indicatore b1-r1, Valore: 25, era 20 (+5, +25%)

      Soldi (1)
        obiettivi/b1.mdx:17  obiettivo b1, Risorse 1, Importo: 99.000 €, era 90.000 € (+9.000 €, +10%)

      Testo (1)
        obiettivi/b1.mdx:63  obiettivo b1, Testo: Si chiede <Sigla id="PUA"/> in un posto & basta., era Si chiede aiuto in un solo posto.
      "
    `);
  });

  it("il JSON ha la forma pubblicata", () => {
    const { piano } = duePiani();
    const letto = JSON.parse(confronta({ prima: "v1", piano, formato: "json" }).testo);
    expect(formaRaffronto.parse(letto)).toEqual(letto);
    expect(letto[0]).toEqual({
      genere: "obiettivo",
      id: "b1",
      campo: "risorse[1].importo",
      tipo: "cambiato",
      prima: 90000,
      dopo: 99000,
      file: "obiettivi/b1.mdx",
      riga: 17,
    });
  });

  it("la pagina dice ciò che esce e ciò che entra non solo con il colore, e un testo resta testo", () => {
    const { piano } = duePiani();
    const { testo } = confronta({ prima: "v1", piano, formato: "html" });
    expect(testo).toContain('<del><span class="nome"> tolto: </span>20</del>');
    expect(testo).toContain('<ins><span class="nome"> aggiunto: </span>25</ins>');
    expect(testo).toContain("&lt;");
    expect(testo).not.toContain("<Sigla");
  });

  it("un file che non si può leggere è detto, e il resto si confronta lo stesso", () => {
    const { piano } = duePiani();
    writeFileSync(join(piano, "enti.yaml"), '- { id: "rotto');
    const { testo, guasti } = confronta({ prima: "v1", piano, formato: "testo" });
    expect(guasti).toHaveLength(1);
    expect(guasti[0]).toContain("enti.yaml");
    expect(testo).toContain("enti.yaml");
    expect(testo).toContain("25, era 20");
  });

  it("chi sbaglia versione sa che cosa si può scrivere", () => {
    const { piano } = duePiani();
    expect(() => confronta({ prima: "v9", piano, formato: "testo" })).toThrow("un'etichetta, un ramo o un commit");
    expect(() => confronta({ prima: "--upload-pack=x", piano, formato: "testo" })).toThrow("non è una cartella");
    expect(() => confronta({ prima: provvisoria(), piano, formato: "testo" })).toThrow("manca «piano.yaml»");
  });
});

describe("le parole", () => {
  it("un numero italiano resta intero", () => {
    expect(tratti("spesi 120.000,50 euro", "spesi 120.000,75 euro")).toEqual([
      { tipo: "uguale", testo: "spesi " },
      { tipo: "tolto", testo: "120.000,50" },
      { tipo: "aggiunto", testo: "120.000,75" },
      { tipo: "uguale", testo: " euro" },
    ]);
  });

  it("di quanto cambia un numero, con il segno e in percentuale", () => {
    expect(scarto({ prima: 20, dopo: 25 })).toBe("+5, +25%");
    expect(scarto({ prima: 0.3, dopo: 0.1 })).toBe("-0,2, -66,7%");
    expect(scarto({ prima: 0, dopo: 4 })).toBe("+4");
    expect(scarto({ prima: "20", dopo: 25 })).toBeUndefined();
  });

  it("un anno si scrive senza il punto, e non se ne dice di quanto cambia", () => {
    const anno = {
      genere: "piano",
      id: "piano",
      campo: "anni.fine",
      tipo: "cambiato",
      prima: 2027,
      dopo: 2028,
    } as const;
    expect(frase({ ...anno, file: "piano.yaml", riga: 1 })).toBe("2028, era 2027");
    expect(frase({ ...anno, campo: "risorse[1].importo", file: "piano.yaml", riga: 1 })).toBe(
      "2.028\u00a0€, era 2.027\u00a0€ (+1\u00a0€, 0%)",
    );
  });
});
