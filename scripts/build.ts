/**
 * `npm run build [-- --uscita cartella] [--chiavetta] [--pulita]`: controlla il piano e costruisce il sito. Con `--chiavetta` il sito si
 * apre da un disco, senza server e senza rete, con una ricerca sua. Con `--pulita` non usa niente di ciò che le costruzioni di
 * prima hanno lasciato in `.cache/`.
 */
import { controlla, costruisci } from "./comune/costruisci.ts";
import { leggiOpzioni } from "./comune/opzioni.ts";
import { comando, scrivi } from "./comune/passi.ts";
import { scegliPiano } from "./comune/piano.ts";

await comando("Costruzione", async () => {
  const { values } = leggiOpzioni({
    uscita: { type: "string" },
    chiavetta: { type: "boolean", default: false },
    pulita: { type: "boolean", default: false },
  });
  if (values.pulita) process.env.PULITA = "1";
  const uscita = values.uscita ?? (values.chiavetta ? "dist-chiavetta" : "dist");
  await controlla(scegliPiano());
  await costruisci(uscita, { chiavetta: values.chiavetta });
  scrivi(`Il sito è in ${uscita}/`);
});
