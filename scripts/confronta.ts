/** `npm run confronta -- PRIMA [DOPO]`: che cosa cambia fra due versioni del piano. Esce con 1 se qualche file non si può leggere. */
import { perComando } from "../src/comandi/esegui.ts";
import { confronta as comandoConfronta } from "../src/comandi/tavola.ts";
import { confronta, confrontaWord, scriviRapporto } from "../src/terminale/confronta.ts";
import { innocuo } from "../src/terminale/passi.ts";
import { PAROLE_RAFFRONTO as P } from "../src/testo/parole/raffronto.ts";

export default perComando(
  comandoConfronta,
  async ({ opzioni: { formato, uscita, piano }, parole: [prima = "", dopo], sito }) => {
    if (formato === "docx") {
      if (uscita === undefined) throw new Error(P.docxVuoleUscita);
      const oggi = new Date().toISOString().slice(0, 10);
      const fatto = await confrontaWord({ prima, dopo, piano: piano ?? sito().piano }, oggi);
      scriviRapporto(uscita, fatto.byte);
      for (const g of fatto.guasti) process.stderr.write(`${innocuo(g)}\n`);
      if (fatto.guasti.length) process.exitCode = 1;
      return;
    }
    const { testo, guasti } = confronta({ prima, dopo, piano: piano ?? sito().piano, formato });
    if (uscita === undefined) process.stdout.write(testo);
    else scriviRapporto(uscita, testo);
    if (formato === "json") for (const g of guasti) process.stderr.write(`${innocuo(g)}\n`);
    if (guasti.length) process.exitCode = 1;
  },
  { zitto: ({ uscita }) => uscita === undefined },
);
