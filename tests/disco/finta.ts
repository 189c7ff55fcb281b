/**
 * Costruisce e mette al suo posto un sito finto dopo l'altro, senza fermarsi, finché non è ucciso.
 * Argomenti: come (`scambio`, `travaso`, `pdf`), la cartella, il numero della prima costruzione.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inOrdine } from "../../src/costruzione/ordine.ts";
import { scriviIntero } from "../../src/disco/intero.ts";
import { apriCantiere, mettiAlSuoPosto } from "../../src/disco/posto.ts";
import { firma } from "../../src/processi/identita.ts";

const PAGINE = 30;
const [, , come, sito = "", primo] = process.argv;

process.stdout.write("comincio\n");
for (let n = Number(primo); ; n++) {
  const testo = `${n} `.repeat(4_000);
  if (come === "pdf") scriviIntero(join(sito, "piano.pdf"), Buffer.from(testo));
  else
    await inOrdine(sito, { di: () => {} }, async () => {
      const posto = apriCantiere(sito);
      const cantiere = come === "travaso" ? join(posto.vera, `.nuova-${firma()}`) : posto.cantiere;
      for (let p = 0; p < PAGINE; p++) {
        const pagina = join(cantiere, p ? `p${p}` : "");
        mkdirSync(pagina, { recursive: true });
        writeFileSync(join(pagina, "index.html"), testo);
        writeFileSync(join(pagina, `${n}.css`), testo);
      }
      mettiAlSuoPosto({ ...posto, cantiere });
    });
  process.stdout.write(`posta ${n}\n`);
}
