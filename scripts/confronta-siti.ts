/** `npm run confronta-siti -- PRIMA DOPO`: mette a confronto due siti costruiti, e dice che cosa cambia. Esce con 1 se qualcosa cambia. */

import { confrontaSiti } from "../src/comandi/del-programma.ts";
import { perComando } from "../src/comandi/esegui.ts";
import { confronta, leggiSito } from "../src/confronto/siti.ts";
import { scrivi } from "../src/terminale/passi.ts";

export default perComando(confrontaSiti, async ({ opzioni: values, parole }) => {
  const [prima = "", dopo = ""] = parole;
  const tranne = values.tranne === undefined ? undefined : new RegExp(values.tranne);
  const ignora = values.ignora === undefined ? undefined : new RegExp(values.ignora, "g");
  const differenze = confronta(leggiSito(prima, tranne), leggiSito(dopo, tranne), ignora);
  for (const { file, genere, righe } of differenze) {
    scrivi(`${genere} ${file}`);
    for (const r of righe?.prima ?? []) scrivi(`  - ${r}`);
    for (const r of righe?.dopo ?? []) scrivi(`  + ${r}`);
  }
  if (differenze.length) throw new Error(`I due siti hanno ${differenze.length} file diversi`);
  scrivi("I due siti sono uguali");
});
