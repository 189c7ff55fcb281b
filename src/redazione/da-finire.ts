/** Un testo in cui c'è ancora qualcosa da scrivere. */
import { CORPO_DA_SCRIVERE, DA_SCRIVERE, daCompletare } from "../testo/segnaposto.ts";

const SEGNI = [DA_SCRIVERE, ...Object.values(CORPO_DA_SCRIVERE)];

export const eDaScrivere = (testo: string): boolean =>
  SEGNI.some((s) => testo.includes(s)) || daCompletare(testo) !== undefined;
