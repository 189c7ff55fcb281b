/** La cartella di lavoro da mandare a chi misura: una riga per indicatore, e come si compila. */
import { type Cell, type CellValue, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { nomeCella } from "../foglio/celle.ts";
import { scriviMisura, valoreAtteso } from "../piano/indicatori.ts";
import type { IndicatoreDelPiano } from "../piano/modello.ts";
import { PAROLE_RACCOLTA as P } from "../testo/parole/raccolta.ts";
import type { Gruppo } from "./gruppi.ts";

export interface Richiesta {
  anno: number;
  /** Entro quando, in ISO. */
  scadenza: string;
  /** Come si chiama il piano, e chi chiede. */
  piano: string;
  ente: string;
  /** Dove si scrive per un dubbio, se il piano lo dice. */
  email?: string | undefined;
}

/** Quanti anni di misure si mostrano accanto a quella da scrivere. */
const ANNI_PRIMA = 2;
/** Le colonne da scrivere: dopo quelle che si leggono. */
const DA_SCRIVERE = [P.valore, P.data, P.chi, P.nota] as const;

/** @returns i byte del .xlsx: sempre gli stessi per la stessa richiesta */
export async function cartellaDiLavoro(gruppo: Gruppo, richiesta: Richiesta): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [misure(gruppo, richiesta), istruzioni(gruppo, richiesta)],
    properties: {
      title: P.titolo(richiesta.anno, gruppo.nome),
      creator: richiesta.ente,
      modified: new Date("1980-01-01T00:00:00Z"),
    },
  });
}

function misure({ indicatori }: Gruppo, { anno }: Richiesta): WriteSheet {
  const anni = Array.from({ length: ANNI_PRIMA }, (_, i) => anno - ANNI_PRIMA + i);
  const titoli = [
    P.codice,
    P.scheda,
    P.descrizione,
    P.unita,
    P.atteso,
    ...anni.map(P.misuraDel),
    ...DA_SCRIVERE.map((d) => d(anno)),
  ];
  const primaDaScrivere = titoli.length - DA_SCRIVERE.length;
  const righe = indicatori.map((i): CellValue[] => [
    i.id,
    `${i.obiettivo.id.toUpperCase()} ${i.obiettivo.titolo}`,
    i.descrizione,
    P.unitaDetta[i.unita],
    valoreAtteso(i),
    ...anni.map((a) => misuraScritta(i, a)),
    ...giaDetta(i, anno),
  ]);
  const celle = new Map<string, Partial<Cell>>();
  for (const [c] of titoli.entries())
    celle.set(`0,${c}`, {
      style: {
        font: { bold: true },
        alignment: { wrapText: true, vertical: "top" },
        fill: pieno(c < primaDaScrivere ? "E6ECF2" : "FFF2CC"),
      },
    });
  for (const [r, i] of indicatori.entries())
    for (const [c] of titoli.entries()) {
      const libera = c >= primaDaScrivere;
      const formato = c === primaDaScrivere ? FORMATI[i.unita] : c === primaDaScrivere + 1 ? "dd/mm/yyyy" : undefined;
      celle.set(`${r + 1},${c}`, {
        style: {
          alignment: { wrapText: true, vertical: "top" },
          protection: { locked: !libera },
          ...(libera ? { fill: pieno("FFFBEA") } : {}),
          ...(formato ? { numFmt: formato } : {}),
        },
      });
    }
  return {
    name: P.foglio,
    columns: [10, 30, 48, 14, 18, ...anni.map(() => 12), 14, 14, 24, 36].map((width) => ({ width })),
    rows: [titoli, ...righe],
    cells: celle,
    dataValidations: indicatori.flatMap((i, r) => convalide(i, r + 1, primaDaScrivere)),
    freezePane: { rows: 1, columns: 1 },
    // Si possono allargare colonne e righe, ordinare e filtrare: è bloccato solo ciò che non va cambiato.
    protection: { sheet: true, formatColumns: true, formatRows: true, autoFilter: true, sort: true },
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

const pieno = (rgb: string) => ({ type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb } });
/** Il segno di percento è un testo: chi scrive 12,5 legge 12,5%, e nella cella c'è 12,5. */
const FORMATI: Record<IndicatoreDelPiano["unita"], string | undefined> = {
  numero: "#,##0.##",
  percentuale: '#,##0.##"%"',
  euro: '#,##0.00 "€"',
  voto: "0.#",
  presenza: undefined,
};

const misuraScritta = (i: IndicatoreDelPiano, anno: number): string | null => {
  const misura = i.rilevazioni?.find((r) => r.anno === anno);
  return misura && misura.valore !== null ? scriviMisura(misura.valore, i.unita) : null;
};

/** Ciò che di quest'anno si sa già: chi compila lo vede e può correggerlo. */
function giaDetta(i: IndicatoreDelPiano, anno: number): CellValue[] {
  const misura = i.rilevazioni?.find((r) => r.anno === anno);
  if (!misura) return [null, null, null, null];
  const valore = i.unita === "presenza" && misura.valore !== null ? (misura.valore ? "sì" : "no") : misura.valore;
  return [valore, misura.data ? new Date(`${misura.data}T00:00:00Z`) : null, misura.fonte ?? null, misura.nota ?? null];
}

function convalide({ unita }: IndicatoreDelPiano, riga: number, prima: number): DataValidation[] {
  const dove = (c: number) => nomeCella(riga, c);
  const comune = { allowBlank: true, showErrorMessage: true, showInputMessage: true, errorTitle: P.nonVa };
  const valore: DataValidation =
    unita === "presenza"
      ? {
          ...comune,
          type: "list",
          values: ["sì", "no"],
          range: dove(prima),
          errorMessage: P.siNo,
          inputMessage: P.siNo,
        }
      : {
          ...comune,
          type: "decimal",
          ...(unita === "percentuale"
            ? { operator: "between" as const, formula1: "0", formula2: "100" }
            : unita === "voto"
              ? { operator: "between" as const, formula1: "0", formula2: "10" }
              : { operator: "greaterThanOrEqual" as const, formula1: "0" }),
          // Un valore fuori scala si può tenere: chi legge le risposte lo vedrà.
          errorStyle: "warning",
          range: dove(prima),
          errorMessage: P.aiuto[unita],
          inputMessage: P.aiuto[unita],
        };
  return [
    valore,
    {
      ...comune,
      type: "date",
      operator: "greaterThan",
      formula1: "36526",
      errorStyle: "warning",
      range: dove(prima + 1),
      errorMessage: P.aiutoData,
      inputMessage: P.aiutoData,
    },
  ];
}

function istruzioni({ nome, indicatori }: Gruppo, r: Richiesta): WriteSheet {
  const righe = P.istruzioni({ ...r, gruppo: nome, quanti: indicatori.length });
  return {
    name: P.foglioIstruzioni,
    columns: [{ width: 100 }],
    rows: righe.map((t) => [t]),
    cells: new Map(
      righe.map((_, i) => [
        `${i},0`,
        {
          style: {
            alignment: { wrapText: true, vertical: "top" },
            ...(i === 0 ? { font: { bold: true, size: 14 } } : {}),
          },
        },
      ]),
    ),
    protection: { sheet: true, formatRows: true, formatColumns: true },
  };
}
