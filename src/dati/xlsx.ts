/** L'Allegato 1 come cartella di lavoro: indicatori, risorse e rilevazioni, con numeri che sono numeri. */
import { type Cell, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { lettera } from "../foglio/celle.ts";
import {
  type CellaTavola,
  type ColonnaTavola,
  cellaTesto,
  eNumero,
  type RigaTavola,
  type Tavola,
} from "../generi/tavola.ts";
import type { Piano } from "../piano/modello.ts";
import { DATI_LICENZA } from "./licenze.ts";

/** Le tavole della cartella, un foglio ciascuna. */
export const FOGLI = ["indicatori", "risorse", "rilevazioni"] as const;

const INTESTAZIONE: Partial<Cell> = {
  style: {
    font: { bold: true },
    alignment: { wrapText: true, vertical: "top" },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E6ECF2" } },
  },
};
const TESTO_LUNGO: Partial<Cell> = { style: { alignment: { wrapText: true, vertical: "top" } } };
const LARGHEZZA_MASSIMA = 60;

/** La data di un file di cui non si sa quando è cambiato: la prima che uno zip può avere. */
const SENZA_DATA = "1980-01-01T00:00:00Z";

/**
 * @param modificata data ISO dell'ultima modifica dei dati; senza una data la libreria scriverebbe quella di oggi
 * @returns i byte del file: sempre gli stessi per gli stessi dati
 */
export async function allegatoXlsx(
  piano: Piano,
  tavole: readonly Tavola[],
  modificata: string = SENZA_DATA,
): Promise<Uint8Array> {
  const scelte = FOGLI.flatMap((id) => tavole.find((t) => t.id === id) ?? []);
  const { ambito, ente, anni: triennio } = piano.identita;
  return writeXlsx({
    sheets: [...scelte.map(foglio), leggimi(piano, scelte)],
    properties: {
      title: `Allegato 1 del Piano di Zona ${triennio.inizio}-${triennio.fine}, ${ambito}`,
      creator: ente.nome,
      modified: new Date(modificata),
    },
  });
}

/** Il nome del foglio di una tavola. */
export const nomeFoglio = ({ id }: Pick<Tavola, "id">): string => id.charAt(0).toUpperCase() + id.slice(1);

function foglio(tavola: Tavola): WriteSheet {
  const { colonne, righe } = tavola;
  const celle = new Map<string, Partial<Cell>>();
  colonne.forEach((_, c) => void celle.set(`0,${c}`, INTESTAZIONE));
  righe.forEach((riga, r) => {
    colonne.forEach((colonna, c) => {
      const formato = formatoDi(colonna, riga);
      celle.set(
        `${r + 1},${c}`,
        formato ? { style: { numFmt: formato, alignment: { vertical: "top" } } } : TESTO_LUNGO,
      );
    });
  });
  return {
    name: nomeFoglio(tavola),
    columns: colonne.map((c) => ({ width: larghezza(c, righe) })),
    rows: [colonne.map((c) => c.titolo), ...righe.map((r) => colonne.map((c) => valore(c, r[c.nome])))],
    cells: celle,
    autoFilter: { range: `A1:${lettera(colonne.length - 1)}${righe.length + 1}` },
    freezePane: { rows: 1, columns: 1 },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$1:$1",
    },
  };
}

/** Una cella di Excel: numero, data o testo. Un testo resta testo anche se comincia con un uguale. */
function valore({ tipo }: ColonnaTavola, cella: CellaTavola | undefined): CellValue {
  if (eNumero(cella)) return cella.valore;
  const testo = cellaTesto(cella);
  if (!testo) return null;
  return tipo === "data" ? new Date(`${testo}T00:00:00Z`) : testo;
}

/** Come si mostra un numero: euro, percentuale (da 0 a 100), anno o quantità, con le cifre decimali che ha. */
function formatoDi({ nome, tipo, unita }: ColonnaTavola, riga: RigaTavola): string | undefined {
  if (tipo === "data") return "dd/mm/yyyy";
  const cella = riga[nome];
  if (!eNumero(cella)) return undefined;
  if (tipo === "anno") return "0";
  const misura = unita ?? (nome === "valore" ? riga.unita : undefined);
  const decimali = misura === "euro" && cella.decimali > 0 ? Math.max(2, cella.decimali) : cella.decimali;
  const coda = decimali ? `.${"0".repeat(decimali)}` : "";
  if (misura === "percentuale") return `0${coda}"%"`;
  return misura === "euro" ? `#,##0${coda}\\ "€"` : `#,##0${coda}`;
}

/** La larghezza di una colonna, in caratteri, dalla sua cella più lunga. */
function larghezza({ nome, titolo }: ColonnaTavola, righe: readonly RigaTavola[]): number {
  const lunghezze = righe.map((r) => cellaTesto(r[nome]).length);
  return Math.min(LARGHEZZA_MASSIMA, Math.max(titolo.length + 3, ...lunghezze.map((n) => n + 2)));
}

/** Il foglio che spiega gli altri: fonte, licenza, che cosa vogliono dire le colonne. */
function leggimi({ identita }: Piano, tavole: readonly Tavola[]): WriteSheet {
  const { ambito, ente, anni: triennio, versione, stato, documenti } = identita;
  const licenza = DATI_LICENZA[identita.licenza];
  const citati = new Set(tavole.flatMap((t) => t.fonti.map((f) => f.documento)));
  const righe: [string, string?, string?][] = [
    [`Allegato 1 del Piano di Zona ${triennio.inizio}-${triennio.fine}`],
    ["Ambito", ambito],
    ["Ente", `${ente.nome}, ${ente.ruolo}`],
    ["Versione del piano", `${versione}, ${stato}`],
    ...documenti.filter((d) => citati.has(d.id)).map((d): [string, string] => ["Fonte", `${d.titolo} (${d.id})`]),
    ["Licenza", licenza.nome, licenza.indirizzo],
    ["Celle vuote", "Il dato manca: non vuol dire zero."],
    ["Percentuali", "Sono numeri da 0 a 100, gli stessi dei file CSV e JSON: 60 si legge 60%."],
    [""],
    ["Foglio", "Colonna", "Che cosa contiene"],
    ...tavole.flatMap((t) => t.colonne.map((c): [string, string, string] => [nomeFoglio(t), c.titolo, c.descrizione])),
    ...tavole.flatMap((t) => t.note.map((n): [string, string, string] => [nomeFoglio(t), "Nota", n])),
  ];
  const celle = new Map<string, Partial<Cell>>();
  for (const r of righe.keys()) {
    celle.set(`${r},0`, { style: { font: { bold: true }, alignment: { vertical: "top" } } });
    for (const c of [1, 2]) celle.set(`${r},${c}`, TESTO_LUNGO);
  }
  return {
    name: "Leggimi",
    columns: [{ width: 22 }, { width: 50 }, { width: 80 }],
    rows: righe.map((r) => [r[0] || null, r[1] ?? null, r[2] ?? null]),
    cells: celle,
  };
}
