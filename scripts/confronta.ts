/** `npm run confronta -- PRIMA [DOPO]`: che cosa cambia fra due versioni del piano. Esce con 1 se qualche file non si può leggere. */
import { perComando } from "../src/comandi/esegui.ts";
import { confronta as comandoConfronta } from "../src/comandi/tavola.ts";
import { confronta, scriviRapporto } from "../src/terminale/confronta.ts";
import { innocuo } from "../src/terminale/passi.ts";

export default perComando(
  comandoConfronta,
  ({ opzioni: { formato, uscita, piano }, parole: [prima = "", dopo], sito }) => {
    const { testo, guasti } = confronta({ prima, dopo, piano: piano ?? sito().piano, formato });
    if (uscita === undefined) process.stdout.write(testo);
    else scriviRapporto(uscita, testo);
    if (formato === "json") for (const g of guasti) process.stderr.write(`${innocuo(g)}\n`);
    if (guasti.length) process.exitCode = 1;
  },
  { zitto: ({ uscita }) => uscita === undefined },
);
