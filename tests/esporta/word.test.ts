/** Il piano in Word e ritorno: ciò che non si tocca torna con gli stessi byte, ciò che si cambia cambia da solo. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { leggiXml, type Nodo, nodi } from "../../src/importa/docx/xml.ts";
import { baseDi, type DaEsportare, esportaWord, riporta } from "../../src/terminale/esporta.ts";
import { SITI } from "../attrezzi/siti.ts";

const radice = mkdtempSync(join(tmpdir(), "word-"));
afterAll(() => rmSync(radice, { recursive: true, force: true }));
const PIANO = SITI.inventato.piano;
let numero = 0;

async function esportato(opzioni: Partial<DaEsportare> = {}): Promise<Uint8Array> {
  const uscita = join(radice, `d${++numero}.docx`);
  await esportaWord({ piano: PIANO, uscita, ...opzioni });
  return readFileSync(uscita);
}
/** Cambia l'XML di una parte, come farebbe chi scrive in Word. */
function conModifica(byte: Uint8Array, cambia: (xml: string) => string, parte = "word/document.xml"): Uint8Array {
  const parti = unzipSync(byte);
  const prima = strFromU8(parti[parte] as Uint8Array);
  const dopo = cambia(prima);
  expect(dopo).not.toBe(prima);
  return zipSync({ ...parti, [parte]: strToU8(dopo) });
}
/** Riporta in una copia del piano, e dice che cosa vi è cambiato. */
function aggiorna(byte: Uint8Array, prepara: (cartella: string) => void = () => {}) {
  const cartella = join(radice, `p${++numero}`);
  cpSync(PIANO, cartella, { recursive: true });
  prepara(cartella);
  const prima = tutti(cartella);
  const base = baseDi(byte);
  if (!base) throw new Error("senza base");
  const fatto = riporta({ byte, base, nome: "d.docx", cartella, aggiorna: true, revisioni: "accetta" });
  const dopo = tutti(cartella);
  const diversi = [...dopo]
    .filter(([f, t]) => prima.get(f) !== t)
    .map(([f, t]) => [f, ...righe(prima.get(f) ?? "", t)]);
  return { ...fatto, diversi };
}
const tutti = (cartella: string) =>
  new Map(
    readdirSync(cartella, { recursive: true, withFileTypes: true })
      .filter((v) => v.isFile())
      .map((v) => [
        join(v.parentPath, v.name).slice(cartella.length + 1),
        readFileSync(join(v.parentPath, v.name), "latin1"),
      ]),
  );
/** Le righe tolte e quelle aggiunte. */
function righe(a: string, b: string): string[] {
  const utf = (t: string) => Buffer.from(t, "latin1").toString().split("\n");
  const [x, y] = [utf(a), utf(b)];
  return [
    ...x.filter((r) => !y.includes(r)).map((r) => `- ${r}`),
    ...y.filter((r) => !x.includes(r)).map((r) => `+ ${r}`),
  ];
}

describe("un documento non toccato", () => {
  it("il piano intero torna byte per byte", async () => {
    const byte = await esportato();
    const base = baseDi(byte);
    if (!base) throw new Error("senza base");
    const cartella = join(radice, "intero");
    const fatto = riporta({ byte, base, nome: "d.docx", cartella, aggiorna: false, revisioni: "ferma" });
    expect(fatto.cambiati).toEqual([]);
    expect(fatto.avvisi).toEqual([]);
    expect(tutti(cartella)).toEqual(tutti(PIANO));
  });
  it("rimesso nel piano non cambia niente", async () => {
    for (const opzioni of [{}, { scheda: "b1" }, { capitolo: "contesto" }])
      expect(aggiorna(await esportato(opzioni))).toMatchObject({ cambiati: [], avvisi: [], diversi: [] });
  });
  it("è lo stesso a ogni esportazione", async () => {
    const [a, b] = [await esportato({ scheda: "b1" }), await esportato({ scheda: "b1" })];
    const parte = (x: Uint8Array) => strFromU8(unzipSync(x)["word/document.xml"] as Uint8Array);
    expect(parte(a)).toBe(parte(b));
  });
});

describe("un documento corretto in Word", () => {
  const titolo = /^titolo: (.*)$/m.exec(readFileSync(join(PIANO, "obiettivi/b1.mdx"), "utf8"))?.[1] ?? "";
  it("cambia solo la riga del campo", async () => {
    const byte = conModifica(await esportato({ scheda: "b1" }), (x) => x.replace(titolo, `${titolo} e altro`));
    const { diversi, cambiati, avvisi } = aggiorna(byte);
    expect(avvisi).toEqual([]);
    expect(cambiati).toMatchObject([{ file: "obiettivi/b1.mdx", dove: "titolo" }]);
    expect(diversi).toEqual([["obiettivi/b1.mdx", `- titolo: ${titolo}`, `+ titolo: ${titolo} e altro`]]);
  });
  it("una parola del testo, e una figura accanto resta una figura", async () => {
    const testo = readFileSync(join(PIANO, "capitoli/contesto.mdx"), "utf8");
    const riga = testo.split("\n").find((r) => r.includes("<Dato") && /^\p{L}/u.test(r)) ?? "";
    const parola = /\p{L}{5,}/u.exec(riga)?.[0] ?? "";
    const inizio = riga.slice(0, riga.indexOf("<")).trimEnd();
    const byte = conModifica(await esportato({ capitolo: "contesto" }), (x) =>
      x.replace(inizio, (r) => r.replace(parola, `${parola}xy`)),
    );
    const { diversi, avvisi } = aggiorna(byte);
    expect(avvisi).toEqual([]);
    expect(diversi).toHaveLength(1);
    expect(diversi[0]?.slice(1)).toEqual([`- ${riga}`, `+ ${riga.replace(parola, `${parola}xy`)}`]);
  });
  it("un capoverso nuovo va dopo quello che lo precede, con i segni di MDX protetti", async () => {
    const byte = conModifica(await esportato({ capitolo: "contesto" }), (x) => {
      const fine = x.lastIndexOf("</w:p>", x.indexOf("<w:sectPr")) + 6;
      return `${x.slice(0, fine)}<w:p><w:r><w:t>Un capoverso {nuovo} con &lt;segni&gt;.</w:t></w:r></w:p>${x.slice(fine)}`;
    });
    const { diversi, avvisi } = aggiorna(byte);
    expect(avvisi).toEqual([]);
    expect(diversi).toEqual([["capitoli/contesto.mdx", String.raw`+ Un capoverso \{nuovo\} con \<segni\>.`]]);
  });
  it("una riga tolta da un elenco", async () => {
    const prima = readFileSync(join(PIANO, "obiettivi/b1.mdx"), "utf8");
    const voce = /^azioni:\n( {2}- )(.*)\n/m.exec(prima)?.[2] ?? "";
    expect(voce).not.toBe("");
    const byte = conModifica(await esportato({ scheda: "b1" }), (x) => {
      const dove = x.indexOf(voce.replaceAll('"', ""));
      return `${x.slice(0, x.lastIndexOf("<w:p>", dove))}${x.slice(x.indexOf("</w:p>", dove) + 6)}`;
    });
    const { diversi, avvisi } = aggiorna(byte);
    expect(avvisi).toEqual([]);
    expect(diversi).toEqual([["obiettivi/b1.mdx", `- ${"  - "}${voce}`]]);
  });
  it("una cella di una tabella di figure", async () => {
    const byte = conModifica(await esportato(), (x) => x.replace(/(<w:t[^>]*>)2\.560(?=<)/, "$12.561"));
    const { diversi, avvisi } = aggiorna(byte);
    expect(avvisi).toEqual([]);
    expect(diversi).toEqual([["dati/popolazione.csv", "- 2022;640;2.560;980;4.180", "+ 2022;640;2.561;980;4.180"]]);
  });
  it("una riga in più in una tabella non si perde in silenzio", async () => {
    const byte = conModifica(await esportato(), (x) => {
      const dove = x.indexOf("2.560<");
      const fine = x.indexOf("</w:tr>", dove) + 7;
      return `${x.slice(0, fine)}${x.slice(x.lastIndexOf("<w:tr>", dove), fine)}${x.slice(fine)}`;
    });
    const { diversi, avvisi } = aggiorna(byte);
    expect(diversi).toEqual([]);
    expect(avvisi).toEqual([expect.stringMatching(/dati\/popolazione\.csv.*righe o colonne/)]);
  });
  it("un capoverso spostato si dice, e nel file resta dov'era", async () => {
    const byte = conModifica(await esportato({ capitolo: "contesto" }), (x) => {
      const dove = x.indexOf("è aperto ogni giorno");
      const [da, a] = [x.lastIndexOf("<w:p>", dove), x.indexOf("</w:p>", dove) + 6];
      const senza = x.slice(0, da) + x.slice(a);
      const tabella = senza.indexOf("<w:tbl>");
      return senza.slice(0, tabella) + x.slice(da, a) + senza.slice(tabella);
    });
    const { diversi, avvisi } = aggiorna(byte);
    expect(diversi).toEqual([]);
    expect(avvisi).toEqual([expect.stringMatching(/contesto\.mdx.*spostato.*è aperto ogni giorno/)]);
  });
  it("le revisioni non accettate fermano, o si sceglie", async () => {
    const pulito = await esportato({ scheda: "b1" });
    const byte = conModifica(pulito, (x) =>
      x.replace(
        "</w:sdtContent>",
        `<w:ins w:id="9" w:author="Chi" w:date="2026-01-01T00:00:00Z"><w:r><w:t> in più</w:t></w:r></w:ins></w:sdtContent>`,
      ),
    );
    const base = baseDi(byte);
    if (!base) throw new Error("senza base");
    const cartella = join(radice, "revisioni");
    cpSync(PIANO, cartella, { recursive: true });
    const con = (revisioni: "ferma" | "accetta" | "rifiuta") =>
      riporta({ byte, base, nome: "d.docx", cartella, aggiorna: true, revisioni });
    expect(() => con("ferma")).toThrow(/revision/i);
    expect(con("rifiuta").cambiati).toEqual([]);
    expect(con("accetta").cambiati).toHaveLength(1);
  });
});

describe("il piano è cambiato intanto", () => {
  const cambiaFile = (da: string, a: string) => (cartella: string) => {
    const f = join(cartella, "obiettivi/b1.mdx");
    const testo = readFileSync(f, "utf8");
    expect(testo).toContain(da);
    writeFileSync(f, testo.replace(da, a));
  };
  const titolo = /^titolo: (.*)$/m.exec(readFileSync(join(PIANO, "obiettivi/b1.mdx"), "utf8"))?.[1] ?? "";
  it("in un altro campo: restano tutti e due", async () => {
    const byte = conModifica(await esportato({ scheda: "b1" }), (x) => x.replace(titolo, "Da Word"));
    const { diversi, avvisi } = aggiorna(byte, cambiaFile("sintesi:", "sintesi: # visto\n ".replace("# visto\n ", "")));
    expect(avvisi).toEqual([]);
    expect(diversi).toEqual([["obiettivi/b1.mdx", `- titolo: ${titolo}`, "+ titolo: Da Word"]]);
  });
  it("nello stesso campo: si dice, e non si tocca", async () => {
    const byte = conModifica(await esportato({ scheda: "b1" }), (x) => x.replace(titolo, "Da Word"));
    const { diversi, avvisi } = aggiorna(byte, cambiaFile(`titolo: ${titolo}`, "titolo: Dal collega"));
    expect(diversi).toEqual([]);
    expect(avvisi).toEqual([expect.stringMatching(/stesso punto.*Da Word/)]);
  });
});

it("un percorso che esce dalla cartella del piano non si scrive", async () => {
  const byte = await esportato({ scheda: "b1" });
  const base = baseDi(byte);
  if (!base) throw new Error("senza base");
  const segni = new Map([...base.segni].map(([n, s]) => [n, { ...s, file: "../fuori.mdx", testo: "altro" }] as const));
  const cartella = join(radice, "chiusa");
  cpSync(PIANO, cartella, { recursive: true });
  const falsa = { ...base, segni, file: new Map([["../fuori.mdx", base.file.get("obiettivi/b1.mdx") as Uint8Array]]) };
  riporta({ byte, base: falsa, nome: "d.docx", cartella, aggiorna: true, revisioni: "accetta" });
  expect(existsSync(join(radice, "fuori.mdx"))).toBe(false);
});

it("ha titoli veri, righe di testa che si ripetono, la lingua, e ogni tabella ne ha una o due colonne di scheda", async () => {
  const parti = unzipSync(await esportato());
  const xml = strFromU8(parti["word/document.xml"] as Uint8Array);
  expect(xml).toContain('<w:pStyle w:val="Heading1"/>');
  expect(xml).toContain("<w:tblHeader/>");
  expect(strFromU8(parti["word/styles.xml"] as Uint8Array)).toContain('w:lang w:val="it-IT"');
  expect(parti["word/footnotes.xml"]).toBeDefined();
  const segnalibri = nomiDi(leggiXml(xml, "documento"));
  expect(new Set(segnalibri).size).toBe(segnalibri.length);
});

const nomiDi = (n: Nodo): string[] =>
  nodi(n).flatMap((f) => [...(f.nome === "w:bookmarkStart" ? [f.attr["w:name"] ?? ""] : []), ...nomiDi(f)]);
