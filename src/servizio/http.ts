/** Ciò che i server di questa macchina hanno in comune: ascoltano 127.0.0.1, leggono le intestazioni come sono arrivate, si chiudono subito. */
import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";

/** @param porta se è occupata se ne prende una libera; 0 per una libera qualsiasi */
export async function ascolta(server: Server, porta: number): Promise<void> {
  await prova(server, porta).catch(() => prova(server, 0));
}

const prova = (server: Server, porta: number) =>
  new Promise<void>((fatto, fallito) => {
    server.once("error", fallito);
    server.listen(porta, "127.0.0.1", () => {
      server.off("error", fallito);
      fatto();
    });
  });

export const portaDi = (server: Server): number => (server.address() as AddressInfo).port;

export const chiudi = (server: Server): Promise<void> =>
  new Promise((fatto) => {
    server.closeAllConnections();
    server.close(() => fatto());
  });

/** Ogni intestazione `Host`: Node terrebbe solo la prima. */
export const hostDi = ({ rawHeaders }: IncomingMessage): string[] =>
  rawHeaders.filter((_, n) => n % 2 === 1 && rawHeaders[n - 1]?.toLowerCase() === "host");
