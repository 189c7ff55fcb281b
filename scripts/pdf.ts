/**
 * `npm run pdf`: costruisce il sito e stampa tutto il piano in `dist/piano-AMBITO-TRIENNIO.pdf`, con i fascicoli delle
 * sedute in `dist/pdf/`. Opzioni:
 * `--schede` aggiunge un PDF per ogni scheda e capitolo, offerto dalla sua pagina; `--caratteri-grandi` aggiunge l'edizione
 * a 18 punti. Stampano invece solo ciò che chiedono, senza toccare il resto di `dist/`: `--fascicolo file.yaml`,
 * `--obiettivo a1`, `--parte capitolo/premessa`; e `--righe`, la bozza con i numeri di riga nel margine. `--pulita` rifà il sito da capo.
 */
import { join } from "node:path";
import { perComando } from "../src/comandi/esegui.ts";
import { pdf } from "../src/comandi/tavola.ts";
import { type Aggiunta, costruisci } from "../src/costruzione/costruisci.ts";
import { rimettiInOrdine } from "../src/costruzione/ordine.ts";
import { stampa } from "../src/costruzione/stampa.ts";
import type { Piano } from "../src/piano/modello.ts";
import { browserPronto } from "../src/stampa/browser.ts";
import { stampeChieste, unaSola } from "../src/stampa/richiesta.ts";
import { TERMINALE } from "../src/terminale/effetti.ts";
import { scrivi } from "../src/terminale/passi.ts";

export default perComando(pdf, async ({ opzioni: values, sito: delSito }) => {
  const opzioni = { ...delSito(), pulita: values.pulita, documento: true };
  const { uscita } = values;
  const una = unaSola(values);
  if (una) await rimettiInOrdine(uscita, TERMINALE);
  let prima = "";
  const aggiungi = (piano: Piano): Aggiunta => {
    const officina = { piano, radice: opzioni.piano, base: opzioni.base, programma: browserPronto(scrivi) };
    const stampe = stampeChieste(piano, opzioni.piano, values);
    prima = stampe[0].nome;
    return {
      // Le pagine offrono i PDF che ci saranno.
      file: una ? [] : stampe.map((s) => s.nome),
      scrivi: (sito) => stampa(officina, sito, stampe, { cartella: una ? uscita : sito, nome: uscita }, TERMINALE),
    };
  };
  // Una stampa sola viene da un sito che non resta: `dist/` riceve solo il suo PDF.
  await costruisci({ ...opzioni, aggiungi, ...(una ? {} : { uscita }) }, TERMINALE);
  scrivi(`Il PDF è ${join(uscita, prima)}`);
});
