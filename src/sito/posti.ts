/** In quale riga di un file del piano sta una voce: serve a chi segnala un errore e a chi lo corregge. */
import type { Percorso } from "../piano/yaml.ts";
import { caricamentoCorrente } from "./corrente.ts";

/** @param percorso i campi che portano alla voce: `["indicatori", 3]` */
export const rigaDi = (file: string, percorso: Percorso): number =>
  caricamentoCorrente().posizione(file, percorso).riga;
