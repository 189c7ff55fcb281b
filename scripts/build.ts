/**
 * `npm run build [-- --uscita cartella] [--chiavetta] [--pulita]`: controlla il piano e costruisce il sito. Con `--chiavetta` il sito si
 * apre da un disco, senza server e senza rete, con una ricerca sua. Con `--pulita` non usa niente di ciò che le costruzioni di
 * prima hanno lasciato in `.cache/`.
 */
import { dichiarazioneScaduta } from "../src/piano/coerenza/obblighi/dichiarazione-scaduta.ts";
import { recapitiScaduti } from "../src/piano/coerenza/obblighi/recapiti-scaduti.ts";
import { controlla, costruisci } from "./comune/costruisci.ts";
import { leggiOpzioni } from "./comune/opzioni.ts";
import { comando, scrivi } from "./comune/passi.ts";
import { scegliPiano } from "./comune/piano.ts";

const SCADUTI = [dichiarazioneScaduta.id, recapitiScaduti.id];

await comando("Costruzione", async () => {
  const { values } = leggiOpzioni({
    uscita: { type: "string" },
    chiavetta: { type: "boolean", default: false },
    pulita: { type: "boolean", default: false },
  });
  if (values.pulita) process.env.PULITA = "1";
  const uscita = values.uscita ?? (values.chiavetta ? "dist-chiavetta" : "dist");
  const trovate = await controlla(scegliPiano());
  await costruisci(uscita, { chiavetta: values.chiavetta });
  scrivi(`Il sito è in ${uscita}/`);
  // Ciò che è scaduto si ridice in fondo, dove chi pubblica guarda.
  for (const { messaggio } of trovate.filter((d) => SCADUTI.includes(d.regola ?? "")))
    scrivi(`\nATTENZIONE. ${messaggio}.`);
});
