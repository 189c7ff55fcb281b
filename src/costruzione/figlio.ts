/** Il processo che legge il piano e ne compone le pagine. Riceve domande, e a ciascuna risponde. */
import { improntaDelPiano } from "../dispensa/chiavi.ts";
import { finisciColPadre } from "../processi/legato.ts";
import type { EsitoPagine } from "../sito/esito.ts";
import { deponiOpzioni, opzioniSito } from "../sito/opzioni.ts";
import { type Programma, programmaIn } from "../sito/programma.ts";
import { compilaAPosta } from "./compilazione.ts";
import type { Composizione, Domanda, Fatto } from "./compositore.ts";
import { rispondi } from "./domanda.ts";
import { controllato, leggi } from "./gia-controllato.ts";

/** L'impronta del piano da prima che si leggesse. */
let letto = "";
let officina = "";
/** Il programma delle pagine, che si prepara mentre il piano si legge. */
let programma: Promise<Programma>;

async function componi({ cartella, pdf }: Composizione, avanza: (frase: string) => void): Promise<EsitoPagine> {
  deponiOpzioni({ ...opzioniSito(), pdf });
  // Chi trova errori nel piano non aspetta che tutto si carichi.
  const { costruisciSeServe } = await import("../sito/conservato.ts");
  return costruisciSeServe(cartella, letto, async () => {
    avanza("preparo le pagine");
    await leggi();
    const [{ componiPagine }, { intanto }] = await Promise.all([
      import("../sito/pagine.ts"),
      import("../sito/intanto.ts"),
    ]);
    return componiPagine(cartella, officina, await intanto(programma), avanza);
  });
}

finisciColPadre();
rispondi<Domanda, Fatto>(async (domanda, avanza) => {
  if ("componi" in domanda) return { composto: await componi(domanda.componi, avanza) };
  deponiOpzioni(domanda.controlla);
  officina = domanda.officina;
  programma = programmaIn(officina, (chiesto) => compilaAPosta(officina, chiesto));
  // Un guasto lo dice chi la aspetta; se il piano ha errori nessuno la aspetta.
  programma.catch(() => {});
  letto = improntaDelPiano(domanda.controlla.piano);
  return { controllato: await controllato(letto) };
});
