/**
 * Riduce i caratteri ai segni che l'italiano usa e li scrive in `src/styles/caratteri/` (per le pagine) e in
 * `src/grafici/caratteri/` (per disegnare i grafici e le anteprime). Si lancia a mano quando cambiano i segni: i file prodotti
 * stanno nel repository, così la costruzione del sito non dipende da questo passo.
 */
import { readFileSync, writeFileSync } from "node:fs";
import subsetFont from "subset-font";

const SEGNI =
  " !\"#%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz{|}~«»àáâäèéêëìíîïòóôöùúûüÀÁÈÉÌÒÓÙÇçñÑ°ªº·–—‘’“”…€→←↑↓≥≤×−±§©\u00a0";

const FONTI = "node_modules/@fontsource";
const PAGINE = [
  ["titillium-web/files/titillium-web-latin-400-normal.woff2", "titillium-web-400.woff2"],
  ["titillium-web/files/titillium-web-latin-600-normal.woff2", "titillium-web-600.woff2"],
  ["lora/files/lora-latin-400-normal.woff2", "lora-400.woff2"],
] as const;

for (const [da, a] of PAGINE) {
  const ridotto = await subsetFont(readFileSync(`${FONTI}/${da}`), SEGNI, { targetFormat: "woff2" });
  writeFileSync(`src/styles/caratteri/${a}`, ridotto);
  process.stdout.write(`${a}: ${ridotto.length} byte\n`);
}
for (const [da, a] of PAGINE.slice(0, 2)) {
  const nome = a.replace("woff2", "ttf");
  const ridotto = await subsetFont(readFileSync(`${FONTI}/${da}`), SEGNI, { targetFormat: "truetype" });
  writeFileSync(`src/grafici/caratteri/${nome}`, ridotto);
  process.stdout.write(`${nome}: ${ridotto.length} byte\n`);
}
