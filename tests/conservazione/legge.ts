/** La legge della conservazione provata su una modifica: si rifiuta con un messaggio al suo posto, o si pubblica com'è. */

import { lettoreDeiTesti } from "../../src/conservazione/letto-testo.ts";
import { type Perdita, perdite } from "../../src/conservazione/perdite.ts";
import { type Diagnostica, ordina } from "../../src/diagnostica/index.ts";
import { type Caricamento, componi } from "../../src/piano/carica.ts";
import { controllaCoerenza } from "../../src/piano/coerenza/index.ts";
import type { Modifica } from "./modifiche.ts";

const OGGI = "2026-11-20";
const leggiTesto = lettoreDeiTesti();

/** Ciò che si perde o si aggiunge fra i file scritti e il piano che se ne legge. */
export const perditeDi = async (
  caricamento: Caricamento,
  file: ReadonlyMap<string, string> = caricamento.file,
): Promise<Perdita[]> => perdite(caricamento, file, await leggiTesto);

export interface Esito {
  modifica: Modifica;
  /** Errori e avvisi che prima non c'erano: i consigli non bastano. */
  nuove: Diagnostica[];
  /** Se non c'è nessun messaggio nuovo, ciò che è andato perduto. */
  perse: Perdita[];
}

/** @returns chi prova su un piano una modifica alla volta */
export function provatore(origine: Caricamento): (modifica: Modifica) => Promise<Esito> {
  const note = new Set(gravi(origine, true).map(chiave));
  return async (modifica) => {
    const file = new Map(origine.file).set(modifica.file, modifica.testo);
    const caricamento = componi({ file, diagnostiche: [], altri: origine.altri });
    const nuoveDi = (coerenza: boolean) => gravi(caricamento, coerenza).filter((d) => !note.has(chiave(d)));
    const subito = nuoveDi(false);
    const nuove = subito.some((d) => d.gravita === "errore") ? subito : nuoveDi(true);
    const perse = nuove.length ? [] : await perditeDi(caricamento, new Map([[modifica.file, modifica.testo]]));
    return { modifica, nuove, perse };
  };
}

/** Una riga che si sposta non è un messaggio nuovo. */
const chiave = (d: Diagnostica): string => [d.file, d.regola, d.messaggio.replace(/riga \d+/g, "")].join("\0");

function gravi(caricamento: Caricamento, coerenza: boolean): Diagnostica[] {
  const trovate = [...caricamento.diagnostiche, ...(coerenza ? controllaCoerenza(caricamento, undefined, OGGI) : [])];
  return ordina(trovate).filter((d) => d.gravita === "errore" || d.gravita === "avviso");
}

/**
 * Vero se fra i messaggi ce n'è uno al posto della modifica: nel suo file, a una delle sue righe o al contenitore; o altrove, dove
 * il piano cita proprio ciò che la modifica ha cambiato.
 */
export function alSuoPosto({ modifica, nuove }: Esito, prima: string): boolean {
  // Una tabella e la sua descrizione sono lo stesso dataset: chi cita una riga che ha cambiato nome è l'altra metà.
  const meta = modifica.file.replace(/\.csv$/, ".yaml");
  const qui = (file: string) => file === modifica.file || file === meta;
  if (nuove.some((d) => qui(d.file) || d.altrove?.some((l) => qui(l.file)))) return true;
  const [da, a] = modifica.righe;
  const toccate = [prima, modifica.testo].flatMap((t) => t.split("\n").slice(da - 1, a));
  const parole = new Set(toccate.flatMap((r) => r.match(/[\p{L}\d][\p{L}\d-]*/gu) ?? []));
  const nome = /([^/]+)\.\w+$/.exec(modifica.file)?.[1] ?? "";
  return nuove.some(
    (d) => (d.messaggio.match(/[\p{L}\d][\p{L}\d-]*/gu) ?? []).some((p) => parole.has(p)) || d.messaggio.includes(nome),
  );
}
