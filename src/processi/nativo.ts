/**
 * Le due chiamate del sistema che Node non ha: scambiare due cartelle in un colpo solo, e finire quando finisce il padre.
 * Le raggiunge koffi; dove koffi o la chiamata mancano si risponde di no, e chi chiede fa in un altro modo.
 */
import { createRequire } from "node:module";
import { constants } from "node:os";

type Chiamata = (...argomenti: (string | number)[]) => number;
interface Koffi {
  load: (libreria: string | null) => { func: (firma: string) => Chiamata };
  errno: () => number;
}

/** `AT_FDCWD`, `RENAME_EXCHANGE` (renameat2), `RENAME_SWAP` (renamex_np), `PR_SET_PDEATHSIG` (prctl). */
const QUI = -100;
const SCAMBIO = 2;
const SEGNALE_ALLA_MORTE = 1;

function koffi(): Koffi | undefined {
  try {
    return createRequire(import.meta.url)("koffi") as Koffi;
  } catch {
    return undefined;
  }
}

/** Chiama il sistema. @returns il suo codice d'errore, 0 se è riuscita, nulla se la chiamata non c'è */
function chiama(firma: string, ...argomenti: (string | number)[]): number | undefined {
  const k = koffi();
  try {
    const esito = k?.load(null).func(firma)(...argomenti);
    return esito === undefined ? undefined : esito === 0 ? 0 : k?.errno();
  } catch {
    return undefined;
  }
}

/** Chi scrive su un disco che non si può scrivere, o pieno: non si aggira, si dice. */
const GRAVI = (["EACCES", "EROFS", "ENOSPC", "EDQUOT"] as const).map((c) => constants.errno[c]);

/**
 * Scambia due cartelle dello stesso disco: nessuno vede un momento in cui una delle due manca.
 * @returns falso se il sistema o il disco non lo sanno fare (Windows, reti, punti di innesto): nulla è cambiato
 * @throws se non si può scrivere
 */
export function scambia(una: string, altra: string): boolean {
  const errore =
    process.platform === "linux"
      ? chiama("int renameat2(int, const char *, int, const char *, unsigned int)", QUI, una, QUI, altra, SCAMBIO)
      : process.platform === "darwin"
        ? chiama("int renamex_np(const char *, const char *, unsigned int)", una, altra, SCAMBIO)
        : undefined;
  if (errore && GRAVI.includes(errore)) {
    const code = Object.entries(constants.errno).find(([, n]) => n === errore)?.[0] ?? "EACCES";
    throw Object.assign(new Error(`${code}: rename '${altra}'`), { code, path: altra });
  }
  return errore === 0;
}

/** Chiede al sistema (Linux) di uccidere questo processo se il padre muore. Altrove non fa nulla. */
export function muoriColPadre(): void {
  if (process.platform === "linux")
    chiama(
      "int prctl(int, unsigned long, unsigned long, unsigned long, unsigned long)",
      SEGNALE_ALLA_MORTE,
      constants.signals.SIGKILL,
      0,
      0,
      0,
    );
}
