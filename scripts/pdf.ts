/**
 * `npm run pdf`: costruisce il sito e stampa il piano in `dist/piano-AMBITO-TRIENNIO.pdf`, con l'opuscolo per i cittadini e i
 * fascicoli delle sedute in `dist/pdf/`. Opzioni:
 * `--schede` aggiunge un PDF per ogni scheda e capitolo, offerto dalla sua pagina; `--caratteri-grandi` aggiunge l'edizione
 * a 18 punti. Stampano invece solo ciò che chiedono, senza costruire il sito né toccare il resto di `dist/`:
 * `--fascicolo file.yaml`, `--obiettivo a1`, `--parte capitolo/premessa`, `--opuscolo`; e `--righe`, la bozza con i numeri di
 * riga nel margine. `--pulita` rifà il sito da capo.
 */
import { join } from "node:path";
import { costruisci } from "../src/costruzione/costruisci.ts";
import { rimettiInOrdine } from "../src/costruzione/ordine.ts";
import { stampa, stampaSola } from "../src/costruzione/stampa.ts";
import { opzioniDaAmbiente } from "../src/sito/opzioni.ts";
import { stampeChieste, unaSola } from "../src/stampa/richiesta.ts";
import { TERMINALE } from "../src/terminale/effetti.ts";
import { leggiOpzioni } from "../src/terminale/opzioni.ts";
import { comando, scrivi } from "../src/terminale/passi.ts";

await comando("Stampa", async () => {
  const { values } = leggiOpzioni({
    uscita: { type: "string", default: "dist" },
    fascicolo: { type: "string" },
    obiettivo: { type: "string" },
    parte: { type: "string" },
    opuscolo: { type: "boolean", default: false },
    schede: { type: "boolean", default: false },
    "caratteri-grandi": { type: "boolean", default: false },
    righe: { type: "boolean", default: false },
    pulita: { type: "boolean", default: false },
  });
  const opzioni = { ...opzioniDaAmbiente(), pulita: values.pulita };
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
        aggiungi: (piano, caricamento) => {
          const stampe = stampeChieste(piano, opzioni.piano, values);
          prima = stampe[0].nome;
          return {
            // Le pagine offrono i PDF che ci saranno.
            file: stampe.map((s) => s.nome),
            scrivi: (sito) => stampa({ piano, caricamento, radice: opzioni.piano }, stampe, sito, TERMINALE),
          };
        },
      },
      TERMINALE,
    );
  scrivi(`Il PDF è ${join(uscita, prima)}`);
});
