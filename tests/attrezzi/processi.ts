/** Processi di prova: si avviano, si aspetta che dicano qualcosa o che finiscano, si uccidono. */
import { type ChildProcess, spawn } from "node:child_process";
import { vivo } from "../../src/processi/identita.ts";

export interface Processo {
  figlio: ChildProcess;
  /** Tutto ciò che ha scritto finora. */
  detto: () => string;
  /** Aspetta che scriva qualcosa. */
  dice: (cosa: RegExp) => Promise<RegExpExecArray>;
  /** Aspetta che finisca. @returns il codice, o il segnale */
  finisce: () => Promise<number | NodeJS.Signals | null>;
}

/** @param argomenti del Node delle prove: un file, o `-e` e un programma */
export function avvia(argomenti: string[], ambiente: Record<string, string> = {}): Processo {
  const figlio = spawn(process.execPath, argomenti, { env: { ...process.env, ...ambiente } });
  let testo = "";
  const finito = new Promise<number | NodeJS.Signals | null>((fatto) =>
    figlio.once("close", (codice, segnale) => fatto(codice ?? segnale)),
  );
  const ascolta = (pezzo: Buffer) => {
    testo += pezzo;
  };
  figlio.stdout.on("data", ascolta);
  figlio.stderr.on("data", ascolta);
  return {
    figlio,
    detto: () => testo,
    finisce: () => finito,
    dice: async (cosa) => {
      for (;;) {
        const trovato = cosa.exec(testo);
        if (trovato) return trovato;
        if (figlio.exitCode !== null || figlio.signalCode !== null) {
          await finito;
          const ultimo = cosa.exec(testo);
          if (ultimo) return ultimo;
          throw new Error(`È finito senza dire ${cosa}:\n${testo}`);
        }
        await pausa(10);
      }
    },
  };
}

export const pausa = (ms: number): Promise<void> => new Promise((poi) => setTimeout(poi, ms));

/** Aspetta che un processo, di cui si sa la firma, non ci sia più. */
export async function finche(firma: string): Promise<void> {
  while (vivo(firma)) await pausa(10);
}
