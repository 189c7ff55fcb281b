/** `npm run formatta`: rimette in forma il codice. */
import { formatta } from "../src/comandi/del-programma.ts";
import { perComando } from "../src/comandi/esegui.ts";
import { esegui } from "../src/terminale/programmi.ts";

export default perComando(formatta, ({ parole }) =>
  esegui(["@biomejs/biome/bin/biome", "check", "--write", ...parole]),
);
