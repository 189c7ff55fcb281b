/** Serve una cartella su 127.0.0.1 con le intestazioni del suo `_headers`, come un ospite, e con la sua pagina 404. */
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { basename, isAbsolute, join, relative } from "node:path";
import { contentType } from "mime-types";
import send from "send";
import { leggiHeaders, secondoLeRegole } from "../sicurezza/ospiti/headers.ts";
import { ascolta, chiudi, hostDi, portaDi } from "./http.ts";
import { esamina, parteChiesta, riservato } from "./richiesta.ts";

export interface Servizio {
  /** `http://127.0.0.1:4321`, senza barra. */
  indirizzo: string;
  /** La pagina d'inizio, con la cartella sotto cui il sito è pubblicato. */
  inizio: string;
  chiudi: () => Promise<void>;
}

interface Opzioni {
  /** La cartella sotto cui il sito è pubblicato, con le barre. */
  base?: string;
  /** Se è occupata se ne prende una libera; 0 per una libera qualsiasi. */
  porta?: number;
  /** Serve i file .gz già pronti accanto agli altri. */
  gzip?: boolean;
}

/** @param cartella del sito: può cambiare mentre è servita */
export async function servi(
  cartella: string,
  { base = "/", porta: chiesta = 0, gzip = false }: Opzioni = {},
): Promise<Servizio> {
  const pagina404 = readFileSync(join(cartella, "404.html"));
  const intestazioni = join(cartella, "_headers");
  const regole = existsSync(intestazioni) ? leggiHeaders(readFileSync(intestazioni, "utf8")) : [];
  const server = createServer((richiesta, risposta) => {
    const porta = portaDi(server);
    const indirizzo = richiesta.url ?? "/";
    const esito = esamina({ metodo: richiesta.method ?? "", indirizzo, host: hostDi(richiesta) }, base, porta);
    if ("frase" in esito && esito.stato !== 404) return rifiuta(risposta, esito.stato, esito.frase);
    const date = secondoLeRegole(regole, indirizzo.replace(/[?#].*$/, ""));
    for (const [nome, valore] of Object.entries(date)) risposta.setHeader(nome, valore);
    const trovato = "percorso" in esito ? cerca(cartella, esito.percorso) : undefined;
    if (!trovato) return nonTrovata(richiesta, risposta, pagina404);
    if ("cartella" in trovato) {
      risposta.writeHead(301, { Location: `${base.slice(0, -1)}/${encodeURI(trovato.cartella)}/` });
      return void risposta.end();
    }
    if (!gzip && !risposta.hasHeader("Cache-Control")) risposta.setHeader("Cache-Control", "no-store");
    richiesta.headers.range = parteChiesta(richiesta.headers.range, trovato.byte);
    const nome = gzip ? compresso(richiesta, risposta, trovato) : trovato.file;
    send(richiesta, encodeURI(nome).replace(/[?#]/g, encodeURIComponent), {
      root: trovato.radice,
      dotfiles: "allow",
      cacheControl: false,
      index: false,
    })
      .on("error", ({ status = 500 }: { status?: number }) => {
        if (status === 404) nonTrovata(richiesta, risposta, pagina404);
        else rifiuta(risposta, status, status === 416 ? "Il file è più corto" : "Non si riesce a leggere");
      })
      .pipe(risposta);
  });
  server.on("clientError", (_errore, presa) => {
    // Chi se n'è già andato non vuole risposta.
    if (presa.writable) presa.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
  });
  await ascolta(server, chiesta);
  return {
    indirizzo: `http://127.0.0.1:${portaDi(server)}`,
    inizio: `http://127.0.0.1:${portaDi(server)}${base}`,
    chiudi: () => chiudi(server),
  };
}

function rifiuta(risposta: ServerResponse, stato: number, frase: string): void {
  if (stato === 405) risposta.setHeader("Allow", "GET, HEAD");
  risposta.writeHead(stato, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
  risposta.end(`${frase}.\n`);
}

function nonTrovata({ method }: IncomingMessage, risposta: ServerResponse, pagina: Buffer): void {
  risposta.removeHeader("Cache-Control");
  risposta.writeHead(404, { "Content-Type": "text/html; charset=utf-8", "Content-Length": pagina.length });
  risposta.end(method === "HEAD" ? undefined : pagina);
}

type Trovato = { radice: string; file: string; byte: number } | { cartella: string };

/** Il file di un percorso, se è davvero nella cartella del sito: un collegamento che ne esce non si segue. */
function cerca(cartella: string, percorso: string): Trovato | undefined {
  try {
    const radice = realpathSync.native(cartella);
    const vero = realpathSync.native(join(radice, percorso, percorso.endsWith("/") ? "index.html" : ""));
    const dentro = relative(radice, vero).replaceAll("\\", "/");
    if (dentro.startsWith("../") || isAbsolute(dentro) || riservato(`/${dentro}`)) return undefined;
    const stato = statSync(vero);
    if (stato.isFile()) return { radice, file: dentro, byte: stato.size };
    return stato.isDirectory() && !percorso.endsWith("/") ? { cartella: dentro } : undefined;
  } catch {
    return undefined;
  }
}

/** Il file già compresso accanto a quello chiesto, se c'è e chi chiede lo sa leggere. */
function compresso(
  richiesta: IncomingMessage,
  risposta: ServerResponse,
  { radice, file }: { radice: string; file: string },
): string {
  risposta.setHeader("Vary", "Accept-Encoding");
  if (!/\bgzip\b/.test(String(richiesta.headers["accept-encoding"])) || !existsSync(join(radice, `${file}.gz`)))
    return file;
  risposta.setHeader("Content-Encoding", "gzip");
  risposta.setHeader("Content-Type", contentType(basename(file)) || "application/octet-stream");
  return `${file}.gz`;
}
