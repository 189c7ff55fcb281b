/** Un processo figlio a cui si fanno domande, una per volta. */
import type { ChildProcess } from "node:child_process";

/** Ciò che un figlio risponde: a che punto è, ciò che ha fatto, o il suo errore. */
export type Risposta<F> =
  | { avanza: string }
  | { fatto: F }
  | { errore: string; traccia: string | undefined; codice: string | undefined };

/** Fa una domanda a un figlio. @throws con il suo errore, o se finisce senza rispondere */
export function chiedi<D extends object, F>(
  figlio: ChildProcess,
  domanda: D,
  avanza: (frase: string) => void = () => {},
): Promise<F> {
  return new Promise((fatto, fallito) => {
    const risponde = (r: Risposta<F>) => {
      if ("avanza" in r) return avanza(r.avanza);
      smetti();
      if ("fatto" in r) return fatto(r.fatto);
      const errore = Object.assign(new Error(r.errore), { code: r.codice });
      if (r.traccia) errore.stack = r.traccia;
      fallito(errore);
    };
    const finisce = (codice: number | null, segnale: NodeJS.Signals | null) => {
      smetti();
      fallito(new Error(`La costruzione si è fermata (${codice ?? segnale})`));
    };
    const smetti = () => {
      figlio.off("message", risponde);
      figlio.off("exit", finisce);
      figlio.off("error", fallito);
    };
    figlio.on("message", risponde);
    figlio.on("exit", finisce);
    figlio.on("error", fallito);
    if (figlio.connected) figlio.send(domanda, (e) => e && fallito(e));
    else finisce(figlio.exitCode, figlio.signalCode);
  });
}

/**
 * Nel figlio: risponde a ogni domanda, finché il padre c'è.
 * @param fai ciò che si chiede; `avanza` dice a che punto si è
 */
export function rispondi<D, F>(fai: (domanda: D, avanza: (frase: string) => void) => Promise<F>): void {
  const di = (r: Risposta<F>) => new Promise<void>((fatto) => void process.send?.(r, () => fatto()));
  process.on("message", async (domanda: D) => {
    try {
      await di({ fatto: await fai(domanda, (frase) => void di({ avanza: frase })) });
    } catch (e) {
      const errore = e instanceof Error ? e : new Error(String(e));
      await di({ errore: errore.message, traccia: errore.stack, codice: (errore as NodeJS.ErrnoException).code });
    }
  });
}
