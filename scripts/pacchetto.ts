/**
 * Ciò che «npm pack» mette nel pacchetto, scritto in `pacchetto/`: il codice tradotto, le pagine, gli stili, i caratteri, i modelli della stampa,
 * gli schemi e le ricette; niente contenuti, niente prove, niente di ciò che serve solo a chi scrive il programma. Lo lancia `prepack`.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { COMANDI } from "../src/comandi/tavola.ts";
import { fileDi } from "../src/disco/file.ts";
import { scrivi } from "../src/terminale/passi.ts";
import { traduci } from "./pacchetto/traduci.ts";

const USCITA = "pacchetto";
const TESTI = /\.(?:ts|astro|mjs)$/;
/** Le carte e gli schemi, con il posto che hanno nel pacchetto. */
const ALTRE = [
  ["public", "public"],
  [".vscode/schemi", "schemi"],
  ["docs/ricette", "docs/ricette"],
] as const;

const comandi = COMANDI.filter((c) => c.per === "il piano").map((c) => `scripts/${c.nome.replace(":", "-")}.ts`);
const posti = [
  ...fileDi("src").map((f) => [join("src", f), join("src", f)]),
  ...[...comandi, "scripts/esegui.mjs"].map((f) => [f, f]),
  ...ALTRE.flatMap(([da, a]) => fileDi(da).map((f) => [join(da, f), join(a, f)])),
] as [string, string][];

rmSync(USCITA, { recursive: true, force: true });
for (const [da, a] of posti) {
  const tradotto = TESTI.test(da) ? traduci(a.replaceAll("\\", "/"), readFileSync(da, "utf8")) : [a];
  if (!tradotto) continue;
  const [nome, testo] = tradotto as [string, string?];
  const dove = join(USCITA, nome);
  mkdirSync(dirname(dove), { recursive: true });
  if (testo === undefined) copyFileSync(da, dove);
  else writeFileSync(dove, testo);
}
const { name, version, type, allowScripts } = JSON.parse(readFileSync("package.json", "utf8"));
writeFileSync(
  join(USCITA, "package.json"),
  `${JSON.stringify({ name, version, type, allowScripts, private: true }, null, 2)}\n`,
);
scrivi(`  ${posti.length} file in ${USCITA}/`);
