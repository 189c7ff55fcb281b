/**
 * `npm run pdf`: costruisce il sito e stampa il piano in `dist/piano-AMBITO-TRIENNIO.pdf`, con l'opuscolo per i cittadini e i
 * fascicoli delle sedute in `dist/pdf/`. Chi chiede una stampa sola non costruisce il sito, e non tocca il resto di `dist/`.
 */
import { join } from "node:path";
import { perComando } from "../src/comandi/esegui.ts";
import { pdf } from "../src/comandi/tavola.ts";
import { costruisci } from "../src/costruzione/costruisci.ts";
import { rimettiInOrdine } from "../src/costruzione/ordine.ts";
import { stampa, stampaSola } from "../src/costruzione/stampa.ts";
import { stampeChieste, unaSola } from "../src/stampa/richiesta.ts";
import { TERMINALE } from "../src/terminale/effetti.ts";
import { scrivi } from "../src/terminale/passi.ts";

export default perComando(pdf, async ({ opzioni: values, sito: delSito }) => {
  const opzioni = { ...delSito(), pulita: values.pulita };
  const { uscita } = values;
  let prima = "";
  if (unaSola(values)) {
    await rimettiInOrdine(uscita, TERMINALE);
    prima = await stampaSola(opzioni, uscita, (piano) => stampeChieste(piano, opzioni.piano, values), TERMINALE);
  } else
    await costruisci(
      {
        ...opzioni,
        uscita,
        aggiungi: (piano) => {
          const stampe = stampeChieste(piano, opzioni.piano, values);
          prima = stampe[0].nome;
          return {
            // Le pagine offrono i PDF che ci saranno.
            file: stampe.map((s) => s.nome),
            scrivi: (sito) => stampa(opzioni, stampe, sito, TERMINALE),
          };
        },
      },
      TERMINALE,
    );
  scrivi(`Il PDF è ${join(uscita, prima)}`);
});
