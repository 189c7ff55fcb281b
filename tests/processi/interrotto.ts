/** Un comando che aspetta, con tre pulizie: una si rompe, una non serve più. */

import { seInterrotto } from "../../src/processi/segnali.ts";
import { comando } from "../../src/terminale/passi.ts";

const di = (frase: string) => void process.stdout.write(`${frase}\n`);
await comando("Prova", async () => {
  seInterrotto(() => di("tolta la prima"));
  seInterrotto(() => {
    throw new Error("non si toglie");
  });
  seInterrotto(() => di("dimenticata"))();
  seInterrotto(() => di("tolta la seconda"));
  di("pronto");
  await new Promise((poi) => setTimeout(poi, 1e9));
});
