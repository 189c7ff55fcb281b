/** Una voce del piano come la si modifica: il suo file, il posto nel file, i suoi campi. */
import type { z } from "zod";
import type { GenereQualunque } from "../generi/genere.ts";
import { GENERI, generiDel } from "../generi/index.ts";
import type { Piano } from "../generi/piano.ts";
import { legge } from "../generi/posti.ts";
import { separa } from "../mdx/frontmatter.ts";
import { eMappa, type Percorso, type Valore } from "../ritocco/cambio.ts";
import { campiDelFile } from "../ritocco/file.ts";
import { type CampoDelModulo, campoDi } from "./campi.ts";

export interface Documento {
  genere: GenereQualunque;
  file: string;
  /** Il posto nell'elenco, se il file è un registro. */
  voce?: number;
  campo: CampoDelModulo;
  /** Ha un testo sotto i campi. */
  conTesto: boolean;
}

/** I campi di un genere: quelli di una sua voce. */
const campoDel = (genere: GenereQualunque): CampoDelModulo => campoDi(genere.nome, genere.schema as z.ZodType);

/** Il genere di un file; di un file che due generi leggono, il primo. */
export const genereDi = (file: string, generi: readonly GenereQualunque[] = GENERI): GenereQualunque | undefined =>
  generi.find((g) => legge(g, file));

/**
 * @param voce per un registro, il posto della voce
 * @param piano dal suo profilo vengono le domande della scheda; senza, quelle che ogni profilo pone
 * @returns niente, se il file non si modifica con un modulo
 */
export function documentoDi(file: string, voce: number | undefined, piano: Piano | null): Documento | undefined {
  const genere = genereDi(file, piano ? generiDel(piano) : GENERI);
  if (!genere || file.endsWith(".csv")) return undefined;
  const registro = genere.posto.modo === "registro";
  if (registro !== (voce !== undefined)) return undefined;
  return {
    genere,
    file,
    ...(voce === undefined ? {} : { voce }),
    campo: campoDel(genere),
    conTesto: genere.posto.modo === "testi",
  };
}

export const percorsoDi = ({ voce }: Pick<Documento, "voce">): Percorso => (voce === undefined ? [] : [voce]);

/** Il valore di una voce in un testo del suo file. @returns niente, se non c'è */
export function valoreIn({ file, voce }: Pick<Documento, "file" | "voce">, testo: string): Valore | undefined {
  const tutto = campiDelFile(file, testo);
  if (voce === undefined) return tutto;
  return Array.isArray(tutto) ? (tutto as readonly Valore[])[voce] : undefined;
}

/** Il testo sotto i campi, con gli a capo semplici. */
export const corpoDi = (testo: string): string =>
  separa(testo.replace(/\r\n/g, "\n")).corpo.replace(/^\n+/, "").trimEnd();

/** Un nome per una voce: ciò che la dice a chi la cerca. */
export function nomeDellaVoce(valore: Valore | undefined, altrimenti: string): string {
  if (!eMappa(valore)) return altrimenti;
  for (const campo of ["titolo", "nome", "termine", "nomeBreve", "id"]) {
    const trovato = valore[campo];
    if (typeof trovato === "string" && trovato.trim()) return trovato;
  }
  return altrimenti;
}

/** L'identificativo di una voce, se ne ha uno. */
export function idDi(valore: Valore | undefined): string | undefined {
  return eMappa(valore) && typeof valore.id === "string" ? valore.id : undefined;
}
