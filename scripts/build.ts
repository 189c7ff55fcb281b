/**
 * `npm run build [-- --uscita cartella] [--chiavetta] [--pulita]`: controlla il piano e costruisce il sito. Con `--chiavetta` il
 * sito si apre da un disco, senza server e senza rete, con una ricerca sua. Con `--pulita` non usa niente di ciò che le
 * costruzioni di prima hanno lasciato in `.cache/`. `--vetrina` aggiunge la pagina con tutti i pezzi in tutti gli stati, che le
 * prove fotografano.
 */
import { costruisci } from "../src/costruzione/costruisci.ts";
import { dichiarazioneScaduta } from "../src/piano/coerenza/obblighi/dichiarazione-scaduta.ts";
import { recapitiScaduti } from "../src/piano/coerenza/obblighi/recapiti-scaduti.ts";
import { opzioniDaAmbiente } from "../src/sito/opzioni.ts";
import { TERMINALE } from "../src/terminale/effetti.ts";
import { leggiOpzioni } from "../src/terminale/opzioni.ts";
import { comando, scrivi } from "../src/terminale/passi.ts";

const SCADUTI = [dichiarazioneScaduta.id, recapitiScaduti.id];

await comando("Costruzione", async () => {
  const { values } = leggiOpzioni({
    uscita: { type: "string" },
    chiavetta: { type: "boolean", default: false },
    pulita: { type: "boolean", default: false },
    vetrina: { type: "boolean", default: false },
  });
  const uscita = values.uscita ?? (values.chiavetta ? "dist-chiavetta" : "dist");
  const { chiavetta: daDisco, pulita, vetrina } = values;
  const trovate = await costruisci({ ...opzioniDaAmbiente(), uscita, daDisco, pulita, vetrina }, TERMINALE);
  scrivi(`Il sito è in ${uscita}/`);
  // Ciò che è scaduto si ridice in fondo, dove chi pubblica guarda.
  for (const { messaggio } of trovate.filter((d) => SCADUTI.includes(d.regola ?? "")))
    scrivi(`\nATTENZIONE. ${messaggio}.`);
});
