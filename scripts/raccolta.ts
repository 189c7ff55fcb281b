/** `npm run raccolta`: la raccolta di ogni anno delle misure, con cartelle di lavoro da mandare e da rileggere. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { perComando } from "../src/comandi/esegui.ts";
import { raccolta } from "../src/comandi/tavola.ts";
import { innocuo, scrivi } from "../src/terminale/passi.ts";
import { prepara, ricevi, statoRaccolta } from "../src/terminale/raccolta.ts";
import { PAROLE_RACCOLTA as P } from "../src/testo/parole/raccolta.ts";

export default perComando(raccolta, async ({ opzioni, parole, sito }) => {
  const qui = (file: string) => resolve(process.env.INIT_CWD ?? ".", file);
  const piano = opzioni.piano === undefined ? sito().piano : qui(opzioni.piano);
  const racconta = (righe: readonly string[]) => {
    for (const r of righe) scrivi(innocuo(r));
  };
  if (opzioni.leggi) {
    if (!parole.length) throw new Error(P.senzaFile);
    const file = parole.map((nome) => ({ nome, byte: leggi(qui(nome)) }));
    const { righe, guasti } = await ricevi(piano, file, opzioni.anno, opzioni.sostituisci);
    racconta(righe);
    if (guasti) process.exitCode = 1;
    return;
  }
  if (opzioni.anno === undefined) throw new Error(P.senzaAnno);
  if (opzioni.stato) return racconta(statoRaccolta(piano, opzioni.anno));
  if (opzioni.in === undefined) throw new Error(P.senzaDove);
  racconta(await prepara(piano, opzioni.anno, qui(opzioni.in), opzioni.scadenza));
});

function leggi(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
