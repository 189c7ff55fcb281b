/** Il piano intero impaginato: contiene tutto, i numeri del sommario e dei rimandi sono veri, lo stato è su ogni pagina. */
import fc from "fast-check";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import { stampaIntera } from "../../src/stampa/edizioni.ts";
import { stampaEdizione } from "../../src/stampa/stampa.ts";
import { SEME, SEME_DETTO } from "../attrezzi/caso.ts";
import { type Letto, leggiPdf, type Rigo, stretto, testoDi } from "./leggi-pdf.ts";
import { MODIFICA, stampata, tipografia } from "./stampe.ts";

const { piano } = tipografia();
let byte: Uint8Array;
let letto: Letto;
let testi: string[];
beforeAll(async () => {
  byte = (await stampata((p) => stampaIntera(p))).byte;
  letto = await leggiPdf(byte);
  testi = letto.pagine.map(testoDi);
});

/** Le righe del sommario e degli elenchi: il testo del collegamento, il numero scritto, la pagina vera. */
const sommario = () => {
  const prima = testi.findIndex((t, i) => i > 0 && t.includes("Sommario"));
  expect(prima).toBeGreaterThan(0);
  return letto.legami
    .filter((l) => l.da > prima && l.a > l.da)
    .flatMap((l) => {
      const [x0, y0, x1, y1] = l.riquadro;
      const vicini = (letto.pagine[l.da - 1] as Rigo[]).filter((r) => r.y >= y0 - 1 && r.y <= y1 + 1);
      const dentro = vicini.filter((r) => r.x >= x0 - 1 && r.x <= x1);
      const numero = vicini.findLast((r) => r.x > 480 && /^\d+$/.test(r.testo.trim()));
      const testo = testoDi(dentro).replace(/\.{3,}.*$/, "");
      return numero && testo ? [{ testo, scritto: Number(numero.testo), vera: l.a }] : [];
    });
};

it("contiene ogni capitolo, ogni scheda e ogni indicatore, con i numeri di pagina", () => {
  const tutto = testi.join("");
  for (const c of piano.capitoli) expect(tutto).toContain(stretto(c.titolo));
  for (const o of piano.obiettivi) {
    expect(tutto).toContain(stretto(o.titolo));
    for (const i of o.indicatori) expect(tutto).toContain(stretto(i.id));
  }
  for (const [i, t] of testi.entries()) if (i > 0) expect(t).toContain(`pag.${i + 1}di${testi.length}`);
});

it("ogni riga del sommario dice la pagina dove il suo titolo sta davvero", () => {
  const righe = sommario();
  expect(righe.length).toBeGreaterThan(piano.obiettivi.length + piano.capitoli.length);
  for (const { testo, scritto, vera } of righe) expect(scritto, testo).toBe(vera);
  for (const o of piano.obiettivi) {
    const titolo = stretto(`${o.id.toUpperCase()} ${o.titolo}`);
    const riga = righe.find((r) => r.testo.length > 3 && titolo.includes(r.testo));
    expect(riga, titolo).toBeDefined();
    expect(testi[(riga?.vera ?? 0) - 1]).toContain(titolo);
  }
});

it(`dieci righe a caso (${SEME_DETTO}), rilette dal titolo alla pagina`, () => {
  const scelte = fc.sample(fc.constantFrom(...sommario()), { numRuns: 10, seed: SEME });
  for (const r of scelte) expect(testi[r.scritto - 1], r.testo).toContain(r.testo.slice(-20));
});

it("ogni collegamento interno arriva a una pagina che c'è, e ogni rimando la dice", () => {
  expect(letto.legami.length).toBeGreaterThan(30);
  for (const l of letto.legami) {
    expect(l.a).toBeGreaterThanOrEqual(1);
    expect(l.a).toBeLessThanOrEqual(testi.length);
  }
  const detti = testi.flatMap((t) => [...t.matchAll(/\(pag\.(\d+)\)/g)].map((m) => Number(m[1])));
  expect(detti.length).toBeGreaterThan(3);
  for (const n of detti) expect(n).toBeLessThanOrEqual(testi.length);
});

it("la testatina dice la scheda in cui si è", () => {
  for (const o of piano.obiettivi) {
    const titolo = stretto(`${o.id.toUpperCase()} ${o.titolo}`);
    const testatine = letto.pagine.map((p) => testoDi(p.filter((r) => r.y > 785)));
    expect(testatine.some((t) => t.includes(titolo)) || testi.some((t) => t.includes(titolo)), o.id).toBe(true);
  }
});

it("le tabelle e i grafici sono numerati di seguito, e ogni numero citato c'è", () => {
  const tutto = testi.join("");
  for (const genere of ["Tabella", "Grafico"]) {
    const numeri = [...tutto.matchAll(new RegExp(`${genere}(\\d+):`, "g"))].map((m) => Number(m[1]));
    const attesi = [...new Set(numeri)].sort((a, b) => a - b);
    expect(attesi.length).toBeGreaterThan(0);
    expect(attesi).toEqual(attesi.map((_, i) => i + 1));
  }
});

describe("davanti, in sintesi", () => {
  it("dice che cosa si vota, i soldi per fondo, tutti gli obiettivi e tutti i Comuni", () => {
    const davanti = testi.slice(
      1,
      testi.findIndex((t) => t.includes("Sommario")),
    );
    const tutto = davanti.join("");
    expect(davanti.length).toBeLessThanOrEqual(4);
    for (const c of piano.identita.comuni) expect(tutto).toContain(stretto(c.nome));
    for (const o of piano.obiettivi) expect(tutto).toContain(stretto(`${o.id.toUpperCase()} ${o.titolo}`));
    expect(tutto).toContain(stretto("Importi di periodi diversi non si sommano"));
    expect(tutto).toContain(stretto("Somma delle schede"));
  });
});

it("dice lo stato su ogni pagina, e l'atto sulla copertina", () => {
  for (const p of letto.pagine.slice(1)) expect(testoDi(p.filter((r) => r.y < 60))).toContain("Approvato·versione");
  expect(testi[0]).toContain(stretto(piano.identita.approvazione?.atto ?? "?"));
});

it("la filigrana è di chi non è approvato, e sta dietro il testo di ogni pagina", async () => {
  const t = tipografia();
  const bozza = { ...t, piano: { ...t.piano, identita: { ...t.piano.identita, stato: "bozza" as const } } };
  const { pagine } = await leggiPdf((await stampaEdizione(bozza, stampaIntera(t.piano).edizione)).byte);
  const conFiligrana = (p: Rigo[]) => p[0] !== undefined && p[0].corpo > 60 && p[0].testo === "Bozza";
  expect(pagine.slice(1).every(conFiligrana)).toBe(true);
  expect(letto.pagine.some((p) => p.some((r) => r.corpo > 60))).toBe(false);
});

it("è A4, con lingua, titolo, ente, date della versione, struttura e segnalibri chiusi sotto il primo livello", async () => {
  const documento = await getDocument({ data: new Uint8Array(byte), verbosity: 0 }).promise;
  expect(letto.fogli.every(([w, h]) => Math.round(w) === 595 && Math.round(h) === 842)).toBe(true);
  const { info } = (await documento.getMetadata()) as { info: Record<string, string> };
  expect(info).toMatchObject({
    Title: "Piano di Zona 2025-2027, Ambito territoriale sociale della Val Serena",
    Author: piano.identita.ente.nome,
    Language: "it-IT",
  });
  expect(info.CreationDate).toContain(MODIFICA.data.slice(0, 10).replaceAll("-", ""));
  const segnalibri = (await documento.getOutline()) as unknown as { title: string; count?: number; items: never[] }[];
  const piatti = (v: typeof segnalibri): string[] => v.flatMap((s) => [s.title, ...piatti(s.items)]);
  for (const o of piano.obiettivi) expect(piatti(segnalibri).some((s) => s.includes(o.titolo.slice(0, 30)))).toBe(true);
  expect(new Set(piatti(segnalibri).filter((s) => s.includes("Sommario"))).size).toBeLessThanOrEqual(1);
  for (const s of segnalibri) if (s.items.length) expect(s.count).toBeLessThan(0);
});

it("usa solo caratteri nostri, o che il compositore porta con sé: mai quelli del computer di chi stampa", async () => {
  const { caratteri } = await leggiPdf(byte, true);
  expect(caratteri.size).toBeGreaterThan(3);
  for (const c of caratteri)
    expect(c.replace(/^[A-Z]{6}\+/, "")).toMatch(/^(?:Lora|TitilliumWeb|LibertinusSerif|NewCMMath|DejaVuSansMono)-?/);
});

it("i grafici sono vettori: nessuna immagine", () => {
  expect(Buffer.from(byte).toString("latin1")).not.toMatch(/\/Subtype\s*\/Image/);
});
