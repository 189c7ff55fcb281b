/** Serve una cartella su 127.0.0.1 con le intestazioni del suo `_headers`, come un ospite, e con la sua pagina 404. */
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import { leggiHeaders, secondoLeRegole } from "../../src/sicurezza/ospiti/headers.ts";

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
  const intestazioni = join(cartella, "_headers");
  const regole = existsSync(intestazioni) ? leggiHeaders(readFileSync(intestazioni, "utf8")) : [];
  const statico = sirv(cartella, {
    dev: !gzip,
    gzip,
    onNoMatch: (_richiesta, risposta) => {
      risposta.removeHeader("Cache-Control");
      risposta.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
      risposta.end(pagina404);
    },
  });
  const base = baseDelSito();
  const server = createServer((richiesta, risposta) => {
    const indirizzo = richiesta.url ?? "/";
    const date = secondoLeRegole(regole, indirizzo.replace(/[?#].*$/, ""));
    for (const [nome, valore] of Object.entries(date)) risposta.setHeader(nome, valore);
    richiesta.url = indirizzo.startsWith(base) ? indirizzo.slice(base.length - 1) : "/fuori-dal-sito";
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
