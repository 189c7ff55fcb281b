/** `npm run pdf`: costruisce il sito e stampa tutto il piano in `dist/piano-AMBITO-TRIENNIO.pdf`. */
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { caricaPiano } from "../src/piano/carica.ts";
import { browserPronto } from "../src/stampa/browser.ts";
import { stampa } from "../src/stampa/pdf.ts";
import { slug } from "../src/testo/slug.ts";
import { controlla, costruisci } from "./comune/costruisci.ts";
import { comando, passo, scrivi } from "./comune/passi.ts";
import { scegliPiano } from "./comune/piano.ts";
import { baseDelSito, servi } from "./comune/servi.ts";

await comando("Stampa", async () => {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { uscita: { type: "string", default: "dist" } },
  });
  const cartella = scegliPiano();
  await controlla(cartella);
  const programma = browserPronto(scrivi);
  await costruisci(values.uscita);
  const { piano } = caricaPiano(cartella);
  if (!piano) throw new Error("Il piano non si può leggere");
  const { nomeBreve, triennio } = piano.identita;
  const nome = `piano-${slug(nomeBreve)}-${triennio.inizio}-${triennio.fine}.pdf`;
  await passo("Stampo il PDF", async () => {
    const { indirizzo, chiudi } = await servi(values.uscita);
    try {
      const byte = await stampa(programma, `${indirizzo}${baseDelSito()}stampa/`);
      const provvisorio = join(values.uscita, `.${nome}.parziale`);
      writeFileSync(provvisorio, byte);
      renameSync(provvisorio, join(values.uscita, nome));
      scrivi(`  ${join(values.uscita, nome)}, ${Math.round(byte.length / 1024)} KB`);
    } finally {
      await chiudi();
    }
  });
});
