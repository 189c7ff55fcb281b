/** `npm run rinomina -- GENERE VECCHIO NUOVO`: cambia un identificativo dovunque è scritto, o non tocca niente. */
import { perComando } from "../src/comandi/esegui.ts";
import { rinomina } from "../src/comandi/tavola.ts";
import { scrivi } from "../src/terminale/passi.ts";
import { rinominaVoce } from "../src/terminale/rinomina.ts";

export default perComando(rinomina, ({ parole: [genere = "", vecchio = "", nuovo = ""], sito }) => {
  for (const riga of rinominaVoce(sito().piano, genere, vecchio, nuovo)) scrivi(riga);
});
