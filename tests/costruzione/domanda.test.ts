/** Una domanda a un figlio ha una risposta sola: ciò che ha fatto, il suo errore, o che è finito prima di rispondere. */
import type { ChildProcess } from "node:child_process";
import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { chiedi, type Risposta } from "../../src/costruzione/domanda.ts";

/** Un figlio che a ogni domanda manda ciò che gli si dice, poi finisce se deve. */
function figlio(risposte: Risposta<string>[], { connesso = true, finisce = false } = {}) {
  const finto = Object.assign(new EventEmitter(), {
    connected: connesso,
    exitCode: connesso ? null : 1,
    signalCode: null,
    send: () => {
      for (const r of risposte) queueMicrotask(() => finto.emit("message", r));
      if (finisce) queueMicrotask(() => finto.emit("exit", null, "SIGKILL"));
      return true;
    },
  });
  return finto as unknown as ChildProcess & EventEmitter;
}
const ascoltatori = (f: EventEmitter) => f.eventNames().reduce((n, nome) => n + f.listenerCount(nome), 0);

describe("una domanda", () => {
  it("ha la risposta, e prima dice a che punto si è", async () => {
    const detto: string[] = [];
    const f = figlio([{ avanza: "uno" }, { avanza: "due" }, { fatto: "sì" }]);
    expect(await chiedi<object, string>(f, {}, (frase) => void detto.push(frase))).toBe("sì");
    expect(detto).toEqual(["uno", "due"]);
    expect(ascoltatori(f)).toBe(0);
  });
  it("fallisce con l'errore del figlio, com'era", async () => {
    const f = figlio([{ errore: "Il disco è pieno", traccia: "Error: Il disco è pieno\n    là", codice: "ENOSPC" }]);
    const errore = await chiedi<object, string>(f, {}).catch((e: NodeJS.ErrnoException) => e);
    expect(errore).toMatchObject({ message: "Il disco è pieno", code: "ENOSPC", stack: expect.stringContaining("là") });
    expect(ascoltatori(f)).toBe(0);
  });
  it("fallisce se il figlio finisce prima, o era già finito", async () => {
    await expect(chiedi(figlio([], { finisce: true }), {})).rejects.toThrow("La costruzione si è fermata (SIGKILL)");
    await expect(chiedi(figlio([], { connesso: false }), {})).rejects.toThrow("La costruzione si è fermata (1)");
  });
});
