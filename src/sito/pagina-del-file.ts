/** La pagina che mostra un file del piano. */
import { GENERI } from "../generi/index.ts";
import { legge } from "../generi/posti.ts";
import { type Piano, vociDi } from "../piano/modello.ts";
import type { VoceStampata } from "../stampa/rimandi.ts";
import { indirizzi, rimando } from "./indirizzi.ts";

export interface Pagina {
  titolo: string;
  indirizzo: string;
}

/**
 * @param file percorso relativo alla cartella del piano
 * @param stampa vero se il rimando resta dentro l'edizione a stampa
 * @returns `undefined` se il file non ha una pagina sua (o un posto nella stampa)
 */
export function paginaDelFile(piano: Piano, file: string, stampa?: boolean): Pagina | undefined {
  for (const genere of GENERI.filter((g) => legge(g, file))) {
    if (genere.titoloVoce) {
      const voce = vociDi(piano, genere.chiave).find((v) => (v as { file?: string }).file === file);
      if (!voce?.id) continue;
      return {
        titolo: genere.titoloVoce(voce),
        indirizzo: rimando(stampa, genere.nome as VoceStampata, voce.id),
      };
    }
    const sua = stampa ? undefined : genere.paginaDelFile?.(file, piano);
    if (sua) {
      const indirizzo = indirizzi[sua.pagina as "home"] as (id?: string) => string;
      return { titolo: sua.titolo, indirizzo: indirizzo(sua.id) };
    }
  }
  return undefined;
}
