/** Le celle di un CSV con la riga e la colonna del file. */
import { CsvError, parse } from "csv-parse/sync";
import { type Diagnostica, errore, type Posizione } from "../../diagnostica/index.ts";
import type { CellaCsv } from "./modello.ts";

/** @returns le righe con le loro celle, o l'errore che impedisce di leggerle */
export function separaCelle(testo: string, separatore: string, file: string): CellaCsv[][] | Diagnostica {
  try {
    // Un file può andare a capo in due modi: il lettore ne sceglierebbe uno, dalla prima riga.
    const letti = parse(testo.replaceAll("\r\n", "\n"), {
      delimiter: separatore,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      raw: true,
      trim: true,
    }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
    return letti.map(({ record, raw, info }) => {
      // Le righe vuote che precedono una riga stanno nel suo testo grezzo.
      const grezza = raw.replace(/^(?:\r?\n)+/, "").replace(/\r?\n$/, "");
      const inizi = posizioniCelle(grezza, separatore, info.lines - grezza.split("\n").length + 1);
      return record.map((t, i) => ({ testo: t.trim(), ...(inizi[i] ?? { riga: info.lines, colonna: 1 }) }));
    });
  } catch (e) {
    const riga = e instanceof CsvError ? Number((e as { lines?: number }).lines ?? 1) : 1;
    return errore(
      file,
      { riga, colonna: 1 },
      "csv",
      "Questa riga non è CSV valido: ci sono virgolette aperte e non chiuse",
      'una cella che contiene virgolette si scrive fra virgolette, raddoppiandole: "detto ""così"""',
    );
  }
}

/** Dove comincia ogni cella di una riga grezza, che può stare su più righe del file: la prima è `riga`. */
function posizioniCelle(grezza: string, separatore: string, riga: number): Posizione[] {
  const inizi = [{ riga, colonna: 1 }];
  let fraVirgolette = false;
  for (let i = 0, capo = -1, qui = riga; i < grezza.length; i++) {
    if (grezza[i] === "\n") {
      capo = i;
      qui++;
    } else if (grezza[i] === '"') fraVirgolette = !fraVirgolette;
    else if (grezza[i] === separatore && !fraVirgolette) inizi.push({ riga: qui, colonna: i - capo + 1 });
  }
  return inizi;
}
