/** Da quali file del piano viene ogni pagina: serve a dire quando è cambiata. */
import { GENERI } from "../generi/index.ts";
import { pagine, percorsoDi } from "../generi/pagine.ts";
import { type Piano, vociDi } from "../piano/modello.ts";
import { intera, percorsi } from "../piano/percorsi.ts";

/**
 * @param tavole i dati ricavati dal piano, con i loro file
 * @returns per ogni pagina i suoi file; una che manca viene da tutto il piano
 */
export function originiDellePagine(
  piano: Piano,
  tavole: readonly { id: string; origini: readonly string[] }[],
): Map<string, readonly string[]> {
  return new Map<string, readonly string[]>([
    ...pagine(GENERI)
      .filter(intera)
      .flatMap((pagina): (readonly [string, readonly string[]])[] => {
        if (pagina.origini) return [[pagina.percorso, pagina.origini]];
        const { genere, nome } = pagina;
        const sue = genere?.dellePagine?.[nome]?.origini?.(piano);
        if (sue) return [...sue].map(([id, file]) => [percorsoDi(pagina, id), file]);
        if (genere?.nome !== nome) return [];
        return vociDi(piano, genere.chiave).flatMap((v) => {
          const { id, file } = v as { id?: string; file?: string };
          return file ? [[percorsoDi(pagina, id), [file]] as const] : [];
        });
      }),
    ...tavole.map((t) => [percorsi.dataset(t.id), t.origini] as const),
  ]);
}

/** Vero se un file è fra quelli detti, o in una delle cartelle dette. */
export const fraLeOrigini = (file: string, origini: readonly string[]): boolean =>
  origini.some((o) => (o.endsWith("/") ? file.startsWith(o) : file === o));
