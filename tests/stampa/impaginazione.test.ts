/** L'impaginazione: i numeri del sommario sono veri, ogni rimando arriva, le testatine e gli elenchi ci sono. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { caricaPiano } from "../../src/piano/carica.ts";
import type { Piano } from "../../src/piano/modello.ts";
import { SEME, SEME_DETTO } from "../attrezzi/caso.ts";
import { SITI } from "../attrezzi/siti.ts";
import { type Letto, leggiPdf, type Rigo, stretto, testoDi } from "./leggi-pdf.ts";

describe.each(Object.entries(SITI))("il piano %s impaginato", (_nome, { piano: cartella, uscita }) => {
  const piano = caricaPiano(cartella).piano as Piano;
  let letto: Letto;
  beforeAll(async () => {
    const nome = readdirSync(uscita).find((f) => f.endsWith(".pdf")) as string;
    letto = await leggiPdf(readFileSync(join(uscita, nome)));
  });
  /** Le righe del sommario e degli elenchi: il testo del collegamento, il numero scritto, la pagina vera. */
  const sommario = () => {
    const prima = letto.pagine.findIndex((p, i) => i > 0 && testoDi(p).includes("Sommario"));
    expect(prima).toBeGreaterThan(0);
    return letto.legami
      .filter((l) => l.da > prima && l.a > l.da)
      .flatMap((l) => {
        const [x0, y0, x1, y1] = l.riquadro;
        const vicini = (letto.pagine[l.da - 1] as Rigo[]).filter((r) => r.corpo < 60 && r.y >= y0 - 3 && r.y <= y1 + 1);
        const numero = vicini.findLast((r) => r.x > 500 && /^\d+$/.test(r.testo.trim()));
        const testo = testoDi(vicini.filter((r) => r.x >= x0 - 1 && r.x < x1));
        return numero ? [{ testo, scritto: Number(numero.testo), vera: l.a }] : [];
      });
  };

  it("ogni riga del sommario dice la pagina dove il suo titolo sta davvero", () => {
    const righe = sommario();
    expect(righe.length).toBeGreaterThan(piano.obiettivi.length + piano.capitoli.length);
    for (const { testo, scritto, vera } of righe) expect(scritto, testo).toBe(vera);
    for (const o of piano.obiettivi) {
      const titolo = stretto(`${o.id.toUpperCase()} ${o.titolo}`);
      // Di un titolo su due righe il numero sta accanto alla seconda.
      const riga = righe.find(
        (r) =>
          r.testo.length > 3 && titolo.includes(r.testo) && testoDi(letto.pagine[r.vera - 1] ?? []).includes(titolo),
      );
      expect(riga, titolo).toBeDefined();
    }
  });

  it(`dieci righe a caso (${SEME_DETTO}), rilette dal titolo alla pagina`, () => {
    const scelte = fc.sample(fc.constantFrom(...sommario()), { numRuns: 10, seed: SEME });
    for (const r of scelte) expect(testoDi(letto.pagine[r.scritto - 1] ?? []), r.testo).toContain(r.testo.slice(-20));
  });

  it("ogni collegamento interno arriva a una pagina che c'è", () => {
    expect(letto.legami.length).toBeGreaterThan(30);
    for (const l of letto.legami) {
      expect(l.a).toBeGreaterThanOrEqual(1);
      expect(l.a).toBeLessThanOrEqual(letto.pagine.length);
    }
  });

  it("i rimandi nel testo dicono la pagina", () => {
    const detti = letto.pagine.flatMap((p) => [...testoDi(p).matchAll(/\(pag\.(\d+)\)/g)].map((m) => Number(m[1])));
    expect(detti.length).toBeGreaterThan(3);
    for (const n of detti) expect(n).toBeLessThanOrEqual(letto.pagine.length);
    expect(letto.pagine.some((p) => testoDi(p).includes("000)"))).toBe(false);
  });

  it("ogni scheda comincia su una pagina nuova, con la sua testatina fin dalla prima", () => {
    for (const o of piano.obiettivi) {
      const titolo = stretto(`${o.id.toUpperCase()} ${o.titolo}`);
      const pagina = letto.pagine.find(
        (p, i) =>
          i > 8 - 8 &&
          testoDi(p).includes(titolo) &&
          p.some((r) => r.corpo > 11 && titolo.startsWith(stretto(r.testo).slice(0, 12))),
      );
      expect(pagina, o.id).toBeDefined();
      const testatina = testoDi((pagina ?? []).filter((r) => r.y > 785));
      expect(testatina, o.id).toContain(stretto(`${o.id.toUpperCase()} `));
    }
  });

  it("le tabelle e i grafici sono numerati di seguito, e l'elenco li ha tutti", () => {
    const tutto = letto.pagine.map(testoDi).join("");
    for (const genere of ["Tabella", "Grafico"]) {
      const numeri = [...tutto.matchAll(new RegExp(`${genere}(\\d+)\\.`, "g"))].map((m) => Number(m[1]));
      const attesi = [...new Set(numeri)].sort((a, b) => a - b);
      expect(attesi.length).toBeGreaterThan(0);
      expect(attesi).toEqual(attesi.map((_, i) => i + 1));
    }
  });

  it("dice lo stato su ogni pagina; la filigrana è di chi non è approvato", () => {
    const [copertina, ...altre] = letto.pagine;
    const stato = { bozza: "Bozza", adottato: "Adottato", approvato: "Approvato" }[piano.identita.stato];
    for (const p of altre) expect(testoDi(p.filter((r) => r.y < 60))).toContain(`${stato}·versione`);
    const { approvazione } = piano.identita;
    if (approvazione) expect(testoDi(copertina ?? [])).toContain(stretto(approvazione.atto));
    const grandi = altre.filter((p) => p.some((r) => r.corpo > 60));
    expect(grandi.length).toBe(piano.identita.stato === "approvato" ? 0 : altre.length);
  });
});
