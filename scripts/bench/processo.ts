/** Esegue una costruzione in un processo a parte e ne misura tempo e memoria. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export interface Misura {
  secondi: number;
  /** Memoria residente massima del processo, in MB; su sistemi senza /proc, 0. */
  megabyte: number;
}

/** @param processo opzioni di `scripts/build.ts`, su un piano */
export async function misuraBuild(piano: string, uscita: string): Promise<Misura> {
  const inizio = performance.now();
  const figlio = spawn(process.execPath, ["scripts/esegui.mjs", "build", "--uscita", uscita], {
    env: { ...process.env, PIANO: piano },
    stdio: ["ignore", "ignore", "inherit"],
  });
  let massimo = 0;
  const guarda = setInterval(() => {
    massimo = Math.max(massimo, memoria(figlio.pid));
  }, 50);
  const codice = await new Promise((fatto) => figlio.on("close", fatto));
  clearInterval(guarda);
  if (codice !== 0) throw new Error(`La costruzione di ${piano} è fallita`);
  return { secondi: (performance.now() - inizio) / 1000, megabyte: Math.round(massimo / 1024) };
}

/** Massimo di memoria residente finora, in KB. */
function memoria(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

export const mediana = (numeri: number[]): number =>
  [...numeri].sort((a, b) => a - b)[Math.floor(numeri.length / 2)] ?? 0;
