/** La memoria di un processo e di tutti i suoi figli, letta da `/proc`. */
import { readdirSync, readFileSync } from "node:fs";

/** Quanta memoria ha un albero di processi in un momento. */
export interface MemoriaAlbero {
  /** Di tutti insieme, in KB: ciò che più processi condividono si conta una volta (PSS); dove PSS non c'è, la residente. */
  tutti: number;
  /** Del processo più grande, in KB. */
  maggiore: number;
}

/** Come si legge `/proc`: passato da fuori, così una prova dà un albero inventato. */
export interface Proc {
  /** I processi che ci sono. */
  elenco: () => number[];
  /** Un file di `/proc/PID/`; vuoto se il processo è finito. */
  leggi: (pid: number, file: "stat" | "smaps_rollup" | "status") => string;
}

const PROC: Proc = {
  elenco: () => {
    try {
      return readdirSync("/proc")
        .filter((n) => /^\d+$/.test(n))
        .map(Number);
    } catch {
      return [];
    }
  },
  leggi: (pid, file) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, "utf8");
    } catch {
      return "";
    }
  },
};

/** Il processo e i suoi discendenti. */
export function albero(radice: number, { elenco, leggi }: Proc = PROC): number[] {
  // Il nome del programma sta fra parentesi e può contenere di tutto: si legge da dopo l'ultima.
  const padre = (pid: number) => Number(leggi(pid, "stat").replace(/^.*\)/s, "").trim().split(" ")[1]);
  const figli = Map.groupBy(elenco(), padre);
  const trovati = [radice];
  for (const pid of trovati) trovati.push(...(figli.get(pid) ?? []).filter((f) => !trovati.includes(f)));
  return trovati;
}

/** Quanti battiti del conto del processore ci sono in un secondo, su ogni Linux. */
const BATTITI = 100;

/** I secondi di processore di tutti i figli finiti di un processo, e dei loro; senza `/proc`, 0. */
export function lavoroDeiFigli(pid = process.pid, { leggi }: Proc = PROC): number {
  const campi = leggi(pid, "stat").replace(/^.*\)/s, "").trim().split(" ");
  return (Number(campi[13] ?? 0) + Number(campi[14] ?? 0)) / BATTITI;
}

/** @param radice il primo processo; senza `/proc` tutto vale 0 */
export function memoriaAlbero(radice: number, proc: Proc = PROC): MemoriaAlbero {
  const kb = (testo: string, campo: RegExp) => Number(campo.exec(testo)?.[1] ?? 0);
  const misure = albero(radice, proc).map(
    (pid) => kb(proc.leggi(pid, "smaps_rollup"), /^Pss:\s+(\d+)/m) || kb(proc.leggi(pid, "status"), /^VmRSS:\s+(\d+)/m),
  );
  return { tutti: misure.reduce((a, b) => a + b, 0), maggiore: Math.max(0, ...misure) };
}
