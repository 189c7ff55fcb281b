/** `npm run versione -- NUMERO`: mette da parte i testi di una versione, o ne toglie ciò che la riservatezza vuole. */
import { resolve } from "node:path";
import { perComando } from "../src/comandi/esegui.ts";
import { versione } from "../src/comandi/tavola.ts";
import { scrivi } from "../src/terminale/passi.ts";
import { cancella, mettiDaParte } from "../src/terminale/versione.ts";

export default perComando(versione, ({ opzioni: { da, pdf, cancella: parole, nota }, parole: [numero = ""], sito }) => {
  const { piano, oggi } = sito();
  const qui = (file: string) => resolve(process.env.INIT_CWD ?? ".", file);
  const righe =
    parole === undefined
      ? mettiDaParte({ piano, numero, da, pdf: pdf === undefined ? undefined : qui(pdf) })
      : cancella({ piano, numero, parole, nota, oggi });
  righe.forEach(scrivi);
});
