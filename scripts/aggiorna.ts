/** `npm run aggiorna`: riscrive un piano di uno schema di prima, cambiando solo ciò che lo schema ha cambiato. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { perComando } from "../src/comandi/esegui.ts";
import { aggiorna } from "../src/comandi/tavola.ts";
import { scriviIntero } from "../src/disco/intero.ts";
import { leggiCartella } from "../src/piano/cartella.ts";
import { aggiornaPiano } from "../src/piano/migrazioni.ts";
import { scrivi } from "../src/terminale/passi.ts";
import { PAROLE_AGGIORNA as P } from "../src/testo/parole/aggiorna.ts";

export default perComando(aggiorna, ({ opzioni, sito }) => {
  const radice = sito().piano;
  // Dal disco e non dalla lettura: chi aggiorna non deve cambiare nemmeno un segno che il caricatore pulirebbe.
  const nomi = [...leggiCartella(radice).file.keys()];
  const prima = new Map(nomi.map((f) => [f, readFileSync(join(radice, f), "utf8")]));
  const { file, passi } = aggiornaPiano(prima);
  const cambiati = [...file].filter(([nome, testo]) => prima.get(nome) !== testo);
  if (!cambiati.length) return scrivi(P.niente);
  for (const p of passi) {
    scrivi(P.passo(p.a, p.che));
    for (const c of p.campi) scrivi(P.campo(c.file, c.da, c.nome));
  }
  if (opzioni.prova) return scrivi(P.prova(cambiati.map(([nome]) => nome)));
  for (const [nome, testo] of cambiati) scriviIntero(join(radice, nome), Buffer.from(testo));
  scrivi(P.fatto(cambiati.map(([nome]) => nome)));
});
