/** `npm run crea -- CARTELLA`: comincia un piano in una cartella nuova, già valido, con un esempio di ogni genere. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { perComando } from "../src/comandi/esegui.ts";
import { COMANDI, crea } from "../src/comandi/tavola.ts";
import { leggiComuni } from "../src/crea/comuni.ts";
import { fileDelPiano } from "../src/crea/crea.ts";
import { domande } from "../src/crea/domande.ts";
import { fileDelProgetto } from "../src/crea/progetto.ts";
import { cartaDelProgramma, delProgramma } from "../src/disco/programma.ts";
import type { FileNuovo, Risposte } from "../src/generi/nuovo/apertura.ts";
import type { Piano } from "../src/generi/piano.ts";
import { chiedi, senzaChiedere } from "../src/nuovo/risposte.ts";
import { mettiSulDisco } from "../src/nuovo/scrivi.ts";
import { scrivi } from "../src/terminale/passi.ts";
import { PAROLE_CREA as P } from "../src/testo/parole/crea.ts";
import { PAROLE_PROGETTO } from "../src/testo/parole/progetto.ts";

/** Un piano che non c'è ancora: nessuna di queste domande lo guarda. */
const NESSUNO = {} as Piano;

export default perComando(crea, async ({ opzioni, parole: [cartella = ""] }) => {
  const radice = resolve(process.env.INIT_CWD ?? ".", cartella);
  if (voci(radice).length) throw new Error(P.piena(cartella));
  const tutti = leggiComuni(readFileSync(new URL("../src/crea/comuni.csv", import.meta.url), "utf8"));
  const { progetto, pacchetto, ...altre } = opzioni;
  const soloContenuti = progetto || delProgramma() !== resolve(".");
  if (pacchetto !== undefined && !soloContenuti) throw new Error(PAROLE_PROGETTO.serveProgetto);
  const date = Object.fromEntries(Object.entries(altre).filter(([, v]) => v !== undefined)) as Risposte;
  if (date.comuni) date.comuni = daFile(date.comuni);
  const daChiedere = domande(tutti, new Date().toISOString().slice(0, 10));
  const conTerminale = { input: process.stdin, output: process.stdout, di: scrivi };
  const risposte = process.stdin.isTTY
    ? await chiedi(daChiedere, NESSUNO, date, conTerminale)
    : senzaChiedere(daChiedere, NESSUNO, date);
  const nuovi = fileDelPiano({ ...risposte, comuni: daFile(risposte.comuni ?? "") }, tutti);
  if (soloContenuti) return scriviProgetto(radice, cartella, risposte["nome-breve"] ?? "", nuovi, pacchetto);
  mettiSulDisco(radice, nuovi);
  scrivi(P.fatto(cartella, nuovi.length));
  for (const riga of P.dopo(cartella)) scrivi(riga);
});

/** @param versione da dove npm prende il programma, se non è la versione di questo */
function scriviProgetto(
  radice: string,
  cartella: string,
  nome: string,
  piano: FileNuovo[],
  versione = cartaDelProgramma().version,
): void {
  const ricetta = (file: string) => readFileSync(delProgramma("docs/ricette", file), "utf8");
  const file = fileDelProgetto({
    nome,
    piano,
    versione,
    comandi: COMANDI.filter((c) => c.per === "il piano" && c !== crea).map((c) => c.nome),
    script: cartaDelProgramma().allowScripts,
    ricette: { github: ricetta("github-actions.yml"), gitlab: ricetta("gitlab-ci.yml") },
  });
  mettiSulDisco(radice, file);
  scrivi(P.fatto(cartella, file.length));
  for (const riga of PAROLE_PROGETTO.dopo(cartella)) scrivi(riga);
}

/** L'elenco dei Comuni si può dare in un file di testo: uno per riga. */
function daFile(scritto: string): string {
  if (!/\.(?:txt|csv)$/i.test(scritto)) return scritto;
  const file = resolve(process.env.INIT_CWD ?? ".", scritto);
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Error(P.senzaElenco(scritto));
  }
}

function voci(cartella: string): string[] {
  try {
    return readdirSync(cartella);
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new Error(P.piena(cartella));
  }
}
