/** La pagina che mostra un file del piano. */
import { GENERI } from "../generi/index.ts";
import { legge } from "../generi/posti.ts";
import { type Piano, vociDi } from "../piano/modello.ts";
import { rimandoA } from "./indirizzi.ts";

export interface Pagina {
  titolo: string;
  indirizzo: string;
}

/**
 * @param file percorso relativo alla cartella del piano
 * @returns `undefined` se il file non ha una pagina sua
 */
export function paginaDelFile(piano: Piano, file: string): Pagina | undefined {
  for (const genere of GENERI.filter((g) => legge(g, file))) {
    if (genere.titoloVoce) {
      const voce = vociDi(piano, genere.chiave).find((v) => (v as { file?: string }).file === file);
      if (!voce?.id) continue;
      return { titolo: genere.titoloVoce(voce), indirizzo: rimandoA(genere.nome, voce.id) };
    }
    const sua = genere.paginaDelFile?.(file, piano);
    if (sua) return { titolo: sua.titolo, indirizzo: rimandoA(sua.pagina, sua.id) };
  }
  return undefined;
}
