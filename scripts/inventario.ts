/**
 * `npm run inventario`: stampa che cosa il piano contiene e che cosa manca rispetto allo schema regionale.
 * Con `--json` stampa gli stessi conti per un programma.
 */
import { caricaPiano } from "../src/piano/carica.ts";
import { inventario } from "../src/piano/inventario.ts";
import { scriviJson } from "../src/piano/rapporti/json.ts";
import { opzioniDaAmbiente } from "../src/sito/opzioni.ts";
import { controlla } from "../src/terminale/effetti.ts";
import { raccontaInventario } from "../src/terminale/inventario.ts";
import { comando, scrivi } from "../src/terminale/passi.ts";

const json = process.argv.includes("--json");
await comando("Inventario", fai, json);

async function fai(): Promise<void> {
  const opzioni = opzioniDaAmbiente();
  const { piano } = json ? caricaPiano(opzioni.piano) : await controlla(opzioni);
  if (!piano) throw new Error("Il piano non si può leggere: lancia «npm run verifica»");
  const conti = inventario(piano);
  if (json) process.stdout.write(`${scriviJson(conti)}\n`);
  else for (const riga of raccontaInventario(conti)) scrivi(riga);
}
