/** Legge il CSV di un dataset tenendo riga e colonna di ogni cella. */
import { CsvError, parse } from "csv-parse/sync";
import { type Diagnostica, errore, type Posizione } from "../diagnostica/index.ts";
import { MASSIMO_CAMPO, type YamlLetto } from "./yaml.ts";

export interface CellaCsv extends Posizione {
  testo: string;
}

export interface CsvLetto {
  intestazioni: CellaCsv[];
  righe: CellaCsv[][];
  diagnostiche: Diagnostica[];
}

/** Oltre, non è una tabella che qualcuno possa leggere. */
const MASSIMO_COLONNE = 500;

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
      const grezza = raw.replace(/\r?\n$/, "");
      const inizi = posizioniCelle(grezza, separatore, info.lines - grezza.split("\n").length + 1);
      return record.map((t, i) => ({ testo: t, ...(inizi[i] ?? { riga: info.lines, colonna: 1 }) }));
    });
    const troppe = righe.find((r) => r.length > MASSIMO_COLONNE)?.[MASSIMO_COLONNE];
    if (troppe) {
      const { riga, colonna } = troppe;
      const messaggio = `Questa riga ha più di ${MASSIMO_COLONNE} celle`;
      return vuoto([errore(file, { riga, colonna }, "csv-celle", messaggio, "dividi la tabella in più dataset")]);
    }
    const lunga = righe.flatMap((r) => r.find((c) => c.testo.length > MASSIMO_CAMPO) ?? [])[0];
    if (lunga) {
      const messaggio = `Questa cella ha ${lunga.testo.length} caratteri: se ne possono scrivere ${MASSIMO_CAMPO}`;
      return vuoto([errore(file, { riga: lunga.riga, colonna: lunga.colonna }, "csv-celle", messaggio, "accorciala")]);
    }
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

/**
 * Legge un CSV come un elenco di voci, una per riga: le colonne sono i campi, una cella vuota è un campo assente.
 * @param elenchi le colonne che tengono più valori, separati da virgole
 * @returns nella stessa forma di un file YAML, così lo stesso schema lo convalida e gli errori indicano la cella
 */
export function leggiTabella(testo: string, file: string, elenchi: ReadonlySet<string>): YamlLetto {
  const { intestazioni, righe, diagnostiche } = leggiCsv(testo, file);
  const nomi = intestazioni.map((c) => c.testo);
  for (const [i, c] of intestazioni.entries())
    if (nomi.indexOf(c.testo) < i)
      diagnostiche.push(
        errore(file, c, "csv-intestazione-doppia", `La colonna «${c.testo}» è intestata due volte`, "tienine una sola"),
      );
  for (const riga of righe)
    if (riga.length !== nomi.length)
      diagnostiche.push(
        errore(
          file,
          riga[0] as CellaCsv,
          "csv-celle",
          `Questa riga ha ${riga.length} celle, ma le colonne sono ${nomi.length}`,
          "una cella vuota vuole comunque il suo separatore",
        ),
      );
  if (diagnostiche.length) return { valore: undefined, posizione: () => ({ riga: 1, colonna: 1 }), diagnostiche };
  const cella = (nome: string, scritto: string) =>
    elenchi.has(nome)
      ? scritto
          .split(",")
          .map((t) => t.trim())
          .filter(Boolean)
      : scritto;
  const valore = righe.map((riga) =>
    Object.fromEntries(nomi.flatMap((n, i) => (riga[i]?.testo ? [[n, cella(n, riga[i].testo)] as const] : []))),
  );
  return {
    valore,
    posizione: ([riga, campo]) => {
      const celle = typeof riga === "number" ? righe[riga] : undefined;
      const i = nomi.indexOf(String(campo));
      const { riga: r, colonna } = celle?.[i] ?? celle?.[0] ?? intestazioni[Math.max(i, 0)] ?? { riga: 1, colonna: 1 };
      return { riga: r, colonna };
    },
    diagnostiche,
  };
}

const vuoto = (diagnostiche: Diagnostica[]): CsvLetto => ({ intestazioni: [], righe: [], diagnostiche });

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
