/** Ogni file dei due piani, aperto in un modulo: salvato com'è non cambia di un byte; cambiato in un campo cambia solo lì. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casoDi } from "../../scripts/bench/caso.ts";
import { GENERI } from "../../src/generi/index.ts";
import { componi } from "../../src/piano/carica.ts";
import { leggiCartella } from "../../src/piano/cartella.ts";
import { corpoDi, documentoDi, valoreIn } from "../../src/redazione/documento.ts";
import { vociDi } from "../../src/redazione/elenchi.ts";
import { conCelle, grigliaDi } from "../../src/redazione/griglia.ts";
import { html } from "../../src/redazione/html.ts";
import { campiDelModulo } from "../../src/redazione/modulo.ts";
import { CORPO, salva } from "../../src/redazione/salva.ts";
import { SEME, SEME_DETTO } from "../attrezzi/caso.ts";
import { righeCambiate } from "../attrezzi/righe.ts";
import { moduloDi } from "./attrezzi.ts";

const PIANI = [
  "content/lodi",
  "tests/fixtures/valserena",
  "tests/fixtures/quattro-versioni",
  "tests/fixtures/altapiana",
];
const NIENTE = {
  messaggi: new Map(),
  registri: () => [],
  inizia: () => undefined,
  origine: (r: string) => r.slice(r.lastIndexOf(".") + 1),
};

/** Di un registro lungo se ne provano tante così: ogni prova rilegge il file intero. */
const PER_FILE = 6;

const voci = PIANI.flatMap((piano) => {
  const cartella = leggiCartella(piano);
  const { file } = cartella;
  const letto = componi(cartella).piano;
  return GENERI.flatMap((g) =>
    vociDi(g, file).flatMap(({ indirizzo }) => {
      const { searchParams } = new URL(indirizzo, "http://127.0.0.1");
      const [nome, posto] = [searchParams.get("file") ?? "", searchParams.get("voce")];
      const documento = documentoDi(nome, posto === null ? undefined : Number(posto), letto);
      return documento && (documento.voce ?? 0) < PER_FILE
        ? [{ piano, documento, testo: readFileSync(join(piano, nome), "utf8") }]
        : [];
    }),
  );
});

/** Il modulo di una voce come lo manderebbe un navigatore. */
function mandatoDi({ documento, testo }: (typeof voci)[number]): Map<string, string[]> {
  const campi = campiDelModulo(documento.campo, valoreIn(documento, testo), NIENTE);
  const corpo = documento.conTesto ? html`<textarea name="${CORPO}">\n${corpoDi(testo)}</textarea>` : "";
  return moduloDi(html`<form id="modulo">${campi}${corpo}</form>`.testo);
}

describe("i file passano dal modulo", () => {
  it("ci sono tutti i generi che si scrivono con un modulo", () => {
    const attesi = GENERI.filter(({ posto }) => !["tabella", "annate"].includes(posto.modo)).map((g) => g.nome);
    const visti = new Set(voci.map((v) => v.documento.genere.nome));
    expect(attesi.filter((a) => !visti.has(a))).toEqual([]);
    expect(voci.length).toBeGreaterThan(200);
  });

  it("salvati senza toccarli restano gli stessi byte", () => {
    const cambiati = voci.flatMap((v) => {
      const esito = salva({ documento: v.documento, base: v.testo, adesso: v.testo, mandato: mandatoDi(v) });
      return esito.esito === "uguale"
        ? []
        : [`${v.piano}/${v.documento.file} ${v.documento.voce ?? ""}: ${esito.esito}`];
    });
    expect(cambiati).toEqual([]);
  });

  it(`un campo cambiato cambia le sue righe, e rimesso com'era ridà gli stessi byte (${SEME_DETTO})`, () => {
    const caso = casoDi(SEME);
    const guasti: string[] = [];
    let provati = 0;
    for (const v of voci) {
      const mandato = mandatoDi(v);
      const testi = [...mandato].filter(
        ([n, [t]]) => !n.endsWith("#") && t && /[a-zà]{4}/i.test(t) && !t.includes("\n") && n !== CORPO,
      );
      const scelto = testi[Math.floor(caso() * testi.length)];
      if (!scelto) continue;
      const [nome, [vecchio = ""]] = scelto;
      provati++;
      const dopo = salva({
        documento: v.documento,
        base: v.testo,
        adesso: v.testo,
        mandato: new Map(mandato).set(nome, [`${vecchio} altra`]),
      });
      const chi = `${v.piano}/${v.documento.file} ${v.documento.voce ?? ""} ${nome}`;
      if (dopo.esito !== "scrivi") {
        guasti.push(`${chi}: ${dopo.esito}`);
        continue;
      }
      if (righeCambiate(v.testo, dopo.testo) > 2 + vecchio.length / 60) guasti.push(`${chi}: troppe righe`);
      const { documento } = v;
      const torna = salva({
        documento,
        base: dopo.testo,
        adesso: dopo.testo,
        mandato: new Map(mandatoDi({ ...v, testo: dopo.testo })).set(nome, [vecchio]),
      });
      if (torna.esito !== "scrivi" || valoreDiverso(torna.testo, v.testo)) guasti.push(`${chi}: non torna`);
    }
    expect(guasti).toEqual([]);
    expect(provati).toBeGreaterThan(200);
  });

  it("una parola del testo cambia solo la sua riga, anche in un file di Windows", () => {
    const testi = voci.filter((v) => v.documento.conTesto);
    for (const v of testi)
      for (const testo of [v.testo, v.testo.replace(/\r?\n/g, "\r\n")]) {
        const corpo = corpoDi(testo);
        const righe = corpo.split("\n");
        const i = righe.length >> 1;
        const nuovo = righe.with(i, `${righe[i]} parola`).join("\n");
        const mandato = new Map(mandatoDi({ ...v, testo })).set(CORPO, [nuovo.replaceAll("\n", "\r\n")]);
        const esito = salva({ documento: v.documento, base: testo, adesso: testo, mandato });
        expect(esito.esito, v.documento.file).toBe("scrivi");
        if (esito.esito === "scrivi") expect(righeCambiate(testo, esito.testo), v.documento.file).toBe(1);
      }
    expect(testi.length).toBeGreaterThan(80);
  });
});

/** Le righe ripiegate possono cadere altrove: conta che il file dica lo stesso, e che i byte siano quelli se la riga era una. */
const valoreDiverso = (a: string, b: string): boolean => a.replace(/\s+/g, " ") !== b.replace(/\s+/g, " ");

describe("le griglie", () => {
  const csv = PIANI.flatMap((p) =>
    [...leggiCartella(p).file.keys()].filter((f) => f.endsWith(".csv")).map((f) => readFileSync(join(p, f), "utf8")),
  );

  it("salvate senza toccarle restano gli stessi byte", () => {
    for (const testo of csv) {
      const g = grigliaDi("x.csv", testo);
      if (g)
        expect(
          conCelle(
            testo,
            g,
            g.righe.map((r) => r.map((c) => c.testo)),
          ),
        ).toBe(testo);
    }
    expect(csv.length).toBeGreaterThan(25);
  });

  it("una cella, una riga in più, una in meno", () => {
    const testo = 'a;b\r\n1;"x; y"\r\n2;z\r\n3;"due\r\nrighe"\r\n';
    const g = grigliaDi("x.csv", testo);
    if (!g) throw new Error("non si legge");
    const righe = g.righe.map((r) => r.map((c) => c.testo));
    const con = (i: number, j: number, t: string) => righe.map((r, k) => (k === i ? r.with(j, t) : r));
    expect(conCelle(testo, g, con(1, 1, "w"))).toBe(testo.replace("z", "w"));
    expect(conCelle(testo, g, [...righe, ["4", "v;v"]])).toBe(`${testo}4;"v;v"\r\n`);
    expect(conCelle(testo, g, righe.with(1, ["", ""]))).toBe(testo.replace("2;z\r\n", ""));
    expect(conCelle(testo, g, righe.with(2, ["", ""]))).toBe(testo.replace('3;"due\r\nrighe"\r\n', ""));
  });
});
