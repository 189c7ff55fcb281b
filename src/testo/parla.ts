/** Se un testo parla di qualcosa, date le parole con cui se ne parla. */
import { paroleDi, radiceDi } from "./impronta.ts";

const seguite = (testo: string): string[] => paroleDi(testo).map(radiceDi);

/**
 * @param parole parole o locuzioni: «anziano» trova anche «anziane», «senza dimora» anche «senza una dimora»
 * @returns chi cerca in un testo la prima che vi si trova
 */
export function parlaDi(parole: readonly string[]): (testo: string) => string | undefined {
  const cercate = parole.map((scritta) => ({ scritta, radici: seguite(scritta) })).filter((c) => c.radici.length);
  return (testo) => {
    const radici = seguite(testo);
    return cercate.find((c) => radici.some((_, i) => c.radici.every((r, k) => radici[i + k] === r)))?.scritta;
  };
}
