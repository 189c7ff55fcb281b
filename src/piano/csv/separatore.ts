/** Con che segno un CSV separa le celle, e in quale riga sono le intestazioni: lo dicono i nomi che ci si aspetta. */
import { piuVicino } from "../../testo/vicino.ts";
import type { ColonnaAttesa } from "./modello.ts";
import { colonnaIntestata } from "./nomi.ts";

export interface Forma {
  separatore: string;
  /** La riga del file in cui sono le intestazioni, da 1. */
  riga: number;
  /** Il file comincia con `sep=;`, che lo dice a Excel. */
  dichiarato: boolean;
}

/** I separatori che si leggono, dal più comune. */
export const SEPARATORI = [";", ",", "\t", "|"] as const;
/** Un titolo, una data, una riga vuota: le intestazioni non stanno più in basso. */
const MASSIMO_SOPRA = 12;
const DICHIARATO = /^\ufeff?"?sep=(.)"?[;,\t]*$/i;

/** @param testo il contenuto del file */
export function formaDi(testo: string, attese: readonly ColonnaAttesa[]): Forma {
  const righe = testo
    .slice(0, 20_000)
    .split(/\r?\n/)
    .map((scritta, i) => ({ scritta, riga: i + 1 }))
    .filter(({ scritta }) => /[^\s;,]/.test(scritta))
    .slice(0, MASSIMO_SOPRA);
  const dichiarato = DICHIARATO.exec(righe[0]?.scritta ?? "")?.[1];
  if (dichiarato !== undefined) righe.shift();
  const tutti = candidatiDi(righe.map((r) => r.scritta));
  const prove = (candidati: readonly string[], esatti: boolean) =>
    righe.flatMap(({ scritta, riga }, i) =>
      candidati.flatMap((separatore) => {
        const punti = somiglianza(celleDi(scritta, separatore), attese, esatti);
        return punti > 0 && (i === 0 || punti >= Math.min(attese.length, 2) * 0.75)
          ? [{ separatore, riga, punti }]
          : [];
      }),
    );
  // Quello dichiarato vale, se con quello le intestazioni si riconoscono.
  const primo = dichiarato === undefined ? undefined : meglio(prove([dichiarato], true));
  const migliore = primo ?? meglio(prove(tutti, true)) ?? meglio(prove(tutti, false));
  const comune = SEPARATORI.find((s) => righe[0]?.scritta.includes(s)) ?? ";";
  return {
    separatore: migliore?.separatore ?? dichiarato ?? comune,
    riga: migliore?.riga ?? righe[0]?.riga ?? 1,
    dichiarato: dichiarato !== undefined,
  };
}

const meglio = <P extends { punti: number }>(prove: P[]): P | undefined =>
  prove.length ? prove.reduce((a, b) => (b.punti > a.punti ? b : a)) : undefined;

/** I separatori noti e ogni altro segno che potrebbe esserlo. */
function candidatiDi(righe: readonly string[]): string[] {
  const altri = righe.flatMap((r) => r.match(/[^\p{L}\p{N}\s"'’_.()%€-]/gu) ?? []);
  return [...new Set([...SEPARATORI, ...altri])].slice(0, 12);
}

/** Quante colonne attese si riconoscono fra le celle: quelle scritte quasi giuste valgono un po' meno. */
function somiglianza(celle: string[], attese: readonly ColonnaAttesa[], esatti: boolean): number {
  const trovate = new Set(celle.flatMap((c) => colonnaIntestata(c, attese)?.nome ?? []));
  if (esatti || celle.length < 2) return trovate.size;
  const nomi = attese.flatMap((a) => (trovate.has(a.nome) ? [] : [a.nome, a.titolo ?? a.nome]));
  const quasi = celle.filter((c) => c && !colonnaIntestata(c, attese) && piuVicino(c, nomi)).length;
  return trovate.size + quasi * 0.6;
}

/** Le celle di una riga sola; una virgoletta aperta tiene insieme fino alla sua chiusura. */
function celleDi(riga: string, separatore: string): string[] {
  const celle = [""];
  let fraVirgolette = false;
  for (const segno of riga.replace(/^\ufeff/, "")) {
    if (segno === '"') fraVirgolette = !fraVirgolette;
    else if (segno === separatore && !fraVirgolette) celle.push("");
    else celle[celle.length - 1] += segno;
  }
  return celle.map((c) => c.trim());
}
