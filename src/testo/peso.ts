/** Quanto pesa un file, per chi legge. */
import { scriviNumero } from "./numeri.ts";

/** Scrive un peso: «812 byte», «14 KB», «1,2 MB». */
export function scriviPeso(byte: number): string {
  if (byte < 1000) return `${byte} byte`;
  if (byte < 1e6) return `${scriviNumero(Math.round(byte / 1000), 0)} KB`;
  return `${scriviNumero(Math.round(byte / 1e5) / 10)} MB`;
}
