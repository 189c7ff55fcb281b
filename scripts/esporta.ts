/** `npm run esporta -- --word --in FILE.docx`: il piano, una scheda o un capitolo in un documento Word che si può rimettere nel piano. */
import { resolve } from "node:path";
import { perComando } from "../src/comandi/esegui.ts";
import { esporta } from "../src/comandi/tavola.ts";
import { esportaWord } from "../src/terminale/esporta.ts";
import { esportaExcel } from "../src/terminale/excel.ts";
import { scrivi } from "../src/terminale/passi.ts";
import { PAROLE_ESPORTA as P } from "../src/testo/parole/esporta.ts";
import { PAROLE_EXCEL } from "../src/testo/parole/excel.ts";

export default perComando(esporta, async ({ opzioni, sito }) => {
  if (opzioni.word === opzioni.excel || !opzioni.in) throw new Error(P.senzaCosa);
  const qui = (file: string) => resolve(process.env.INIT_CWD ?? ".", file);
  if (opzioni.excel) return scrivi(PAROLE_EXCEL.scritto(opzioni.in, await esportaExcel(sito().piano, qui(opzioni.in))));
  const { scheda, capitolo, modello } = opzioni;
  const voci = await esportaWord({
    piano: sito().piano,
    uscita: qui(opzioni.in),
    scheda,
    capitolo,
    modello: modello === undefined ? undefined : qui(modello),
  });
  scrivi(P.scritto(opzioni.in, voci));
});
