/** `npm run importa -- FILE.docx --in CARTELLA`: fa un piano di un documento Word, e dice dove è andata ogni parola. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { perComando } from "../src/comandi/esegui.ts";
import { importa } from "../src/comandi/tavola.ts";
import { leggiComuni } from "../src/crea/comuni.ts";
import { importa as importaDocumento } from "../src/importa/importa.ts";
import { firma } from "../src/processi/identita.ts";
import { baseDi, raccontaRitorno, riporta } from "../src/terminale/esporta.ts";
import { riportaExcel } from "../src/terminale/excel.ts";
import { scrivi } from "../src/terminale/passi.ts";
import { PAROLE_CREA } from "../src/testo/parole/crea.ts";
import { PAROLE_ESPORTA } from "../src/testo/parole/esporta.ts";
import { PAROLE_IMPORTA as P } from "../src/testo/parole/importa.ts";

export default perComando(importa, async ({ opzioni, parole: [file = ""] }) => {
  if (!opzioni.in) throw new Error(P.senzaDove);
  const base = process.env.INIT_CWD ?? ".";
  const radice = resolve(base, opzioni.in);
  const byte = leggi(resolve(base, file), file);
  if (/\.xls[xm]$/i.test(file)) {
    if (!(await riportaExcel(byte, radice))) process.exitCode = 1;
    return;
  }
  const esportato = baseDi(byte);
  if (!opzioni.aggiorna && occupata(radice)) throw new Error(PAROLE_CREA.piena(opzioni.in));
  if (esportato) {
    const aggiorna = { nome: file, cartella: radice, aggiorna: opzioni.aggiorna, revisioni: opzioni.revisioni };
    raccontaRitorno(riporta({ byte, base: esportato, ...aggiorna }));
    return;
  }
  if (opzioni.aggiorna) throw new Error(PAROLE_ESPORTA.nonEsportato(file));
  const comuni = leggiComuni(readFileSync(new URL("../src/crea/comuni.csv", import.meta.url), "utf8"));
  const anno = new Date().getFullYear();
  const fatto = importaDocumento(byte, { revisioni: opzioni.revisioni, comuni, anno });
  const cantiere = `${radice}.nuovo-${firma()}`;
  try {
    for (const [percorso, testo] of fatto.file) {
      mkdirSync(dirname(join(cantiere, percorso)), { recursive: true });
      writeFileSync(join(cantiere, percorso), testo);
    }
    rmSync(radice, { recursive: true, force: true });
    renameSync(cantiere, radice);
  } finally {
    rmSync(cantiere, { recursive: true, force: true });
  }
  const mancano = fatto.conto.mancano.reduce((n, m) => n + m.parole.length, 0);
  scrivi(P.fatto(opzioni.in, fatto.file.size));
  scrivi(P.conto(fatto.conto, mancano));
  for (const m of fatto.conto.mancano) scrivi(P.perse(m.posto, m.parole));
  for (const riga of PAROLE_CREA.dopo(opzioni.in)) scrivi(riga);
  if (mancano) process.exitCode = 1;
});

function leggi(intero: string, scritto: string): Uint8Array {
  try {
    return readFileSync(intero);
  } catch {
    throw new Error(P.nonSiLegge(scritto));
  }
}

/** Vero se la cartella c'è e ha qualcosa. */
function occupata(cartella: string): boolean {
  try {
    return readdirSync(cartella).length > 0;
  } catch (e) {
    return (e as NodeJS.ErrnoException).code !== "ENOENT";
  }
}
