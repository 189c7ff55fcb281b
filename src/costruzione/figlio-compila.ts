/** Il processo che compila il programma delle pagine. Il piano non lo conosce. */
import { finisciColPadre } from "../processi/legato.ts";
import { deponiOpzioni } from "../sito/opzioni.ts";
import type { Programma } from "../sito/programma.ts";
import type { DaCompilare } from "./compilazione.ts";
import { rispondi } from "./domanda.ts";

finisciColPadre();
rispondi<DaCompilare, Programma>(async ({ cartella, chiesto }) => {
  deponiOpzioni({ ...chiesto, piano: "", oggi: "", pdf: [], daDisco: false, pulita: false });
  // Astro pesa: si carica quando si è già legati al padre.
  const { compila } = await import("../sito/compila.ts");
  return compila(cartella);
});
