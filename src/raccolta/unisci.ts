/** Le risposte di più file, e quelle che il piano ha già: che cosa va scritto in `rilevazioni/ANNO.csv`, e che cosa non si può decidere. */
import { parse } from "csv-parse/sync";
import { perCsv } from "../foglio/celle.ts";
import type { IndicatoreDelPiano } from "../piano/modello.ts";
import { separatoreDi } from "../ritocco/csv.ts";
import { leggiNumero } from "../testo/numeri.ts";
import { PAROLE_RACCOLTA as P } from "../testo/parole/raccolta.ts";
import type { Lettura, Rilievo, Risposta } from "./leggi.ts";

export interface Unione {
  /** Il testo nuovo del file; niente, se non cambia. */
  testo?: string;
  messe: number;
  conflitti: Rilievo[];
}

const COLONNE = ["id", "valore", "data", "fonte", "nota"] as const;
type Riga = Record<(typeof COLONNE)[number], string>;

export interface DaUnire {
  anno: number;
  file: string;
  /** Il file com'è, se c'è. */
  testo: string | undefined;
  letture: readonly Lettura[];
  indicatori: ReadonlyMap<string, IndicatoreDelPiano>;
  /** Una risposta nuova vale più di quella del file. */
  sostituisci: boolean;
}

/** Due risposte diverse alla stessa domanda non hanno una vincitrice: nessuna delle due si scrive. */
export function unisci({ anno, file, testo, letture, indicatori, sostituisci }: DaUnire): Unione {
  const conflitti: Rilievo[] = [];
  const nuove = new Map<string, Risposta>();
  const contese = new Set<string>();
  for (const r of letture.flatMap((l) => l.risposte)) {
    const prima = nuove.get(r.id);
    if (prima && !stessa(rigaDi(prima), rigaDi(r))) {
      contese.add(r.id);
      conflitti.push({ dove: r.dove, perche: P.doppia(r.id, prima.dove) });
    } else nuove.set(r.id, r);
  }
  const { righe, separatore, colonne } = leggiFile(testo);
  const gia = new Map(righe.map((r) => [r.id, r]));
  const daMettere: Riga[] = [];
  for (const id of indicatori.keys()) {
    const r = nuove.get(id);
    if (!r || contese.has(id)) continue;
    const riga = rigaDi(r);
    const scritta = gia.get(id);
    const inScheda = indicatori.get(id)?.rilevazioni?.find((m) => m.anno === anno);
    if (scritta && stessa(scritta, riga)) continue;
    if (!scritta && inScheda) {
      if (inScheda.valore !== r.valore) conflitti.push({ dove: r.dove, perche: P.nellaScheda(id, anno) });
      continue;
    }
    if (scritta && !sostituisci) {
      conflitti.push({ dove: r.dove, perche: P.giaNelPiano(id, file, detta(scritta), detta(riga)) });
      continue;
    }
    daMettere.push(riga);
  }
  if (!daMettere.length) return { messe: 0, conflitti };
  return { testo: scrivi(testo, daMettere, colonne, separatore), messe: daMettere.length, conflitti };
}

const rigaDi = ({ id, valore, data, fonte, nota }: Risposta): Riga => ({
  id,
  valore: valore === null ? "" : perCsv(valore),
  data,
  fonte,
  nota,
});
const detta = ({ valore, nota }: Riga): string => valore || `«${nota}»`;
const pulita = (t: string) => t.replace(/\s+/g, " ").trim();
const numero = (t: string) => {
  const letto = leggiNumero(t);
  return letto.ok ? String(letto.valore) : pulita(t);
};
/** La stessa risposta, comunque siano scritti il numero e gli spazi. */
const stessa = (a: Riga, b: Riga): boolean =>
  numero(a.valore) === numero(b.valore) &&
  (["data", "fonte", "nota"] as const).every((c) => pulita(a[c]) === pulita(b[c]));

function leggiFile(testo: string | undefined): { righe: Riga[]; separatore: string; colonne: string[] } {
  if (!testo?.trim()) return { righe: [], separatore: ";", colonne: [...COLONNE] };
  const separatore = separatoreDi(testo);
  const celle = parse(testo, {
    delimiter: separatore,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as string[][];
  const colonne = celle[0] ?? [];
  const righe = celle
    .slice(1)
    .map((r) => Object.fromEntries(COLONNE.map((c) => [c, r[colonne.indexOf(c)] ?? ""])) as Riga);
  return { righe, separatore, colonne };
}

/** Le righe che ci sono restano come sono: una cambiata si riscrive al suo posto, una nuova va in fondo. */
function scrivi(
  testo: string | undefined,
  nuove: readonly Riga[],
  colonne: readonly string[],
  separatore: string,
): string {
  const acapo = testo?.includes("\r\n") ? "\r\n" : "\n";
  const righe = testo?.trim() ? testo.replace(/(?:\r?\n)+$/, "").split(/\r?\n/) : [colonne.join(separatore)];
  const posto = colonne.indexOf("id");
  for (const nuova of nuove) {
    const scritta = colonne.map((c) => cella(nuova[c as keyof Riga] ?? "", separatore)).join(separatore);
    const dove = righe.findIndex((r, i) => i > 0 && r.split(separatore)[posto]?.trim().toLowerCase() === nuova.id);
    if (dove > 0) righe[dove] = scritta;
    else righe.push(scritta);
  }
  return `${righe.join(acapo)}${acapo}`;
}

const cella = (testo: string, separatore: string): string => {
  const piana = testo.replace(/\s*\n\s*/g, " ");
  return piana.includes(separatore) || piana.includes('"') ? `"${piana.replaceAll('"', '""')}"` : piana;
};
