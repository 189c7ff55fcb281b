/** I segni che ingannano scritti in un testo con il loro codice (`&#x202E;`, `&zwj;`): si vedono solo dopo la lettura. */
import type { Nodes, Root } from "mdast";
import type { Diagnostica, Posizione } from "../diagnostica/index.ts";
import { codiciIn, puntoNel, segnoInCodice } from "../diagnostica/segni-file.ts";
import { nodiDi } from "./nodi.ts";

/** Un'entità: in esadecimale, in decimale, o una di quelle che hanno per nome un segno che non si vede. */
const ENTITA =
  /&(?:#x([\da-f]+)|#(\d+)|(?:shy|zwn?j|lrm|rlm|ZeroWidthSpace|NoBreak|ApplyFunction|af|Invisible(?:Times|Comma)|i[tc]));/gi;
const CAMPI = ["value", "url", "title", "alt", "label", "lang", "meta"] as const;

/**
 * @param testo il file, per trovare l'entità; senza, il posto è quello del nodo
 * @returns al più una diagnostica, con tutti i segni trovati
 */
export function segniDecodificati(radice: Root, file: string, testo?: string): Diagnostica[] {
  const codici: number[] = [];
  let dove: Posizione | undefined;
  for (const nodo of nodiDi(radice)) {
    const trovati = valori(nodo).flatMap(codiciIn);
    if (!trovati.length) continue;
    const { start, end } = nodo.position ?? {};
    const entita = entitaIn(testo?.slice(start?.offset, end?.offset) ?? "");
    dove ??=
      testo !== undefined && entita[0]
        ? puntoNel(testo, (start?.offset ?? 0) + entita[0].indice)
        : { riga: start?.line ?? 1, colonna: start?.column ?? 1 };
    // Di un comando il lettore Markdown fa «U+FFFD»: il nome giusto è quello scritto.
    const scritti = entita.flatMap((e) => e.codice ?? []);
    codici.push(...(trovati.every((c) => c === 0xfffd) && scritti.length ? scritti : trovati));
  }
  return dove ? [segnoInCodice(file, dove, codici)] : [];
}

/** Le stringhe di un nodo, senza quelle dei nodi che contiene. */
function valori(nodo: Nodes): string[] {
  const campi = nodo as unknown as Record<string, unknown>;
  const attributi = (campi.attributes as { value?: unknown }[] | undefined) ?? [];
  return [...CAMPI.map((c) => campi[c]), ...attributi.map((a) => a.value)].filter((v) => typeof v === "string");
}

/** Le entità che valgono un segno che inganna. */
function entitaIn(pezzo: string): { indice: number; codice?: number }[] {
  return [...pezzo.matchAll(ENTITA)].flatMap((m) => {
    const codice = m[1] ? Number.parseInt(m[1], 16) : m[2] ? Number(m[2]) : undefined;
    if (codice === undefined) return [{ indice: m.index }];
    const segno = codice <= 0x10ffff ? String.fromCodePoint(codice) : "\ufffd";
    return codiciIn(segno).length ? [{ indice: m.index, codice: codice <= 0x10ffff ? codice : 0xfffd }] : [];
  });
}
