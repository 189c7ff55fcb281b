/** `npm run redazione`: i moduli con cui si scrive il piano nel navigatore. Ascolta solo su questo computer. */
import { perComando } from "../src/comandi/esegui.ts";
import { portaDi } from "../src/comandi/porta.ts";
import { redazione } from "../src/comandi/tavola.ts";
import { finoAllaFine, scrivi } from "../src/terminale/passi.ts";
import { avviaRedazione } from "../src/terminale/redazione.ts";
import { PAROLE_REDAZIONE } from "../src/testo/parole/redazione.ts";

export default perComando(redazione, async ({ opzioni, sito }) => {
  const servita = await avviaRedazione(sito(), portaDi(opzioni.porta));
  scrivi(PAROLE_REDAZIONE.avviata(servita.indirizzo));
  finoAllaFine(servita.chiudi);
});
