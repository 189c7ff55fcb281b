/** `npm start`: controlla, costruisce e serve il sito, finché non lo si ferma con Ctrl+C. */
import { controlla, costruisci } from "./comune/costruisci.ts";
import { comando, scrivi } from "./comune/passi.ts";
import { scegliPiano } from "./comune/piano.ts";
import { baseDelSito, servi } from "./comune/servi.ts";

await comando("Avvio", async () => {
  await controlla(scegliPiano());
  await costruisci("dist");
  const { indirizzo, chiudi } = await servi("dist", Number(process.env.PORT ?? 4321));
  scrivi(`\nIl sito è su ${indirizzo}${baseDelSito()}\nPer fermarlo premi Ctrl+C.\n`);
  for (const segnale of ["SIGINT", "SIGTERM"] as const)
    process.once(segnale, () => void chiudi().then(() => process.exit(0)));
});
