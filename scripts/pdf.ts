/** `npm run pdf`: costruisce il sito e stampa tutto il piano in `dist/piano-AMBITO-TRIENNIO.pdf`. */
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { caricaPiano } from "../src/piano/carica.ts";
import { browserPronto } from "../src/stampa/browser.ts";
import { stampa } from "../src/stampa/pdf.ts";
import { slug } from "../src/testo/slug.ts";
import { fermaSePdfRotto } from "./comune/collegamenti.ts";
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
  const { piano } = caricaPiano(cartella);
  if (!piano) throw new Error("Il piano non si può leggere");
  const { nomeBreve, triennio } = piano.identita;
  const nome = `piano-${slug(nomeBreve)}-${triennio.inizio}-${triennio.fine}.pdf`;
  await costruisci(values.uscita, [nome]);
  const byte = await passo("Stampo il PDF", async () => {
    const { indirizzo, chiudi } = await servi(values.uscita);
    try {
      return await stampa(programma, `${indirizzo}${baseDelSito()}stampa/`);
    } finally {
      await chiudi();
    }
  });
  await fermaSePdfRotto(byte, values.uscita, nome);
  const provvisorio = join(values.uscita, `.${nome}.parziale`);
  writeFileSync(provvisorio, byte);
  renameSync(provvisorio, join(values.uscita, nome));
  scrivi(`Il PDF è ${join(values.uscita, nome)}, ${Math.round(byte.length / 1024)} KB`);
});
