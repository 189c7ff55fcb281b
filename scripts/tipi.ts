/** `npm run tipi`: i tipi del codice e delle pagine. */
import { tipi } from "../src/comandi/del-programma.ts";
import { perComando } from "../src/comandi/esegui.ts";
import { esegui } from "../src/terminale/programmi.ts";

export default perComando(tipi, () => esegui(["astro/bin/astro.mjs", "check", "--minimumFailingSeverity", "warning"]));
