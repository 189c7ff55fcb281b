/** Apre una cartella di lavoro senza fidarsi: prima si guarda che cos'è e quanto diventerebbe, poi si legge. */
import { unzipSync } from "fflate";
import { type Cell, type CellValue, readXlsx } from "hucre/xlsx";
import { PAROLE_FOGLIO as P } from "../testo/parole/foglio.ts";

/** Il file non è una cartella di lavoro che si può leggere: il messaggio è per chi l'ha data. */
export class NonSiLegge extends Error {}

const MASSIMO = { compresso: 30e6, tutto: 200e6, parti: 3000, rapporto: 300 };
/** Sotto questa misura un rapporto alto non fa danni. */
const PICCOLA = 5e6;

export interface Foglio {
  nome: string;
  /** Riga per riga, da 0; una formula vale il suo ultimo risultato. */
  righe: CellValue[][];
  /** Come si mostra il numero di una cella: `0%`. */
  formato: (riga: number, colonna: number) => string;
  /** Una formula che nessun foglio di calcolo ha ancora calcolato. */
  daCalcolare: (riga: number, colonna: number) => boolean;
}

/** Il foglio, com'è detto in un messaggio. */
export const nomeDelFoglio = ({ nome }: Pick<Foglio, "nome">): string => `foglio «${nome}»`;

const comincia = (byte: Uint8Array, ...segni: number[]) => segni.every((s, i) => byte[i] === s);

/**
 * @returns i fogli che si vedono e quelli nascosti, nel loro ordine
 * @throws NonSiLegge se non è un .xlsx, ha una parola d'ordine, è rotto o aperto sarebbe enorme
 */
export async function apriFoglio(byte: Uint8Array): Promise<Foglio[]> {
  controlla(byte);
  try {
    const { sheets } = await readXlsx(byte, { readStyles: true });
    return sheets.map((s) => {
      const cella = (r: number, c: number) => s.cells?.get(`${r},${c}`) as Cell | undefined;
      return {
        nome: s.name,
        righe: s.rows,
        formato: (r, c) => cella(r, c)?.style?.numFmt ?? "",
        daCalcolare: (r, c) => cella(r, c)?.formula !== undefined && (s.rows[r]?.[c] ?? null) === null,
      };
    });
  } catch {
    throw new NonSiLegge(P.rotto);
  }
}

function controlla(byte: Uint8Array): void {
  if (!byte.length) throw new NonSiLegge(P.vuoto);
  if (comincia(byte, 0xd0, 0xcf, 0x11, 0xe0))
    throw new NonSiLegge(
      Buffer.from(byte).includes(Buffer.from("EncryptedPackage", "utf16le")) ? P.conParola : P.vecchio,
    );
  if (!comincia(byte, 0x50, 0x4b)) throw new NonSiLegge(P.nonExcel);
  if (byte.length > MASSIMO.compresso) throw new NonSiLegge(P.grande);
  const nomi: string[] = [];
  let tutto = 0;
  try {
    // Il filtro dice sempre no: si guardano solo le misure che lo zip dichiara.
    unzipSync(byte, {
      filter: ({ name, size, originalSize }) => {
        nomi.push(name);
        tutto += originalSize;
        const gonfia = originalSize > PICCOLA && originalSize / Math.max(1, size) > MASSIMO.rapporto;
        if (nomi.length > MASSIMO.parti || tutto > MASSIMO.tutto || gonfia) throw new NonSiLegge(P.bomba);
        return false;
      },
    });
  } catch (e) {
    throw e instanceof NonSiLegge ? e : new NonSiLegge(P.rotto);
  }
  if (!nomi.some((n) => n === "xl/workbook.xml"))
    throw new NonSiLegge(
      nomi.includes("word/document.xml") ? P.word : nomi.includes("content.xml") ? P.ods : P.nonExcel,
    );
}
