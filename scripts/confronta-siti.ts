/**
 * `npm run confronta-siti -- PRIMA DOPO`: mette a confronto due siti costruiti, file per file, e dice che cosa cambia. Esce
 * con 1 se qualcosa cambia. `--tranne ESPRESSIONE` lascia fuori i file il cui percorso le corrisponde; `--ignora ESPRESSIONE`
 * toglie dai testi, prima di confrontarli, ciò che le corrisponde: una data, l'impronta di un commit.
 */
import { confronta, leggiSito } from "../src/confronto/siti.ts";
import { leggiOpzioni } from "../src/terminale/opzioni.ts";
import { comando, scrivi } from "../src/terminale/passi.ts";

await comando("Confronto", async () => {
  const { values, positionals } = leggiOpzioni({ tranne: { type: "string" }, ignora: { type: "string" } });
  const [prima, dopo] = positionals;
  if (!prima || !dopo) throw new Error("Scrivi le due cartelle: «npm run confronta-siti -- PRIMA DOPO»");
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
