/** Apre un browser su una pagina, lo dice, e aspetta. */

import { apriBrowser, browserPronto } from "../../src/esame/browser.ts";
import { firma } from "../../src/processi/identita.ts";
import { comando } from "../../src/terminale/passi.ts";

await comando("Prova", async () => {
  const browser = await apriBrowser(browserPronto(() => {}));
  await (await browser.newPage()).goto("data:text/html,<h1>Prova</h1>");
  process.stdout.write(`aperto ${firma()}\n`);
  if (process.argv[2] === "chiudi") return browser.close();
  await new Promise((poi) => setTimeout(poi, 1e9));
});
