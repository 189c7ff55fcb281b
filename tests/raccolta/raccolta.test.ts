/** La raccolta delle misure: ciò che si manda, ciò che torna scritto in ogni modo, e ciò che ne va nel piano. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { type CellValue, readXlsx, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { afterAll, describe, expect, it } from "vitest";
import { caricaPiano } from "../../src/piano/carica.ts";
import { tuttiGliIndicatori } from "../../src/piano/indicatori.ts";
import { calendario } from "../../src/raccolta/calendario.ts";
import { prepara, ricevi, statoRaccolta } from "../../src/terminale/raccolta.ts";
import { SITI } from "../attrezzi/siti.ts";

const radice = mkdtempSync(join(tmpdir(), "raccolta-"));
afterAll(() => rmSync(radice, { recursive: true, force: true }));
let numero = 0;
const ANNO = 2026;

function copia(): string {
  const piano = join(radice, `piano-${++numero}`);
  cpSync(SITI.inventato.piano, piano, { recursive: true });
  return piano;
}
const indicatori = tuttiGliIndicatori(caricaPiano(SITI.inventato.piano).piano as never);
const uno = (unita: string) => indicatori.find((i) => i.unita === unita && i.tipo !== "input")?.id ?? "";
const TESTA = ["Codice", `Valore ${ANNO}`, "Data della misura", "Chi l'ha misurato", "Nota"];

/** Una cartella di lavoro tornata, con queste righe. */
async function tornata(
  righe: CellValue[][],
  { testa = TESTA, ...altro }: { testa?: string[] } & Partial<WriteSheet> = {},
) {
  return {
    nome: `torna-${++numero}.xlsx`,
    byte: await writeXlsx({ sheets: [{ name: "Foglio1", rows: [testa, ...righe], ...altro }] }),
  };
}
const csv = (piano: string) => {
  const f = join(piano, `rilevazioni/${ANNO}.csv`);
  return existsSync(f) ? readFileSync(f, "utf8") : "";
};
const leggi = async (righe: CellValue[][], altro: Parameters<typeof tornata>[1] = {}) => {
  const piano = copia();
  const prima = csv(piano);
  const esito = await ricevi(piano, [await tornata(righe, altro)], undefined, false);
  return {
    ...esito,
    piano,
    nuove: csv(piano).slice(prima.length || "id;valore;data;fonte;nota\n".length),
    detto: esito.righe.join("\n"),
  };
};

describe("ciò che si manda", () => {
  it("ha ogni indicatore una volta sola, bloccato ciò che non si cambia, e la scadenza", async () => {
    const dove = join(radice, "mandare");
    await prepara(SITI.inventato.piano, ANNO, dove, undefined);
    const file = readdirSync(dove);
    const codici: string[] = [];
    for (const f of file.filter((n) => n.endsWith(".xlsx"))) {
      const { sheets } = await readXlsx(readFileSync(join(dove, f)), { readStyles: true });
      const [misure, istruzioni] = sheets;
      codici.push(...(misure?.rows.slice(1).map((r) => String(r[0])) ?? []));
      expect(misure?.protection?.sheet).toBe(true);
      const colonna = misure?.rows[0]?.indexOf(`Valore ${ANNO}`) ?? -1;
      expect(misure?.cells?.get(`1,${colonna}`)?.style?.protection?.locked).toBe(false);
      expect(misure?.dataValidations?.length).toBeGreaterThan(0);
      expect(istruzioni?.rows.flat().join(" ")).toContain("31 gennaio 2027");
    }
    expect(codici.toSorted()).toEqual(
      indicatori
        .filter((i) => i.tipo !== "input")
        .map((i) => i.id)
        .toSorted(),
    );
    expect(file.filter((n) => n.endsWith(".ics"))).toHaveLength(1);
    await expect(prepara(SITI.inventato.piano, ANNO, dove, undefined)).rejects.toThrow(/c'è già/);
  });
  it("rimandata com'è non cambia niente, anche se ha già delle misure", async () => {
    const piano = copia();
    const dove = join(radice, "indietro");
    await prepara(piano, 2025, dove, undefined);
    const prima = readdirSync(join(piano, "rilevazioni")).map((f) =>
      readFileSync(join(piano, "rilevazioni", f), "utf8"),
    );
    const file = readdirSync(dove)
      .filter((f) => f.endsWith(".xlsx"))
      .map((nome) => ({ nome, byte: readFileSync(join(dove, nome)) }));
    const { righe } = await ricevi(piano, file, undefined, false);
    expect(righe.filter((r) => r.includes("✗"))).toEqual([]);
    expect(
      readdirSync(join(piano, "rilevazioni")).map((f) => readFileSync(join(piano, "rilevazioni", f), "utf8")),
    ).toEqual(prima);
  });
  it("un anno fuori dal piano o una scadenza che non è una data si rifiutano", async () => {
    await expect(prepara(SITI.inventato.piano, 2040, join(radice, "x"), undefined)).rejects.toThrow(/fuori dal piano/);
    await expect(prepara(SITI.inventato.piano, ANNO, join(radice, "x"), "presto")).rejects.toThrow(/non è una data/);
    expect(existsSync(join(radice, "x"))).toBe(false);
  });
  it("il calendario ha righe di al più 75 byte e a capo di Windows", () => {
    const testo = calendario({
      anno: ANNO,
      scadenza: "2027-01-31",
      piano: "Piano di Zona; prova, àèì",
      ente: "È un ente dal nome molto lungo, che non sta in una riga sola del file",
    });
    for (const riga of testo.split("\r\n")) expect(Buffer.byteLength(riga)).toBeLessThanOrEqual(75);
    expect(testo.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
    expect(testo.replace(/\r\n /g, "")).toContain(String.raw`Piano di Zona\; prova\, àèì`);
    expect(testo).toContain("DTSTART;VALUE=DATE:20270131\r\nDTEND;VALUE=DATE:20270201");
  });
});

describe("una misura scritta in ogni modo", () => {
  const percentuale = uno("percentuale");
  const conta = uno("numero");
  it.each<[string, CellValue, string]>([
    ["un numero", 12.5, "12,5"],
    ["un testo con il percento", "12,5%", "12,5"],
    ["un testo con gli spazi", " 12,50 % ", "12,5"],
    ["uno zero", 0, "0"],
  ])("%s", async (_, scritto, atteso) => {
    const { nuove, detto } = await leggi([[percentuale, scritto, null, null, null]]);
    expect(detto).not.toContain("✗");
    expect(nuove).toContain(`${percentuale};${atteso};;;\n`);
  });
  it("la percentuale di Excel, che conserva 0,125", async () => {
    const celle = new Map([["1,1", { style: { numFmt: "0.0%" } }]]);
    expect((await leggi([[percentuale, 0.125, null, null, null]], { cells: celle })).nuove).toContain(
      `${percentuale};12,5;`,
    );
  });
  it("0,125 senza percento non si indovina", async () => {
    const { nuove, detto, guasti } = await leggi([[percentuale, 0.125, null, null, null]]);
    expect(nuove).toBe("");
    expect(guasti).toBe(true);
    expect(detto).toMatch(/✗ foglio «Foglio1», B2: 0,125 è una percentuale o una frazione\?/);
  });
  it("le date: di Excel, in numero, in testo", async () => {
    for (const data of [new Date("2026-12-31T00:00:00Z"), 46387, "31/12/2026", "2026-12-31"] as CellValue[])
      expect((await leggi([[conta, 5, data, "Ufficio", null]])).nuove).toContain(`${conta};5;2026-12-31;Ufficio;`);
  });
  it("il risultato di una formula; una formula mai calcolata si dice", async () => {
    const con = (formulaResult: CellValue) => ({
      cells: new Map([["1,1", { formula: "2+3", ...(formulaResult === null ? {} : { formulaResult }) }]]),
    });
    expect((await leggi([[conta, 5, null, null, null]], con(5))).nuove).toContain(`${conta};5;`);
    expect((await leggi([[conta, null, null, null, null]], con(null))).detto).toMatch(/B2: c'è una formula senza/);
    expect((await leggi([[conta, "#DIV/0!", null, null, null]])).detto).toMatch(/B2: «#DIV\/0!» è l'errore/);
  });
  it("colonne spostate, righe sopra la testa, foglio con un altro nome, un appunto sotto", async () => {
    const testa = ["Nota", "Chi l'ha misurato", `Valore ${ANNO}`, "Codice"];
    const byte = await writeXlsx({
      sheets: [
        {
          name: "Copia di Misure (2)",
          rows: [
            ["Riservato"],
            [],
            testa,
            ["x", "Ufficio", 7, conta.toUpperCase()],
            [null, null, null, "Sentire Mario"],
          ],
        },
      ],
    });
    const piano = copia();
    const { righe } = await ricevi(piano, [{ nome: "a.xlsx", byte }], undefined, false);
    expect(righe.join("\n")).not.toContain("✗");
    expect(csv(piano)).toContain(`${conta};7;;Ufficio;x\n`);
  });
  it("ciò che manca si elenca, una nota da sola basta", async () => {
    const { detto, nuove } = await leggi([
      [conta, null, null, null, null],
      [percentuale, null, null, null, "Il registro; non c'è"],
    ]);
    expect(detto).toContain(`manca ${conta}`);
    expect(nuove).toContain(`${percentuale};;;;"Il registro; non c'è"\n`);
  });
  it("un codice sbagliato, un numero che non lo è, un valore fuori scala: foglio e cella", async () => {
    const { detto, nuove } = await leggi([
      [`${conta}9`, 3, null, null, null],
      [conta, "tanti", null, null, null],
      [percentuale, 140, null, null, null],
    ]);
    expect(detto).toMatch(/A2: l'indicatore/);
    expect(detto).toMatch(/B3: «tanti» non è un numero/);
    expect(detto).toMatch(/B4: .*oltre 100/);
    expect(nuove).toBe("");
  });
  it("un testo che comincia con un uguale resta testo", async () => {
    expect((await leggi([[conta, 5, null, "=CMD()", null]])).nuove).toContain("=CMD()");
  });
});

describe("più risposte", () => {
  const conta = uno("numero");
  it("lo stesso file due volte non cambia niente", async () => {
    const piano = copia();
    const file = await tornata([[conta, 5, null, "Ufficio", null]]);
    await ricevi(piano, [file], undefined, false);
    const prima = csv(piano);
    const { righe, guasti } = await ricevi(piano, [file, { ...file, nome: "copia.xlsx" }], undefined, false);
    expect(csv(piano)).toBe(prima);
    expect(guasti).toBe(false);
    expect(righe.at(-1)).toMatch(/niente di nuovo/);
  });
  it("due risposte diverse sono un conflitto, in qualunque ordine", async () => {
    const [a, b] = [await tornata([[conta, 5, null, null, null]]), await tornata([[conta, 6, null, null, null]])];
    for (const file of [
      [a, b],
      [b, a],
    ]) {
      const piano = copia();
      const { righe, guasti } = await ricevi(piano, file, undefined, false);
      expect(guasti).toBe(true);
      expect(righe.join("\n")).toMatch(/risposta diversa in torna-/);
      expect(csv(piano)).not.toContain(`${conta};`);
    }
  });
  it("una diversa da quella del piano vale solo se lo si chiede; le altre righe restano com'erano", async () => {
    const piano = copia();
    const f = join(piano, `rilevazioni/${ANNO}.csv`);
    writeFileSync(f, `nota;id;valore\r\nvecchia;${conta};5\r\n`);
    const file = await tornata([[conta, 6, null, null, "nuova"]]);
    expect((await ricevi(piano, [file], undefined, false)).righe.join("\n")).toMatch(/vale 5, e qui 6/);
    expect(csv(piano)).toBe(`nota;id;valore\r\nvecchia;${conta};5\r\n`);
    await ricevi(piano, [file], undefined, true);
    expect(csv(piano)).toBe(`nota;id;valore\r\nnuova;${conta};6\r\n`);
  });
  it("di anni diversi no", async () => {
    const altro = await tornata([[conta, 5, null, null, null]], { testa: ["Codice", "Valore 2025"] });
    const { righe } = await ricevi(copia(), [await tornata([[conta, 5, null, null, null]]), altro], undefined, false);
    expect(righe.join("\n")).toMatch(/due anni diversi, 2026 e 2025/);
  });
  it("chi ha risposto", async () => {
    const { piano } = await leggi([[conta, 5, null, null, null]]);
    const detto = statoRaccolta(piano, ANNO).join("\n");
    const prima = Number(/: (\d+) su/.exec(statoRaccolta(copia(), ANNO)[0] ?? "")?.[1]);
    expect(detto).toContain(`Misure del 2026: ${prima + 1} su 16`);
    expect(detto).toMatch(/… .*: 1 su/);
  });
});

describe("un file ostile", () => {
  const prova = async (byte: Uint8Array) =>
    (await ricevi(copia(), [{ nome: "x.xlsx", byte }], undefined, false)).righe.join("\n");
  it.each<[string, Uint8Array | (() => Promise<Uint8Array>), RegExp]>([
    ["vuoto", new Uint8Array(), /è vuoto/],
    ["un testo", strToU8("ciao"), /non è una cartella di lavoro/],
    ["un documento Word", zipSync({ "word/document.xml": strToU8("<a/>") }), /è un documento Word/],
    ["un foglio di LibreOffice", zipSync({ "content.xml": strToU8("<a/>") }), /\.ods/],
    [
      "una parola d'ordine",
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from("EncryptedPackage", "utf16le")]),
      /parola d'ordine/,
    ],
    ["uno di prima del 2007", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), /\.xls\)/],
    [
      "una bomba",
      zipSync({ "xl/workbook.xml": strToU8("<a/>"), "xl/worksheets/sheet1.xml": new Uint8Array(60e6) }),
      /enorme/,
    ],
    [
      "XML rotto",
      zipSync({ "xl/workbook.xml": strToU8("<workbook><sheets"), "[Content_Types].xml": strToU8("<Types") }),
      /rotto|nessun foglio/,
    ],
    ["troncato", async () => (await tornata([["x", 1]])).byte.slice(0, 300), /rotto/],
  ])("%s", async (_, byte, attesa) => {
    expect(await prova(typeof byte === "function" ? await byte() : byte)).toMatch(attesa);
  });
  it("con una macro si legge, e la macro no", async () => {
    const { byte } = await tornata([[uno("numero"), 5, null, null, null]]);
    const conMacro = zipSync({ ...unzipSync(byte), "xl/vbaProject.bin": new Uint8Array(100) });
    expect(await prova(conMacro)).toMatch(/una misura letta/);
  });
});
