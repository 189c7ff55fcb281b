/** In ogni campo e in ogni testo un segno quasi Markdown è detto: casi scelti, e inserimenti a caso con il loro seme. */
import { describe, expect, it } from "vitest";
import { casoDi } from "../../scripts/bench/caso.ts";
import { testi } from "../../src/piano/riferimenti.ts";
import { SEME, SEME_DETTO } from "../attrezzi/caso.ts";
import { dopo, originale, verificati } from "./piano.ts";

const B1 = "obiettivi/b1.mdx";
const TITOLO = "titolo: Non perdere la casa";

describe("segni nei campi", () => {
  it.each([
    ["grassetto", "Non perdere **la casa**", 21],
    ["grassetto scritto male", "Non perdere **la casa **", 21],
    ["corsivo", "Non perdere _la casa_", 21],
    ["un collegamento", "Non perdere [la casa](/obiettivi/)", 21],
    ["un collegamento scritto male", "Non perdere [la casa] (/obiettivi/)", 21],
    ["un'immagine", "Non perdere ![la casa](/immagini/casa.png)", 21],
    ["una nota", "Non perdere la casa[^1]", 28],
    ["a capo in HTML", "Non perdere<br>la casa", 20],
    ["sottolineato", "Non perdere <u>la casa</u>", 21],
    ["un codice di HTML", "Non perdere la citt&agrave;", 28],
    ["un elenco di Word", "• Non perdere la casa", 9],
    ["un elenco su una riga", "Si offre: • la casa; • il lavoro", 19],
    ["una tabella", "| casa | lavoro |", 9],
  ])("%s: avviso alla riga", (_nome, valore, colonna) => {
    const { diagnostiche } = dopo([B1, TITOLO, `titolo: '${valore}'`]);
    expect(diagnostiche.map((d) => [d.gravita, `${d.file}:${d.riga}`, d.regola])).toEqual([
      ["avviso", `${B1}:6`, "segno-nel-campo"],
    ]);
    expect(Math.abs((diagnostiche[0]?.colonna ?? 0) - colonna)).toBeLessThan(8);
  });
  it("in una cella di testo di una tabella", () => {
    const righe = originale("dati/entrate.csv").split("\n");
    const cella = righe[1]?.split(";")[0] ?? "";
    const sue = dopo(["dati/entrate.csv", cella, `${cella} **`.replace(" **", " <b>nuovo</b>")]).diagnostiche;
    expect(sue.filter((d) => d.regola === "segno-nel-campo").map((d) => `${d.file}:${d.riga}`)).toEqual([
      "dati/entrate.csv:2",
    ]);
  });
  it.each([
    "a) Non perdere la casa",
    "1) Non perdere la casa",
    "Non perdere la casa (*)",
    "Domande (*) e alloggi (**)",
    "Non perdere la casa – mai",
    "Casa · Lavoro",
    "Ricerca & sviluppo, R&D",
    "Persone con meno di 65 anni (<65)",
    "Il file elenco_dei_servizi",
    "La casa [omissis] c'è",
    "«Dopo di noi» e “casa”",
    "2 * 3 * 4",
    "-5 gradi",
  ])("passa: %s", (valore) => {
    expect(dopo([B1, TITOLO, `titolo: '${valore.replaceAll("'", "''")}'`]).diagnostiche).toEqual([]);
  });
});

const ROTTI = [
  "• alloggi;",
  "Parole **aperte ** qui",
  "Parole *aperte * qui",
  "Vedi [la pagina] (https://ente.example/a)",
  "![La sede](la mia foto.jpg)",
  "Il dato[^99] è certo",
  "Prima riga<br>seconda riga",
  "Un <u>segno</u> qui",
  "| a | b |",
  "Il canone perÃ² sale",
  "##La casa",
  "– alloggi;",
];
/** Interi, in un testo; in un campo resterebbero segni. */
const GIUSTI = [
  "- alloggi;\n- mense.",
  "Parole **chiuse** e *chiuse* qui.",
  "Vedi [la pagina](/obiettivi/).",
  "### Una parte\n\nTesto.",
  "| a | b |\n| --- | --- |\n| 1 | 2 |",
];

describe(`a caso, dappertutto (${SEME_DETTO})`, () => {
  const { caricamento } = dopo();
  const caso = casoDi(SEME);
  const uno = (n: number) => Math.floor(caso() * n);
  const scegli = <T>(voci: readonly T[]): T => voci[uno(voci.length)] as T;
  const testiMdx = [...caricamento.file.keys()].filter(
    (f) => f.endsWith(".mdx") && originale(f).split("---\n").length > 2,
  );
  /** I campi di prosa scritti su una riga sola. */
  const campi = caricamento.documenti.flatMap(({ file, valore, yaml }) =>
    [...testi(valore)].flatMap(({ percorso, testo }) => {
      const { riga, colonna } = yaml.posizione(percorso);
      const scritto = originale(file)
        .split("\n")
        [riga - 1]?.slice(colonna - 1);
      const nome = String(percorso.findLast((p) => typeof p === "string") ?? "");
      return scritto === testo && /\s/.test(testo) && !/fonte|date|data|periodo|membri/i.test(nome)
        ? [{ file, riga, colonna, testo }]
        : [];
    }),
  );
  const conCorpo = (file: string, pezzo: string) => {
    const intero = originale(file);
    const inizio = intero.indexOf("\n---\n") + 5;
    const capoversi = intero.slice(inizio).split("\n\n");
    capoversi.splice(1 + uno(capoversi.length - 1), 0, pezzo);
    return intero.slice(0, inizio) + capoversi.join("\n\n");
  };

  it("nei testi un segno rotto è detto, uno intero no", () => {
    for (let i = 0; i < 30; i++) {
      const [file, rotto, giusto] = [scegli(testiMdx), scegli(ROTTI), scegli(GIUSTI)];
      const trovate = dopo([file, conCorpo(file, rotto)]).diagnostiche.filter((d) => d.file === file);
      expect(trovate.length, `giro ${i}: ${file}: ${rotto}`).toBeGreaterThan(0);
      const bene = dopo([file, conCorpo(file, giusto)]).diagnostiche.filter((d) => /segno|persa|perso/.test(d.regola));
      expect(bene, `giro ${i}: ${file}: ${giusto}`).toEqual([]);
    }
  });
  it("nei campi un segno rotto o intero è detto, alla sua riga", () => {
    expect(campi.length).toBeGreaterThan(30);
    for (let i = 0; i < 30; i++) {
      const { file, riga, colonna } = scegli(campi);
      const rotto = scegli([...ROTTI, ...GIUSTI.slice(1, 3)]);
      const righe = originale(file).split("\n");
      const virgoletta = file.endsWith(".csv") ? '"' : "'";
      const dentro = rotto.replaceAll(virgoletta, virgoletta.repeat(2));
      righe[riga - 1] = `${righe[riga - 1]?.slice(0, colonna - 1)}${virgoletta}${dentro}${virgoletta}`;
      const trovate = dopo([file, righe.join("\n")]).diagnostiche.filter((d) => d.file === file);
      expect(
        trovate.map((d) => d.riga),
        `giro ${i}: ${file}:${riga}: ${rotto}`,
      ).toContain(riga);
    }
  });
  it("il piano com'è non ha niente da dire", () => {
    expect(verificati(new Map(caricamento.file)).diagnostiche).toEqual([]);
  });
});
