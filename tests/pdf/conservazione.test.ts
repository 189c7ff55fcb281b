/** Niente del piano va perduto nella stampa: ogni parola sta nei dati dell'edizione, e ogni dato sta nel PDF. */
import { expect, it } from "vitest";
import { nonPubblicati } from "../../src/conservazione/pubblicati.ts";
import { stampaIntera } from "../../src/stampa/edizioni.ts";
import { paroleDi } from "../../src/stampa/parole.ts";
import { documentoDi, stampaEdizione } from "../../src/stampa/stampa.ts";
import { leggiPdf, stretto, testoDi } from "./leggi-pdf.ts";
import { tipografia } from "./stampe.ts";

/** Ciò che la stampa mostra per intero: i testi, le schede, i registri. */
const STAMPATI =
  /^(?:(?:capitoli|aree|obiettivi|esiti|reti|progetti|atti)\/|(?:enti|lacune|sportelli|note-ai-dati)\.yaml|servizi\/unita)/;

it.each(["tests/fixtures/valserena", "content/lodi"])(
  "%s: ogni parola dei testi e delle schede è nell'edizione",
  async (radice) => {
    const t = tipografia(radice);
    const { documento } = await documentoDi(t, stampaIntera(t.piano).edizione);
    const mancano = nonPubblicati(t.caricamento, [{ nome: "stampa", testo: paroleDi(documento) }])
      .filter((m) => STAMPATI.test(m.file))
      // Il numero di una tabella è quello di questa edizione.
      .filter((m) => !/\btabella \d/.test(m.testo));
    expect(mancano).toEqual([]);
  },
);

it("ogni riga dell'edizione si legge nel PDF, anche spezzata fra due pagine", async () => {
  const t = tipografia();
  const { edizione } = stampaIntera(t.piano);
  const { documento } = await documentoDi(t, edizione);
  const { pagine } = await leggiPdf((await stampaEdizione(t, edizione)).byte);
  const tutto = pagine.map(testoDi).join("");
  const righe = paroleDi({ ...documento, meta: { ...documento.meta, parole: [] } })
    .split("\n")
    .map(stretto)
    .filter((r) => r.length > 3);
  expect(righe.length).toBeGreaterThan(500);
  const pezzi = righe.flatMap((r) => r.match(/.{1,20}/g) ?? []);
  const perduti = pezzi.filter((p) => !tutto.includes(p));
  // Un rimando porta con sé la sua pagina, e un capoverso si può spezzare fra due fogli.
  expect(perduti.length / pezzi.length, perduti.slice(0, 20).join("\n")).toBeLessThan(0.03);
});
