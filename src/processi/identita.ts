/**
 * Riconosce un processo anche quando il suo numero è già di un altro: numero e momento in cui è cominciato. La firma sta
 * nei nomi di ciò che un comando lascia a metà, così chi viene dopo sa se il padrone è ancora vivo.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Come è fatta una firma, per cercarla in un nome. Senza la seconda parte la scrivevano le versioni di prima. */
export const FIRMA = String.raw`(\d+)(?:-([0-9a-f]{8}))?`;

let mia: string | undefined;

/** La firma di questo processo: `4321-9f86d081`. */
export function firma(): string {
  mia ??= firmaDi(process.pid);
  return mia;
}

/** La firma di un processo qualsiasi; solo il numero, se il sistema non dice quando è cominciato. */
export const firmaDi = (pid: number): string => [pid, inizioDi(pid)].filter(Boolean).join("-");

/**
 * Dice se il processo che ha scritto una firma lavora ancora. Nel dubbio sì: si toglie solo ciò che è di un morto.
 * @param scritta una firma intera, o il solo numero
 */
export function vivo(scritta: string): boolean {
  const [, pid, inizio] = new RegExp(`^${FIRMA}$`).exec(scritta) ?? [];
  if (!pid || !esiste(Number(pid))) return false;
  return !inizio || inizioDi(Number(pid)) === inizio;
}

function esiste(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return (e as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Il momento in cui un processo è cominciato, in otto cifre; nulla se è finito o se il sistema non lo dice (Windows). */
function inizioDi(pid: number): string | undefined {
  const momento = process.platform === "linux" ? daProc(pid) : process.platform === "win32" ? undefined : daPs(pid);
  return momento && createHash("sha256").update(momento).digest("hex").slice(0, 8);
}

/** Da /proc: i battiti dall'accensione, e quale accensione. Uno «zombie» è finito, anche se il suo numero c'è ancora. */
function daProc(pid: number): string | undefined {
  try {
    const [stato, ...campi] = readFileSync(`/proc/${pid}/stat`, "latin1")
      .replace(/^.*\) /s, "")
      .split(" ");
    if (stato === "Z" || stato === "X") return undefined;
    return `${campi[18]} ${readFileSync("/proc/sys/kernel/random/boot_id", "latin1")}`;
  } catch {
    return undefined;
  }
}

function daPs(pid: number): string | undefined {
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", env: { LC_ALL: "C" } }).trim();
  } catch {
    return undefined;
  }
}
