/** Un valore nuovo scritto in YAML, com'è lo stile della casa. */
import { stringify } from "yaml";
import type { Valore } from "./cambio.ts";

const OPZIONI = {
  lineWidth: 0,
  flowCollectionPadding: true,
  defaultStringType: "PLAIN",
  customTags: (tags: unknown[]) =>
    tags.filter((t) => typeof t === "string" || !/:(?:int|float)$/.test((t as { tag: string }).tag)),
} as const;

/** I modi di scrivere un valore su una riga sola, dal più semplice. @param dentro sta fra graffe o fra quadre */
export function inRiga(valore: Valore, dentro: boolean): string[] {
  if (valore === null) return ["null"];
  if (typeof valore === "boolean") return [String(valore)];
  if (typeof valore === "string") {
    const nudo = valore && !/\n/.test(valore) && valore.trim() === valore && (!dentro || !/[,[\]{}]/.test(valore));
    return [...(nudo ? [valore] : []), JSON.stringify(valore), `'${valore.replaceAll("'", "''")}'`];
  }
  const scritto = stringify(valore, { ...OPZIONI, collectionStyle: "flow" } as never).trim();
  return [scritto.replace(/\n\s*/g, " ")];
}

/** Un valore su più righe, ognuna rientrata; senza l'ultimo a capo. */
export const blocco = (valore: Valore, rientro: string): string =>
  stringify(valore, OPZIONI as never)
    .trimEnd()
    .split("\n")
    .map((r) => (r ? `${rientro}${r}` : r))
    .join("\n");
