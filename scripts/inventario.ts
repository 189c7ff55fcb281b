/** `npm run inventario`: stampa che cosa il piano contiene e che cosa manca rispetto allo schema regionale. */
import { type Lavoro, perComando } from "../src/comandi/esegui.ts";
import { inventario as comandoInventario } from "../src/comandi/tavola.ts";
import { caricaPiano } from "../src/piano/carica.ts";
import { inventario } from "../src/piano/inventario.ts";
import { scriviJson } from "../src/piano/rapporti/json.ts";
import { controlla } from "../src/terminale/effetti.ts";
import { raccontaInventario } from "../src/terminale/inventario.ts";
import { scrivi } from "../src/terminale/passi.ts";

export default perComando(comandoInventario, fai, { zitto: ({ json }) => json });

async function fai({ opzioni: { json }, sito }: Lavoro<typeof comandoInventario>): Promise<void> {
  const opzioni = sito();
  const { piano } = json ? caricaPiano(opzioni.piano) : await controlla(opzioni);
  if (!piano) throw new Error("Il piano non si può leggere: lancia «npm run verifica»");
  const conti = inventario(piano);
  if (json) process.stdout.write(`${scriviJson(conti)}\n`);
  else for (const riga of raccontaInventario(conti)) scrivi(riga);
}
