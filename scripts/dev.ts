/** `npm run dev`: il sito mentre si scrive. Ogni salvataggio ricontrolla il piano e ricarica la pagina. */
import { resolve } from "node:path";
import { rimettiInOrdine } from "../src/costruzione/ordine.ts";
import { deponiOpzioni, opzioniDaAmbiente } from "../src/sito/opzioni.ts";
import { TERMINALE } from "../src/terminale/effetti.ts";
import { comando, scrivi } from "../src/terminale/passi.ts";

await comando("Avvio", async () => {
  const opzioni = opzioniDaAmbiente();
  deponiOpzioni(opzioni);
  await rimettiInOrdine("dist", TERMINALE);
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  const { dev } = await import("astro");
  const server = await dev({
    root: resolve("."),
    server: { host: "127.0.0.1", port: Number(process.env.PORT ?? 4321) },
    logLevel: "info",
  });
  scrivi(
    `\nScrivi in ${opzioni.piano}/ e guarda http://127.0.0.1:${server.address.port}/ (la ricerca funziona solo con «npm start»)\n`,
  );
});
