/** Data e commit dell'ultima modifica di ogni file del piano, da Git. */
import { execFileSync } from "node:child_process";

export interface Modifica {
  commit: string;
  /** Data ISO. */
  data: string;
}

let memoria: { cartella: string; storia: Map<string, Modifica> } | undefined;

/**
 * @param cartella cartella del piano, relativa a quella corrente
 * @returns per ogni file (relativo alla cartella) l'ultima modifica registrata; vuoto fuori da un repository
 */
export function storiaDi(cartella: string): Map<string, Modifica> {
  if (memoria?.cartella === cartella) return memoria.storia;
  const storia = new Map<string, Modifica>();
  try {
    const uscita = execFileSync(
      "git",
      ["-c", "core.quotepath=off", "log", "--format=%x00%h%x09%cI", "--name-only", "--relative", "--", "."],
      {
        cwd: cartella,
        encoding: "utf8",
        maxBuffer: 1 << 28,
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
    for (const blocco of uscita.split("\0").slice(1)) {
      const [testa = "", ...file] = blocco.split("\n").filter(Boolean);
      const [commit = "", data = ""] = testa.split("\t");
      for (const f of file) if (!storia.has(f)) storia.set(f, { commit, data });
    }
  } catch {
    // Fuori da Git (un archivio scaricato) il sito si costruisce lo stesso, senza date di modifica.
  }
  memoria = { cartella, storia };
  return storia;
}

/** La modifica più recente fra tutte: la versione pubblicata. */
export function ultimaModifica(storia: Map<string, Modifica>): Modifica | undefined {
  return [...storia.values()].reduce<Modifica | undefined>((a, b) => (!a || b.data > a.data ? b : a), undefined);
}
