/** Un disco che non si lascia scrivere, detto a chi ha dato il comando, con che cosa fare. */

import { constants } from "node:os";

/** I guai di cui chi lavora può fare qualcosa. */
const GUAI: Record<string, (dove: string) => string> = {
  ENOSPC: (dove) => `Il disco è pieno: non si riesce a scrivere${dove}. Libera spazio e ripeti il comando`,
  EDQUOT: (dove) =>
    `Lo spazio che hai su questo disco è finito: non si riesce a scrivere${dove}. Libera spazio e ripeti`,
  EROFS: (dove) =>
    `Il disco è di sola lettura: non si riesce a scrivere${dove}. Scegli un'altra cartella con «--uscita cartella»`,
  EACCES: (dove) =>
    `Manca il permesso di leggere o scrivere${dove}. Cambia i permessi; se è la cartella del sito, puoi sceglierne un'altra con «--uscita cartella»`,
  EPERM: (dove) =>
    `Il sistema non permette di scrivere${dove}: forse un altro programma lo tiene aperto. Chiudilo e ripeti il comando`,
  EMFILE: () => "Troppi file aperti insieme: chiudi qualche programma, o alza il limite («ulimit -n 4096»), e ripeti",
  ENFILE: () => "Il sistema ha troppi file aperti: chiudi qualche programma e ripeti il comando",
};

/**
 * La frase per un errore del disco, anche se chi l'ha incontrato l'ha avvolto in un messaggio suo.
 * @returns nulla se l'errore non è di questi
 */
export function guaioDelDisco(errore: unknown): string | undefined {
  const { code, path, dest, syscall = "", message = "" } = errore as NodeJS.ErrnoException & { dest?: string };
  if (/^(?:spawn|listen|kill|connect)/.test(syscall)) return undefined;
  const dalNumero = /\(os error (\d+)\)/.exec(message)?.[1];
  const codice =
    [code, ...(message.match(/\bE[A-Z]{4,6}(?=: )/g) ?? [])].find((c) => c && c in GUAI) ??
    Object.keys(GUAI).find((c) => constants.errno[c as keyof typeof constants.errno] === Number(dalNumero));
  if (!codice) return undefined;
  const dove = dest ?? path ?? /(?:open|write|mkdir|rename|copyfile) '([^']+)'/.exec(message)?.[1];
  return GUAI[codice]?.(dove ? ` in «${dove}»` : "");
}
