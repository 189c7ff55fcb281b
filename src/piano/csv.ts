/** Legge il CSV di un dataset tenendo riga e colonna di ogni cella. */
import { CsvError, parse } from "csv-parse/sync";
import { type Diagnostica, errore, type Posizione } from "./diagnostica.ts";

export interface CellaCsv extends Posizione {
  testo: string;
}

export interface CsvLetto {
  intestazioni: CellaCsv[];
  righe: CellaCsv[][];
  diagnostiche: Diagnostica[];
}

/**
 * Il separatore è il punto e virgola (quello dell'Excel italiano); se la prima riga non ne ha, la virgola.
 * @param testo il contenuto del file
 * @param file percorso da citare negli errori
 */
export function leggiCsv(testo: string, file: string): CsvLetto {
  const separatore = testo.slice(0, 5000).split(/\r?\n/, 1)[0]?.includes(";") ? ";" : ",";
  try {
    const letti = parse(testo, {
      delimiter: separatore,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      raw: true,
      trim: true,
    }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
    const righe = letti.map(({ record, raw, info }) => {
      const aCapi = raw.replace(/\r?\n$/, "").split(/\r?\n/).length - 1;
      const riga = info.lines - aCapi;
      const inizi = posizioniCelle(raw, separatore);
      return record.map((t, i) => ({ testo: t, riga, colonna: inizi[i] ?? 1 }));
    });
    const [intestazioni, ...resto] = righe;
    if (!intestazioni)
      return vuoto([
        errore(file, { riga: 1, colonna: 1 }, "csv", "Il file è vuoto", "scrivi nella prima riga i nomi delle colonne"),
      ]);
    return { intestazioni, righe: resto, diagnostiche: [] };
  } catch (e) {
    const riga = e instanceof CsvError ? Number((e as { lines?: number }).lines ?? 1) : 1;
    return vuoto([
      errore(
        file,
        { riga, colonna: 1 },
        "csv",
        "Questa riga non è CSV valido: ci sono virgolette aperte e non chiuse",
        'una cella che contiene virgolette si scrive fra virgolette, raddoppiandole: "detto ""così"""',
      ),
    ]);
  }
}

const vuoto = (diagnostiche: Diagnostica[]): CsvLetto => ({ intestazioni: [], righe: [], diagnostiche });

/** In quale colonna di testo comincia ogni cella della riga grezza. */
function posizioniCelle(grezza: string, separatore: string): number[] {
  const inizi = [1];
  let fraVirgolette = false;
  for (let i = 0; i < grezza.length; i++) {
    if (grezza[i] === '"') fraVirgolette = !fraVirgolette;
    else if (grezza[i] === separatore && !fraVirgolette) inizi.push(i + 2);
  }
  return inizi;
}
