/** Esegue una costruzione in un processo a parte e ne misura tempo, lavoro e memoria, figli compresi. */
import { spawn } from "node:child_process";
import { lavoroDeiFigli, memoriaAlbero } from "./albero.ts";

export interface Misura {
  secondi: number;
  /** I secondi di processore di tutti i processi: su una macchina occupata dicono più dell'orologio. Senza /proc, 0. */
  processore: number;
  /** Il massimo di memoria di tutti i processi insieme, in MB; su sistemi senza /proc, 0. */
  megabyte: number;
  /** Il massimo di memoria di un processo solo, in MB. */
  megabyteMaggiore: number;
}

/** Ogni quanti millisecondi si guarda la memoria. */
const PASSO = 200;

/** Una costruzione a freddo: di ciò che le altre hanno tenuto non usa niente. */
export const misuraBuild = (piano: string, uscita: string): Promise<Misura> =>
  misuraComando(["build", "--pulita", "--uscita", uscita], piano);

/** @param argomenti un comando di `scripts/` con le sue opzioni @throws se il comando non esce con 0 */
export const misuraComando = (argomenti: readonly string[], piano: string): Promise<Misura> =>
  misuraProcesso(["scripts/esegui.mjs", ...argomenti], { PIANO: piano });

/** @param argomenti un programma per Node con le sue opzioni @throws se non esce con 0 */
export async function misuraProcesso(
  argomenti: readonly string[],
  ambiente: Record<string, string> = {},
): Promise<Misura> {
  const inizio = performance.now();
  const prima = lavoroDeiFigli();
  const figlio = spawn(process.execPath, argomenti, {
    env: { ...process.env, ...ambiente },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const massimo = { tutti: 0, maggiore: 0 };
  const guarda = setInterval(() => {
    const ora = memoriaAlbero(figlio.pid ?? 0);
    massimo.tutti = Math.max(massimo.tutti, ora.tutti);
    massimo.maggiore = Math.max(massimo.maggiore, ora.maggiore);
  }, PASSO);
  const codice = await new Promise((fatto) => figlio.on("close", fatto));
  clearInterval(guarda);
  if (codice !== 0) throw new Error(`«${argomenti.join(" ")}» è fallito`);
  return {
    secondi: (performance.now() - inizio) / 1000,
    processore: lavoroDeiFigli() - prima,
    megabyte: Math.round(massimo.tutti / 1024),
    megabyteMaggiore: Math.round(massimo.maggiore / 1024),
  };
}

export const mediana = (numeri: number[]): number =>
  [...numeri].sort((a, b) => a - b)[Math.floor(numeri.length / 2)] ?? 0;
