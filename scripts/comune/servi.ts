/** Serve una cartella su 127.0.0.1, con la pagina 404 del sito per gli indirizzi che non esistono. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

export interface Servizio {
  indirizzo: string;
  chiudi: () => Promise<void>;
}

/** La cartella sotto cui il sito è pubblicato, con le barre: `/` o quella di BASE. */
export const baseDelSito = (): string => `/${process.env.BASE ?? ""}/`.replace(/\/+/g, "/");

/**
 * @param porta 0 per una porta libera qualsiasi; se quella chiesta è occupata, si prende una libera
 * @param gzip serve i file .gz già pronti accanto agli altri
 */
export async function servi(cartella: string, porta = 0, gzip = false): Promise<Servizio> {
  const pagina404 = readFileSync(join(cartella, "404.html"));
  const statico = sirv(cartella, {
    dev: !gzip,
    gzip,
    onNoMatch: (_richiesta, risposta) => {
      risposta.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
      risposta.end(pagina404);
    },
  });
  const base = baseDelSito();
  const server = createServer((richiesta, risposta) => {
    const dentro = richiesta.url?.startsWith(base);
    richiesta.url = dentro ? richiesta.url?.slice(base.length - 1) : "/fuori-dal-sito";
    statico(richiesta, risposta);
  });
  await ascolta(server, porta).catch(() => ascolta(server, 0));
  return {
    indirizzo: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    chiudi: () =>
      new Promise((fatto) => {
        server.closeAllConnections();
        server.close(() => fatto());
      }),
  };
}

const ascolta = (server: Server, porta: number) =>
  new Promise<void>((fatto, fallito) => {
    server.once("error", fallito);
    server.listen(porta, "127.0.0.1", () => {
      server.off("error", fallito);
      fatto();
    });
  });
