/** `npm run pdf`: costruisce il sito e stampa tutto il piano in `dist/piano-AMBITO-TRIENNIO.pdf`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { caricaPiano } from "../src/piano/carica.ts";
import { browserPronto } from "../src/stampa/browser.ts";
import { stampa } from "../src/stampa/pdf.ts";
import { slug } from "../src/testo/slug.ts";
import { fermaSePdfRotto } from "./comune/collegamenti.ts";
import { controlla, costruisci } from "./comune/costruisci.ts";
import { leggiOpzioni } from "./comune/opzioni.ts";
import { comando, passo, scrivi } from "./comune/passi.ts";
import { scegliPiano } from "./comune/piano.ts";
import { rifinisciPdf } from "./comune/rifinisci.ts";
import { baseDelSito, servi } from "./comune/servi.ts";

await comando("Stampa", async () => {
  const { values } = leggiOpzioni({ uscita: { type: "string", default: "dist" } });
  const radice = scegliPiano();
  await controlla(radice);
  const programma = browserPronto(scrivi);
  const { piano } = caricaPiano(radice);
  if (!piano) throw new Error("Il piano non si può leggere");
  const { nomeBreve, triennio } = piano.identita;
  const nome = `piano-${slug(nomeBreve)}-${triennio.inizio}-${triennio.fine}.pdf`;
  const stampaIn = async (cartella: string) => {
    const stampato = await passo("Stampo il PDF", async () => {
      const { indirizzo, chiudi } = await servi(cartella);
      try {
        return await stampa(programma, `${indirizzo}${baseDelSito()}stampa/`);
      } finally {
        await chiudi();
      }
    });
    const byte = await rifinisciPdf(stampato, piano, radice);
    await fermaSePdfRotto(byte, values.uscita, nome);
    writeFileSync(join(cartella, nome), byte);
    scrivi(`  ${nome}, ${Math.round(byte.length / 1024)} KB`);
  };
  await costruisci(values.uscita, { inArrivo: [nome], completa: stampaIn });
  scrivi(`Il PDF è ${join(values.uscita, nome)}`);
});
