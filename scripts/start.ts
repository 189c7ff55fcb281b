/** `npm start`: controlla, costruisce e serve il sito, finché non lo si ferma con Ctrl+C. */
import { costruisci } from "../src/costruzione/costruisci.ts";
import { servi } from "../src/servizio/servi.ts";
import { opzioniDaAmbiente } from "../src/sito/opzioni.ts";
import { TERMINALE } from "../src/terminale/effetti.ts";
import { comando, finoAllaFine, scrivi } from "../src/terminale/passi.ts";

await comando("Avvio", async () => {
  const opzioni = opzioniDaAmbiente();
  await costruisci({ ...opzioni, uscita: "dist" }, TERMINALE);
  const { inizio, chiudi } = await servi("dist", { base: opzioni.base, porta: Number(process.env.PORT ?? 4321) });
  finoAllaFine(chiudi);
  scrivi(`\nIl sito è su ${inizio}\nPer fermarlo premi Ctrl+C.\n`);
});
