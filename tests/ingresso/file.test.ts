/** I file che nessuno legge, le cartelle che il sito non regge, le immagini: si dicono sul file, con il nome che dovrebbero avere. */
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { caricaPiano } from "../../src/piano/carica.ts";
import { controllaCoerenza } from "../../src/piano/coerenza/index.ts";
import { OGGI, originale } from "./piano.ts";

const radice = mkdtempSync(join(tmpdir(), "file-"));
afterAll(() => rmSync(radice, { recursive: true, force: true }));
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Errori e avvisi di una copia del piano inventato, dopo un cambiamento. */
function dopo(cambia: (piano: string) => void) {
  const piano = mkdtempSync(join(radice, "piano-"));
  cpSync("tests/fixtures/valserena", piano, { recursive: true });
  cambia(piano);
  const caricamento = caricaPiano(piano);
  return [...caricamento.diagnostiche, ...controllaCoerenza(caricamento, undefined, OGGI)].filter(
    (d) => d.gravita !== "nota",
  );
}
const scrivi = (nome: string, testo: string | Buffer) => (piano: string) => {
  mkdirSync(join(piano, nome, ".."), { recursive: true });
  writeFileSync(join(piano, nome), testo);
};
const sposta = (da: string, a: string) => (piano: string) => {
  mkdirSync(join(piano, a, ".."), { recursive: true });
  renameSync(join(piano, da), join(piano, a));
};
const detti = (trovate: ReturnType<typeof dopo>) => trovate.map((d) => `${d.gravita} ${d.file} ${d.regola}`);

describe("estensioni che il piano non legge", () => {
  it.each([
    ["capitoli/anziani2.mdx.txt", "capitoli/anziani2.mdx"],
    ["capitoli/anziani2.txt", "capitoli/anziani2.mdx"],
    ["capitoli/anziani2.docx", "capitoli/anziani2.mdx"],
    ["capitoli/anziani2.mdx.bak", "capitoli/anziani2.mdx"],
    ["reti/rete-nuova.md", "reti/rete-nuova.mdx"],
    ["obiettivi/d9.MDX", "obiettivi/d9.mdx"],
    ["progetti/nuovo.markdown", "progetti/nuovo.mdx"],
    ["atti/seduta.odt", "atti/seduta.mdx"],
    ["dati/spese.xlsx", "dati/spese.csv"],
    ["dati/spese.yml", "dati/spese.yaml"],
    ["dati/spese.CSV", "dati/spese.csv"],
    ["dati/spese.csv.txt", "dati/spese.csv"],
    ["rilevazioni/2028.xls", "rilevazioni/2028.csv"],
    ["rilevazioni/2028.txt", "rilevazioni/2028.csv"],
    ["fascicoli/seduta-9.yml", "fascicoli/seduta-9.yaml"],
  ])("%s: un avviso sul file, che dice %s", (nome, atteso) => {
    const trovate = dopo(scrivi(nome, "---\nid: qualcosa-di-nuovo\n---\n"));
    expect(detti(trovate)).toEqual([`avviso ${nome} file-non-letto`]);
    expect(trovate[0]?.suggerimento).toContain(`«${atteso}»`);
  });
  it.each([
    ["una rete", "reti/rete-casa.mdx", "reti/rete-casa.md"],
    ["una scheda con i suoi indicatori e i suoi fondi", "obiettivi/b1.mdx", "obiettivi/b1.MDX"],
    ["un'area", "aree/b.mdx", "aree/b.mdx.txt"],
    ["le figure di una tabella", "dati/entrate.csv", "dati/entrate.CSV"],
    ["la descrizione di una tabella", "dati/entrate.yaml", "dati/entrate.yml"],
    ["un registro che altri citano", "fondi.yaml", "fondi.yml"],
    ["le misure di un anno", "rilevazioni/2026.csv", "rilevazioni/2026.txt"],
    ["i servizi", "servizi/unita.csv", "servizi/unita.xlsx"],
  ])("%s con un altro nome: un messaggio solo, e nessun effetto", (_nome, da, a) => {
    const trovate = dopo(sposta(da, a));
    expect(trovate.map((d) => `${d.file} ${d.regola}`)).toEqual([`${a} file-non-letto`]);
    expect(trovate[0]?.suggerimento).toContain(`«${da}»`);
  });
  it("senza il suo nome, piano.yaml ferma tutto", () => {
    expect(detti(dopo(sposta("piano.yaml", "piano.yml")))).toEqual(["errore piano.yml file-non-letto"]);
  });
  it("chi è citato da un altro file ferma la costruzione", () => {
    expect(detti(dopo(sposta("fondi.yaml", "fondi.yml")))).toEqual(["errore fondi.yml file-non-letto"]);
  });
  it.each([
    ["una copia", "dati/entrate.xlsx", /«dati\/entrate.csv» c'è già/],
    ["un registro nella cartella sbagliata", "registri/fondi.yaml", /in cima alla cartella del piano: «fondi.yaml»/],
    ["un testo nella cartella sbagliata", "dati/rete.mdx", /«aree».*«reti»/],
    ["una cartella con un nome vicino", "obbiettivi/z1.mdx", /«obiettivi»/],
    ["un documento che non c'entra", "leggimi.pdf", /il piano usa/],
  ])("%s si dice, senza fermare", (_nome, nome, rimedio) => {
    const trovate = dopo(scrivi(nome, "testo"));
    expect(detti(trovate)).toEqual([`avviso ${nome} file-estraneo`]);
    expect(trovate[0]?.suggerimento).toMatch(rimedio);
  });
  it.each(["Thumbs.db", "capitoli/~$anziani.docx", "desktop.ini", ".gitkeep"])("passa: %s", (nome) => {
    expect(dopo(scrivi(nome, "x"))).toEqual([]);
  });
});

describe("cartelle con segni che il sito non regge", () => {
  it.each(["parte #1", "parte ?", "50%", "a\\b"])("«%s»: lo stesso errore dei nomi dei file", (cartella) => {
    const trovate = dopo(sposta("capitoli/bisogni-b.mdx", `capitoli/${cartella}/bisogni-b.mdx`)).filter(
      (d) => d.regola !== "nome-windows",
    );
    expect(detti(trovate)).toEqual([`errore capitoli/${cartella} nome-file`]);
  });
  it("passa: una cartella con spazi e accenti", () => {
    expect(dopo(sposta("capitoli/bisogni-b.mdx", "capitoli/parte più bella/bisogni-b.mdx"))).toEqual([]);
  });
});

describe("immagini", () => {
  const FRASE = "La rete si riunisce ogni tre mesi.";
  const RETE = "reti/rete-casa.mdx";
  const conTesto = (testo: string, ...altro: ((piano: string) => void)[]) =>
    dopo((piano) => {
      writeFileSync(join(piano, RETE), originale(RETE).replace(FRASE, testo));
      for (const f of altro) f(piano);
    });
  it.each<[nome: string, testo: string, ...altro: ((piano: string) => void)[]]>([
    ["non c'è", "![La cartina](./cartina.png)"],
    ["non c'è, scritta come si deve", "![La cartina](/immagini/cartina.png)"],
    ["c'è con altre maiuscole", "![La cartina](/immagini/Sede.png)", scrivi("immagini/sede.png", PNG)],
    ["non è un'immagine", "![La cartina](/immagini/sede.png)", scrivi("immagini/sede.png", "testo")],
    ["è vuota", "![La cartina](/immagini/sede.png)", scrivi("immagini/sede.png", "")],
    ["sta nella cartella sbagliata", "![La cartina](./sede.png)", scrivi("reti/sede.png", PNG)],
  ])("una che %s: un errore, alla riga del testo", (_nome, testo, ...altro) => {
    const trovate = conTesto(testo, ...altro);
    expect(trovate.map((d) => `${d.gravita} ${d.file}:${d.riga}:${d.colonna}`)).toEqual([`errore ${RETE}:19:1`]);
  });
  it("una che c'è passa, anche due volte", () => {
    const testo = "![La sede](/immagini/sede.png)\n\n![Ancora la sede](/immagini/sede.png)";
    expect(conTesto(testo, scrivi("immagini/sede.png", PNG))).toEqual([]);
  });
  it("una con gli accenti di un Mac passa", () => {
    expect(conTesto("![La città](/immagini/citta\u0300.png)", scrivi("immagini/città.png", PNG))).toEqual([]);
    expect(conTesto("![La città](/immagini/città.png)", scrivi("immagini/citta\u0300.png", PNG))).toEqual([]);
  });
  it("una che nessuno usa è un avviso", () => {
    expect(detti(dopo(scrivi("immagini/sede.png", PNG)))).toEqual(["avviso immagini/sede.png immagine-non-usata"]);
    expect(detti(dopo(scrivi("capitoli/sede.png", PNG)))).toEqual(["avviso capitoli/sede.png file-estraneo"]);
    expect(detti(dopo(scrivi("immagini/sede.tif", PNG)))).toEqual(["avviso immagini/sede.tif file-estraneo"]);
  });
  it("finché un testo è incerto, di quelle che nessuno usa non si parla", () => {
    const trovate = conTesto("Testo <br> rotto.", scrivi("immagini/sede.png", PNG));
    expect(detti(trovate)).toEqual([`errore ${RETE} mdx-componente`]);
  });
});
