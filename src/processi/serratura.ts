/**
 * Un lavoro per volta fra tutti i processi di questa macchina. La serratura è un indirizzo su cui ascoltare, che il sistema
 * dà a uno solo e libera da sé quando il padrone finisce, comunque finisca: non resta mai chiusa da un morto.
 */
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Ogni quanto si riprova, in millisecondi. */
const INTERVALLO = 150;

/**
 * @param nome che cosa si chiude: chi usa lo stesso nome aspetta
 * @param aspetta è chiamata una volta, se c'è da aspettare
 * @returns la funzione che riapre
 */
export async function chiudi(nome: string, aspetta: () => void): Promise<() => void> {
  const dove = indirizzo(createHash("sha256").update(nome).digest("hex").slice(0, 16));
  for (let giro = 0; ; giro++) {
    const server = await ascolta(dove);
    if (server) return () => void server.close();
    if (giro === 0) aspetta();
    await new Promise((poi) => setTimeout(poi, INTERVALLO));
  }
}

/** Su Linux e Windows un nome che non è un file; altrove un file, che un morto può lasciare. */
function indirizzo(codice: string): string {
  if (process.platform === "linux") return `\0piano-di-zona-${codice}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\piano-di-zona-${codice}`;
  return join(tmpdir(), `piano-di-zona-${codice}.sock`);
}

/** @returns nulla se l'indirizzo è di un altro */
function ascolta(dove: string): Promise<Server | undefined> {
  return new Promise((fatto, fallito) => {
    const server = createServer((c) => c.destroy());
    server.once("error", async (e: NodeJS.ErrnoException) => {
      if (e.code !== "EADDRINUSE") return fallito(e);
      if (dove.endsWith(".sock") && !(await risponde(dove))) rmSync(dove, { force: true });
      fatto(undefined);
    });
    server.listen({ path: dove }, () => fatto(server.unref()));
  });
}

const risponde = (dove: string): Promise<boolean> =>
  new Promise((fatto) => {
    const c = connect(dove);
    c.once("connect", () => {
      c.destroy();
      fatto(true);
    });
    c.once("error", () => fatto(false));
  });
