/** `npm run build [-- --uscita cartella]`: controlla il piano e costruisce il sito. */
import { parseArgs } from "node:util";
import { controlla, costruisci } from "./comune/costruisci.ts";
import { comando, scrivi } from "./comune/passi.ts";
import { scegliPiano } from "./comune/piano.ts";

await comando("Costruzione", async () => {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { uscita: { type: "string", default: "dist" } },
  });
  await controlla(scegliPiano());
  await costruisci(values.uscita);
  scrivi(`Il sito è in ${values.uscita}/`);
});
