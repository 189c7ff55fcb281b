/** Indicatori, risorse e servizi in una cartella di lavoro che si cambia e si rimette nel piano. */
import { type Cell, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { nomeBase } from "../../importa/excel/leggi.ts";
import type { TabellaExcel } from "../../importa/excel/tabelle.ts";
import { leggiNumero } from "../../testo/numeri.ts";
import { PAROLE_EXCEL as P } from "../../testo/parole/excel.ts";

/** @returns i byte del .xlsx: sempre gli stessi per le stesse tabelle */
export async function cartellaExcel(titolo: string, tabelle: readonly TabellaExcel[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      ...tabelle.map((t) => foglio(t)),
      { name: P.leggimi, columns: [{ width: 100 }], rows: P.istruzioni.map((r) => [r]) },
      // Le celle com'erano: con queste si capisce che cosa è cambiato, e se il piano è cambiato intanto.
      ...tabelle.map((t) => ({ ...foglio(t), name: nomeBase(t.foglio), veryHidden: true })),
    ],
    properties: { title: titolo, modified: new Date("1980-01-01T00:00:00Z") },
  });
}

/** I campi in cui un numero è un numero; altrove «12» può essere un codice. */
const NUMERI = new Set(["valore", "importo", "posti", "quante", "n"]);

function foglio({ foglio: name, colonne, righe }: TabellaExcel): WriteSheet {
  const celle = new Map<string, Partial<Cell>>();
  for (const [c, { chiave }] of colonne.entries())
    celle.set(`0,${c}`, {
      style: {
        font: { bold: true },
        fill: { type: "pattern", pattern: "solid", fgColor: { rgb: chiave ? "E6ECF2" : "FFF2CC" } },
      },
    });
  for (const r of righe.keys())
    for (const c of colonne.keys())
      celle.set(`${r + 1},${c}`, { style: { alignment: { wrapText: true, vertical: "top" } } });
  return {
    name,
    columns: colonne.map((c) => ({ width: /descrizione|nota|testoFonte|nome/.test(c.nome) ? 50 : 16 })),
    rows: [
      colonne.map((c) => c.titolo),
      ...righe.map((r) => colonne.map((c) => valore(c.nome, r.celle[c.nome] ?? ""))),
    ],
    cells: celle,
    freezePane: { rows: 1, columns: 2 },
  };
}

function valore(nome: string, testo: string): CellValue {
  if (!testo) return null;
  const numero = NUMERI.has(nome) ? leggiNumero(testo) : undefined;
  return numero?.ok ? numero.valore : testo;
}
