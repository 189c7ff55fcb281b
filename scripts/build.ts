/** `npm run build`: controlla il piano e costruisce il sito, o quello che si apre da un disco, con una ricerca sua. */
import { perComando } from "../src/comandi/esegui.ts";
import { build } from "../src/comandi/tavola.ts";
import { costruisci } from "../src/costruzione/costruisci.ts";
import { dichiarazioneScaduta } from "../src/piano/coerenza/obblighi/dichiarazione-scaduta.ts";
import { recapitiScaduti } from "../src/piano/coerenza/obblighi/recapiti-scaduti.ts";
import { TERMINALE } from "../src/terminale/effetti.ts";
import { scrivi } from "../src/terminale/passi.ts";

const SCADUTI = [dichiarazioneScaduta.id, recapitiScaduti.id];

export default perComando(build, async ({ opzioni: values, sito }) => {
  const uscita = values.uscita ?? (values.chiavetta ? "dist-chiavetta" : "dist");
  const { chiavetta: daDisco, pulita, vetrina } = values;
  const trovate = await costruisci({ ...sito(), uscita, daDisco, pulita, vetrina }, TERMINALE);
  scrivi(`Il sito è in ${uscita}/`);
  // Ciò che è scaduto si ridice in fondo, dove chi pubblica guarda.
  for (const { messaggio } of trovate.filter((d) => SCADUTI.includes(d.regola ?? "")))
    scrivi(`\nATTENZIONE. ${messaggio}.`);
});
