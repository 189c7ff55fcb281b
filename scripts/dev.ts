/** `npm run dev`: il sito mentre si scrive. Ogni salvataggio ricontrolla il piano e ricarica la pagina. */
import { perComando } from "../src/comandi/esegui.ts";
import { portaDi } from "../src/comandi/porta.ts";
import { dev as comandoDev } from "../src/comandi/tavola.ts";
import { rimettiInOrdine } from "../src/costruzione/ordine.ts";
import { deponiOpzioni } from "../src/sito/opzioni.ts";
import { TERMINALE } from "../src/terminale/effetti.ts";
import { scrivi } from "../src/terminale/passi.ts";

export default perComando(comandoDev, async ({ opzioni: { porta }, sito }) => {
  const opzioni = sito();
  deponiOpzioni(opzioni);
  await rimettiInOrdine("dist", TERMINALE);
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  const [{ dev }, { configurazione }] = await Promise.all([import("astro"), import("../src/sito/configurazione.ts")]);
  const server = await dev({
    ...configurazione(),
    configFile: false,
    server: { host: "127.0.0.1", port: portaDi(porta) },
    logLevel: "warn",
  });
  scrivi(
    `\nScrivi in ${opzioni.piano}/ e guarda http://127.0.0.1:${server.address.port}/ (la ricerca funziona solo con «npm start»)\n`,
  );
});
