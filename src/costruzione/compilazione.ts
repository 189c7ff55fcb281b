/** Il programma delle pagine si compila in un processo suo: la memoria di un bundler è molta, e serve solo a lui. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { PerIlProgramma, Programma } from "../sito/programma.ts";
import { chiedi } from "./domanda.ts";

/** Ciò che si chiede al processo. */
export interface DaCompilare {
  cartella: string;
  chiesto: PerIlProgramma;
}

/** @param cartella riceve il programma @throws con il messaggio di chi compila, se non riesce */
export async function compilaAPosta(cartella: string, chiesto: PerIlProgramma): Promise<Programma> {
  const figlio = fork(fileURLToPath(new URL("figlio-compila.ts", import.meta.url)), [], { serialization: "advanced" });
  const programma = await chiedi<DaCompilare, Programma>(figlio, { cartella, chiesto });
  // Quando comincia a comporre, la sua memoria è già libera.
  const finito = once(figlio, "exit");
  figlio.kill();
  await finito;
  return programma;
}
