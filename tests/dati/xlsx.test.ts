/** L'Allegato 1 in Excel, riletto da un'altra libreria: numeri, date e testi come nella tavola. */
import { strFromU8, unzipSync } from "fflate";
import readXlsx from "read-excel-file/node";
import { describe, expect, it, vi } from "vitest";
import { tavoleDi } from "../../src/dati/tavole.ts";
import { allegatoXlsx, FOGLI, nomeFoglio } from "../../src/dati/xlsx.ts";
import { lettera } from "../../src/foglio/celle.ts";
import { cellaTesto, eNumero } from "../../src/generi/tavola.ts";
import { PIANI, tavola } from "./piano.ts";

describe.each(PIANI)("l'Allegato 1 del piano %s", (_, caricamento) => {
  const fai = () => allegatoXlsx(caricamento.piano, tavoleDi(caricamento));
  it("ha le celle delle tavole, e i numeri sono numeri", async () => {
    const fogli = await readXlsx(Buffer.from(await fai()));
    expect(fogli.map((f) => f.sheet)).toEqual(["Indicatori", "Risorse", "Rilevazioni", "Leggimi"]);
    for (const id of FOGLI) {
      const t = tavola(caricamento, id);
      const [testa, ...righe] = fogli.find((f) => f.sheet === nomeFoglio(t))?.data ?? [];
      expect(testa).toEqual(t.colonne.map((c) => c.titolo));
      const attese = t.righe.map((r) =>
        t.colonne.map((c) => {
          const cella = r[c.nome];
          if (eNumero(cella)) return cella.valore;
          const testo = cellaTesto(cella);
          return testo === "" ? null : c.tipo === "data" ? new Date(`${testo}T00:00:00Z`) : testo;
        }),
      );
      const piene = righe.map((r) => t.colonne.map((_c, i) => r[i] ?? null));
      expect(piene, id).toEqual(attese);
    }
  });
  it("ha filtri, intestazione ferma e formati; nessuna formula", async () => {
    const file = unzipSync(await fai());
    const xml = (nome: string) => strFromU8(file[nome] as Uint8Array);
    const t = tavola(caricamento, "indicatori");
    const foglio = xml("xl/worksheets/sheet1.xml");
    expect(foglio).toContain(`<autoFilter ref="A1:${lettera(t.colonne.length - 1)}${t.righe.length + 1}"/>`);
    expect(foglio).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(foglio).toMatch(/<col [^>]*customWidth/);
    expect(Object.keys(file).filter((f) => /sheet\d+\.xml$/.test(f) && xml(f).includes("<f>"))).toEqual([]);
    const stili = xml("xl/styles.xml");
    expect(stili).toMatch(/formatCode="0&quot;%&quot;"/);
    expect(stili).toMatch(/formatCode="#,##0\\ &quot;€&quot;"/);
  });
  it("ha gli stessi byte anche un altro giorno, e la data che gli si dà", async () => {
    const prima = await fai();
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
    const seconda = await fai();
    vi.useRealTimers();
    expect(Buffer.from(prima).equals(Buffer.from(seconda))).toBe(true);
    const datata = await allegatoXlsx(caricamento.piano, tavoleDi(caricamento), "2025-02-03T10:00:00+01:00");
    expect(strFromU8(unzipSync(datata)["docProps/core.xml"] as Uint8Array)).toContain("2025-02-03T09:00:00Z");
  });
});

it("un file rovinato non si rilegge", async () => {
  const byte = await allegatoXlsx(PIANI[0][1].piano, tavoleDi(PIANI[0][1]));
  await expect(readXlsx(Buffer.from(byte.slice(0, byte.length / 2)))).rejects.toThrow();
});
it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
])("la colonna %d è %s", (indice, nome) => expect(lettera(indice)).toBe(nome));
