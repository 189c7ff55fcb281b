/** I due CSV, riletti: le stesse celle, e nessuna formula. */
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csvAperto, csvExcel, innocuo } from "../../src/dati/csv.ts";
import { tavoleDi } from "../../src/dati/tavole.ts";
import { cellaTesto, type Tavola } from "../../src/generi/tavola.ts";
import { FORMULE, PIANI } from "./piano.ts";

const celle = ({ colonne, righe }: Tavola, segno: "." | ",") =>
  righe.map((r) => colonne.map((c) => cellaTesto(r[c.nome], segno)));
const numerica = (t: Tavola, i: number) => ["numero", "anno"].includes(t.colonne[i]?.tipo ?? "");

describe.each(PIANI)("i CSV del piano %s", (_, caricamento) => {
  const tavole = tavoleDi(caricamento);
  it("quello aperto, riletto, dà le celle della tavola", () => {
    for (const t of tavole) {
      const [testa, ...righe] = parse(csvAperto(t)) as string[][];
      expect(testa).toEqual(t.colonne.map((c) => c.nome));
      expect(righe, t.id).toEqual(celle(t, "."));
    }
  });
  it("quello per Excel, riletto e senza apostrofi, dà le stesse celle con la virgola", () => {
    for (const t of tavole) {
      const testo = csvExcel(t);
      expect(testo.startsWith("\ufeff")).toBe(true);
      expect(testo.endsWith("\r\n")).toBe(true);
      const [testa, ...righe] = parse(testo, { bom: true, delimiter: ";" }) as string[][];
      expect(testa).toEqual(t.colonne.map((c) => c.titolo));
      const lette = righe.map((r) => r.map((c, i) => (!numerica(t, i) && innocuo(c.slice(1)) === c ? c.slice(1) : c)));
      expect(lette, t.id).toEqual(celle(t, ","));
    }
  });
  it("in quello per Excel nessuna cella di testo comincia una formula", () => {
    for (const t of tavole)
      for (const riga of (parse(csvExcel(t), { bom: true, delimiter: ";" }) as string[][]).slice(1))
        for (const [i, c] of riga.entries()) if (!numerica(t, i)) expect(c).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r]/);
  });
});

it.each(FORMULE)("«%s» diventa innocuo", (formula) => expect(innocuo(formula)).toBe(`'${formula}`));
it.each(["testo", "1+1", "a=b", "l'asilo", "2.1", ""])("«%s» resta com'è", (testo) =>
  expect(innocuo(testo)).toBe(testo),
);
it("un numero negativo resta un numero, con la virgola", () => {
  const t: Tavola = {
    ...(tavoleDi(PIANI[0][1])[0] as Tavola),
    colonne: [{ nome: "n", titolo: "N", descrizione: "N", tipo: "numero" }],
    righe: [{ n: { valore: -3.5, decimali: 2 } }, { n: null }],
  };
  expect(csvExcel(t)).toBe('\ufeffN\r\n"-3,50"\r\n\r\n'.replace('"-3,50"', "-3,50"));
  expect(csvAperto(t)).toBe("n\r\n-3.50\r\n\r\n");
});
