/** La seconda metà della legge della conservazione: ciò che il piano tiene si legge nelle pagine, nei dati aperti, nelle stampe. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nonPubblicati, type Pubblicato } from "../../src/conservazione/pubblicati.ts";
import { leggiAlbero } from "../../src/html/albero.ts";
import { testoDellaPagina } from "../../src/pagina/testo.ts";
import { caricaPiano, componi } from "../../src/piano/carica.ts";
import { SITI } from "../attrezzi/siti.ts";
import { leggiPdf } from "../pdf/leggi-pdf.ts";

const DATI = /\.(?:json|csv)$/;

/** Le stampe dei fascicoli: il piano intero ha le sue prove, e ciò che ne stampa è già nelle pagine. */
async function stampe(uscita: string, file: readonly string[]): Promise<Pubblicato[]> {
  const letti = file
    .filter((f) => /(?:^|\/)fascicolo-[^/]*\.pdf$/.test(f))
    .map(async (nome) => {
      const { pagine } = await leggiPdf(readFileSync(join(uscita, nome)));
      return {
        nome,
        testo: pagine
          .flat()
          .map((r) => r.testo)
          .join(" "),
      };
    });
  return Promise.all(letti);
}

describe.each(Object.entries(SITI))("sito %s", async (_nome, { piano, uscita }) => {
  const file = readdirSync(uscita, { recursive: true, encoding: "utf8" }).map((f) => f.replaceAll("\\", "/"));
  const pagine = file.filter((f) => f.endsWith(".html") || (DATI.test(f) && !f.startsWith("pagefind/")));
  const pubblicati: Pubblicato[] = [
    ...pagine.map((nome) => {
      const scritto = readFileSync(join(uscita, nome), "utf8");
      return { nome, testo: DATI.test(nome) ? scritto : testoDellaPagina(leggiAlbero(scritto)) };
    }),
    ...(await stampe(uscita, file)),
  ];
  const caricamento = caricaPiano(piano);

  it("ogni parola e ogni cifra del piano si legge da qualche parte", () => {
    expect(pubblicati.length).toBeGreaterThan(100);
    expect(nonPubblicati(caricamento, pubblicati)).toEqual([]);
  });

  it("ciò che non c'è si trova: una parola e una cifra in più, in un campo, in un testo, in una tabella", () => {
    const [campi] = [...caricamento.file.keys()].filter((f) => f.startsWith("obiettivi/"));
    const [tabella] = caricamento.piano?.dataset.map((d) => d.fileCsv) ?? [];
    const cambiati = new Map(caricamento.file);
    const cambia = (nome: string | undefined, da: RegExp, a: string) => {
      const testo = cambiati.get(nome ?? "") ?? "";
      expect(testo).toMatch(da);
      cambiati.set(nome ?? "", testo.replace(da, a));
    };
    cambia(campi, /^titolo: (.*)$/m, "titolo: $1 inesistente");
    cambia(campi, /$/, "\n\nQuesta frase non è pubblicata.\n");
    cambia(tabella, /;\d[\d.,]*[ \t]*$/m, ";98.765.432");
    const mancano = nonPubblicati(componi({ file: cambiati, diagnostiche: [] }), pubblicati).map((m) => m.testo);
    expect(mancano.some((t) => t.endsWith("inesistente"))).toBe(true);
    expect(mancano).toContain("questa frase non è pubblicata");
    expect(mancano).toContain("98765432");
  });
});
