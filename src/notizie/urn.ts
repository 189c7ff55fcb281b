/** Gli identificativi delle notizie: non cambiano se cambia l'indirizzo del sito, o se ancora non c'è. */
import { v5 } from "uuid";
import type { Piano } from "../piano/modello.ts";

/** Lo spazio dei nomi di questo programma: un UUID qualunque, scelto una volta. */
const SPAZIO = "6f1d0f0e-5a55-4b1c-9d2f-3b7f5a8e2c41";

/** @returns `urn:uuid:…`, sempre lo stesso per lo stesso piano e le stesse parti */
export function urnDi({ identita }: Pick<Piano, "identita">, ...parti: string[]): string {
  return `urn:uuid:${v5(JSON.stringify([identita.ambito, identita.anni.inizio, ...parti]), SPAZIO)}`;
}
