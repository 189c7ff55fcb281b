/** Ciò che di un piano si cambia volentieri in Excel: indicatori e risorse di ogni scheda, registro dei servizi. */
import { parse } from "csv-parse/sync";
import { campiDi } from "../../generi/forma.ts";
import { indicatore } from "../../generi/obiettivi/indicatore.ts";
import { schemaRisorsa } from "../../generi/obiettivi/risorsa.ts";
import { PROFILO_APERTO } from "../../generi/profilo/profili.ts";
import { TITOLI_SERVIZI } from "../../generi/servizi/titoli.ts";
import type { Piano } from "../../piano/modello.ts";
import type { Valore } from "../../ritocco/cambio.ts";
import { separatoreDi } from "../../ritocco/csv.ts";
import { campiDelFile } from "../../ritocco/file.ts";
import { PAROLE_EXCEL as P } from "../../testo/parole/excel.ts";

export interface Colonna {
  nome: string;
  titolo: string;
  /** È un elenco: le voci si separano con virgole. */
  elenco?: true;
  /** Con che cosa si riconosce la riga: non si cambia. */
  chiave?: true;
}

/** Una riga: la sua chiave, e le celle come sono scritte nel file. */
export interface RigaTabella {
  chiave: string;
  celle: Record<string, string>;
}

export interface TabellaExcel {
  foglio: string;
  colonne: Colonna[];
  righe: RigaTabella[];
}

export const SERVIZI = "servizi/unita.csv";
/** Una colonna che dice la scheda, e una che dice quale delle sue voci. */
const SCHEDA: Colonna = { nome: "scheda", titolo: P.scheda, chiave: true };
const NUMERO: Colonna = { nome: "n", titolo: P.numero, chiave: true };

/** I campi semplici di uno schema, come colonne. */
const semplici = (schema: Parameters<typeof campiDi>[0], elenchi: readonly string[] = []): Colonna[] =>
  campiDi(schema).flatMap((c): Colonna[] => {
    const nome = c.percorso.replace("[]", "");
    if (nome.includes(".") || c.forma === "gruppo") return [];
    if (c.percorso.endsWith("[]"))
      return elenchi.includes(nome) ? [{ nome, titolo: c.titolo ?? nome, elenco: true }] : [];
    return [{ nome, titolo: c.titolo ?? nome, ...(nome === "id" ? { chiave: true as const } : {}) }];
  });

export const COLONNE_INDICATORI = [SCHEDA, ...semplici(indicatore)];
export const COLONNE_RISORSE = [SCHEDA, NUMERO, ...semplici(schemaRisorsa(PROFILO_APERTO), ["fondi"])];

/** @param file i testi dei file del piano */
export function tabelle(piano: Piano, file: ReadonlyMap<string, string>): TabellaExcel[] {
  const schede = piano.obiettivi.map((o) => ({ id: o.id, campi: campiDelFile(o.file, file.get(o.file) ?? "") }));
  return [
    {
      foglio: P.indicatori,
      colonne: COLONNE_INDICATORI,
      righe: schede.flatMap(({ id, campi }) => vociDi(campi, "indicatori", id, COLONNE_INDICATORI)),
    },
    {
      foglio: P.risorse,
      colonne: COLONNE_RISORSE,
      righe: schede.flatMap(({ id, campi }) => vociDi(campi, "risorse", id, COLONNE_RISORSE)),
    },
    ...servizi(file.get(SERVIZI)),
  ];
}

type Mappa = { readonly [k: string]: Valore };
const mappa = (v: Valore | undefined): Mappa =>
  typeof v === "object" && v !== null && !Array.isArray(v) ? (v as Mappa) : {};
export const vociScritte = (campi: Valore, elenco: string): Mappa[] => {
  const suo = mappa(campi)[elenco];
  return Array.isArray(suo) ? suo.map(mappa) : [];
};

function vociDi(campi: Valore, elenco: string, scheda: string, colonne: readonly Colonna[]): RigaTabella[] {
  return vociScritte(campi, elenco).map((voce, i) => {
    const celle: Record<string, string> = {};
    for (const { nome } of colonne)
      celle[nome] = nome === "scheda" ? scheda : nome === "n" ? String(i + 1) : scritto(voce[nome]);
    return { chiave: elenco === "risorse" ? `${scheda} ${i + 1}` : (celle.id ?? ""), celle };
  });
}

/** Un valore come si scrive in una cella: un elenco con le virgole; ciò che manca e `null` sono vuoti. */
export function scritto(v: Valore | undefined): string {
  if (v === undefined || v === null) return "";
  if (Array.isArray(v)) return v.map(scritto).join(", ");
  return typeof v === "object"
    ? JSON.stringify(v)
    : String(v)
        .replace(/\s*\n\s*/g, " ")
        .trim();
}

function servizi(csv: string | undefined): TabellaExcel[] {
  if (!csv?.trim()) return [];
  const [testa = [], ...righe] = righeCsv(csv);
  const titoli: Readonly<Record<string, string>> = TITOLI_SERVIZI.titoli;
  const colonne = testa.map(
    (nome): Colonna => ({ nome, titolo: titoli[nome] ?? nome, ...(nome === "id" ? { chiave: true as const } : {}) }),
  );
  return [
    {
      foglio: P.servizi,
      colonne,
      righe: righe.map((r) => {
        const celle = Object.fromEntries(testa.map((nome, i) => [nome, r[i] ?? ""]));
        return { chiave: celle.id ?? "", celle };
      }),
    },
  ];
}

export const righeCsv = (csv: string): string[][] =>
  parse(csv, {
    delimiter: separatoreDi(csv),
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as string[][];
