/**
 * `npm run confronta-siti -- PRIMA DOPO`: mette a confronto due siti costruiti, file per file, e dice che cosa cambia. Esce
 * con 1 se qualcosa cambia. `--tranne ESPRESSIONE` lascia fuori i file il cui percorso le corrisponde; `--ignora ESPRESSIONE`
 * toglie dai testi, prima di confrontarli, ciò che le corrisponde: una data, l'impronta di un commit.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { confronta } from "../src/confronto/siti.ts";
import { leggiOpzioni } from "../src/terminale/opzioni.ts";
import { comando, scrivi } from "../src/terminale/passi.ts";

await comando("Confronto", async () => {
  const { values, positionals } = leggiOpzioni({ tranne: { type: "string" }, ignora: { type: "string" } });
  const [prima, dopo] = positionals;
  if (!prima || !dopo) throw new Error("Scrivi le due cartelle: «npm run confronta-siti -- PRIMA DOPO»");
  const tranne = values.tranne === undefined ? undefined : new RegExp(values.tranne);
  const ignora = values.ignora === undefined ? undefined : new RegExp(values.ignora, "g");
  const differenze = confronta(leggi(prima, tranne), leggi(dopo, tranne), ignora);
  for (const { file, genere, righe } of differenze) {
    scrivi(`${genere} ${file}`);
    for (const r of righe?.prima ?? []) scrivi(`  - ${r}`);
    for (const r of righe?.dopo ?? []) scrivi(`  + ${r}`);
  }
  if (differenze.length) throw new Error(`I due siti hanno ${differenze.length} file diversi`);
  scrivi("I due siti sono uguali");
});

/** @throws se la cartella non c'è */
function leggi(cartella: string, tranne: RegExp | undefined): Map<string, Uint8Array> {
  const file = readdirSync(cartella, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  const percorsi = file.map((f) => join(f.parentPath, f.name).slice(join(cartella, "/").length).replaceAll("\\", "/"));
  return new Map(
    percorsi.filter((p) => !tranne?.test(p)).map((p): [string, Uint8Array] => [p, readFileSync(join(cartella, p))]),
  );
}
