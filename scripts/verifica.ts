/** `npm run verifica`: legge il piano e dice tutto ciò che non va. Esce con 1 se ci sono errori. */
import { controlla } from "./comune/costruisci.ts";
import { comando } from "./comune/passi.ts";
import { scegliPiano } from "./comune/piano.ts";

await comando("Verifica", async () => {
  await controlla(scegliPiano());
});
