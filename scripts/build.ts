/** `npm run build [-- --uscita cartella]`: controlla il piano e costruisce il sito. */
import { controlla, costruisci } from "./comune/costruisci.ts";
import { leggiOpzioni } from "./comune/opzioni.ts";
import { comando, scrivi } from "./comune/passi.ts";
import { scegliPiano } from "./comune/piano.ts";

await comando("Costruzione", async () => {
  const { values } = leggiOpzioni({ uscita: { type: "string", default: "dist" } });
  await controlla(scegliPiano());
  await costruisci(values.uscita);
  scrivi(`Il sito è in ${values.uscita}/`);
});
