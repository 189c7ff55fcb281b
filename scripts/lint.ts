/** `npm run lint`: lo stile e la forma del codice, senza cambiare niente. */
import { lint } from "../src/comandi/del-programma.ts";
import { perComando } from "../src/comandi/esegui.ts";
import { esegui } from "../src/terminale/programmi.ts";

export default perComando(lint, ({ parole }) =>
  esegui(["@biomejs/biome/bin/biome", "check", "--error-on-warnings", ...parole]),
);
