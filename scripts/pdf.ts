/**
 * `npm run pdf`: costruisce il sito e stampa tutto il piano in `dist/piano-AMBITO-TRIENNIO.pdf`, con i fascicoli delle
 * sedute in `dist/pdf/`. Opzioni:
 * `--schede` aggiunge un PDF per ogni scheda e capitolo, offerto dalla sua pagina; `--caratteri-grandi` aggiunge l'edizione
 * a 18 punti. Stampano invece solo ciò che chiedono, senza toccare il resto di `dist/`: `--fascicolo file.yaml`,
 * `--obiettivo a1`, `--parte capitolo/premessa`; e `--righe`, la bozza con i numeri di riga nel margine. `--pulita` rifà il sito da capo.
 */
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { type Aggiunta, costruisci } from "../src/costruzione/costruisci.ts";
import { rimettiInOrdine } from "../src/costruzione/ordine.ts";
import { stampa } from "../src/costruzione/stampa.ts";
import { partiDelPiano } from "../src/generi/citabili.ts";
import { GENERI } from "../src/generi/index.ts";
import type { Fascicolo, Piano } from "../src/piano/modello.ts";
import { opzioniDaAmbiente } from "../src/sito/opzioni.ts";
import { browserPronto } from "../src/stampa/browser.ts";
import { type Stampa, stampaFascicolo, stampaIntera, stampaParte, stampePerParte } from "../src/stampa/edizioni.ts";
import { TERMINALE } from "../src/terminale/effetti.ts";
import { leggiOpzioni, scelta } from "../src/terminale/opzioni.ts";
import { comando, scrivi } from "../src/terminale/passi.ts";

/** Ciò che chi dà il comando chiede. */
interface Richiesta {
  uscita: string;
  fascicolo?: string | undefined;
  obiettivo?: string | undefined;
  parte?: string | undefined;
  schede: boolean;
  "caratteri-grandi": boolean;
  righe: boolean;
}

await comando("Stampa", async () => {
  const { values } = leggiOpzioni({
    uscita: { type: "string", default: "dist" },
    fascicolo: { type: "string" },
    obiettivo: { type: "string" },
    parte: { type: "string" },
    schede: { type: "boolean", default: false },
    "caratteri-grandi": { type: "boolean", default: false },
    righe: { type: "boolean", default: false },
    pulita: { type: "boolean", default: false },
  });
  const opzioni = { ...opzioniDaAmbiente(), pulita: values.pulita, documento: true };
  const { uscita } = values;
  const unaSola = [values.fascicolo, values.obiettivo, values.parte].some((v) => v !== undefined) || values.righe;
  if (unaSola) await rimettiInOrdine(uscita, TERMINALE);
  let prima = "";
  const aggiungi = (piano: Piano): Aggiunta => {
    const officina = { piano, radice: opzioni.piano, base: opzioni.base, programma: browserPronto(scrivi) };
    const stampe = unaSola ? [unaStampa(piano, opzioni.piano, values)] : tutteLeStampe(piano, values);
    prima = stampe[0]?.nome ?? "";
    return {
      // Le pagine offrono i PDF che ci saranno.
      file: unaSola ? [] : stampe.map((s) => s.nome),
      scrivi: (sito) => stampa(officina, sito, stampe, { cartella: unaSola ? uscita : sito, nome: uscita }, TERMINALE),
    };
  };
  // Una stampa sola viene da un sito che non resta: `dist/` riceve solo il suo PDF.
  await costruisci({ ...opzioni, aggiungi, ...(unaSola ? {} : { uscita }) }, TERMINALE);
  scrivi(`Il PDF è ${join(uscita, prima)}`);
});

function tutteLeStampe(piano: Piano, { schede, "caratteri-grandi": grandi }: Richiesta): Stampa[] {
  return [
    stampaIntera(piano),
    ...(grandi ? [stampaIntera(piano, { grandi: true })] : []),
    ...piano.fascicoli.map((f) => stampaFascicolo(f)),
    ...(schede ? stampePerParte(piano) : []),
  ];
}

/** @throws se ciò che si chiede non è nel piano, con il più vicino */
function unaStampa(piano: Piano, radice: string, richiesta: Richiesta): Stampa {
  const { fascicolo, obiettivo, parte, righe } = richiesta;
  const aspetto = { grandi: richiesta["caratteri-grandi"], righe };
  if (fascicolo !== undefined) return stampaFascicolo(fascicoloDi(piano, radice, fascicolo), aspetto);
  const ids = piano.obiettivi.map((o) => o.id);
  if (obiettivo !== undefined) return stampaParte(`obiettivo/${scelta("--obiettivo", obiettivo, ids)}`, aspetto);
  if (parte !== undefined) return stampaParte(scelta("--parte", parte, partiDelPiano(piano, GENERI)), aspetto);
  return stampaIntera(piano, aspetto);
}

/** Il fascicolo di un file. @throws se non è fra quelli del piano, con i nomi che ci sono */
function fascicoloDi(piano: Piano, radice: string, file: string): Fascicolo {
  if (!existsSync(file)) throw new Error(`Il fascicolo «${file}» non esiste`);
  const nome = relative(resolve(radice), resolve(file)).replaceAll("\\", "/");
  const trovato = piano.fascicoli.find((f) => f.file === nome);
  if (trovato) return trovato;
  throw new Error(`«${file}» non è fra i fascicoli del piano: mettilo in ${radice}/fascicoli/`);
}
