/** `npm start`: controlla, costruisce e serve il sito, finché non lo si ferma con Ctrl+C. */
import { perComando } from "../src/comandi/esegui.ts";
import { portaDi } from "../src/comandi/porta.ts";
import { start } from "../src/comandi/tavola.ts";
import { costruisci } from "../src/costruzione/costruisci.ts";
import { servi } from "../src/servizio/servi.ts";
import { TERMINALE } from "../src/terminale/effetti.ts";
import { finoAllaFine, scrivi } from "../src/terminale/passi.ts";

export default perComando(start, async ({ opzioni: { porta }, sito }) => {
  const opzioni = sito();
  await costruisci({ ...opzioni, uscita: "dist" }, TERMINALE);
  const { inizio, chiudi } = await servi("dist", {
    base: opzioni.base,
    porta: portaDi(porta),
  });
  finoAllaFine(chiudi);
  scrivi(`\nIl sito è su ${inizio}\nPer fermarlo premi Ctrl+C.\n`);
});
