/** La redazione su HTTP: chi può chiedere, che cosa arriva, che cosa torna. Ascolta solo 127.0.0.1. */
import { timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { contentType } from "mime-types";
import { ascolta, chiudi, hostDi, portaDi } from "../servizio/http.ts";
import { cornice } from "./cornice.ts";
import type { Mandato } from "./leggi.ts";
import type { Chiesto, Redazione } from "./pagine.ts";
import { MASSIMO_BYTE, rifiutoPer } from "./richiesta.ts";

export interface Servita {
  /** L'indirizzo da aprire, con il codice di questo avvio. */
  indirizzo: string;
  porta: number;
  chiudi: () => Promise<void>;
}

/** Il nome del biscotto con il codice: i biscotti non guardano la porta, e due redazioni aperte insieme non si devono escludere. */
const biscotto = (porta: number): string => `redazione-${porta}`;
const POLITICA = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'",
  "form-action 'self' http://127.0.0.1:*; base-uri 'none'; frame-ancestors 'none'",
].join("; ");
const INTESTAZIONI = {
  "Content-Security-Policy": POLITICA,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
};

/**
 * @param codice segreto, diverso a ogni avvio
 * @param aspetto i file di stile e di comportamento, per nome
 */
export async function serviRedazione(
  redazione: Redazione,
  {
    porta: chiesta,
    codice,
    aspetto,
  }: { porta: number; codice: string; aspetto: ReadonlyMap<string, () => Uint8Array> },
): Promise<Servita> {
  const server = createServer((richiesta, risposta) => {
    rispondi(richiesta, risposta).catch((e: unknown) => {
      process.stderr.write(`${e instanceof Error ? (e.stack ?? e.message) : String(e)}\n`);
      if (!risposta.headersSent) rifiuta(risposta, 500, "Qualcosa non ha funzionato: niente è stato scritto a metà");
      else risposta.end();
    });
  });
  const dove = () => portaDi(server);

  async function rispondi(richiesta: IncomingMessage, risposta: ServerResponse): Promise<void> {
    for (const [nome, valore] of Object.entries(INTESTAZIONI)) risposta.setHeader(nome, valore);
    const url = URL.parse(richiesta.url ?? "/", `http://127.0.0.1:${dove()}`);
    if (!url) return rifiuta(risposta, 400, "L'indirizzo non è scritto bene");
    const metodo = richiesta.method ?? "";
    const mandato = url.searchParams.get("codice");
    const conosciuto = mandato !== null && uguale(mandato, codice) ? codice : undefined;
    const suo = biscottoDi(richiesta.headers.cookie, biscotto(dove()));
    const no = rifiutoPer(
      {
        metodo,
        host: hostDi(richiesta),
        origin: richiesta.headers.origin,
        daDove: richiesta.headers["sec-fetch-site"] as string | undefined,
        biscotto: (metodo === "GET" && conosciuto) || (suo !== undefined && uguale(suo, codice) ? codice : undefined),
        tipo: richiesta.headers["content-type"],
        byte: Number(richiesta.headers["content-length"] ?? 0),
      },
      dove(),
      codice,
    );
    if (no) return rifiuta(risposta, no.stato, no.frase);
    if (conosciuto) {
      // Il codice passa subito dall'indirizzo al biscotto: non resta nella cronologia né nei collegamenti.
      risposta.setHeader("Set-Cookie", `${biscotto(dove())}=${codice}; HttpOnly; SameSite=Strict; Path=/`);
      return vai(risposta, "/");
    }
    const [, cartella, ...nome] = url.pathname.split("/");
    if (cartella === "aspetto") return stile(risposta, nome.join("/"), aspetto);
    const arrivato = metodo === "POST" ? await arrivatoCon(richiesta) : { mandato: new Map() };
    if (!arrivato) return rifiuta(risposta, 413, "È troppo grande, o non si legge: niente è stato scritto");
    const chiesto: Chiesto = {
      metodo: metodo === "POST" ? "POST" : "GET",
      percorso: url.pathname,
      domanda: url.searchParams,
      ...arrivato,
    };
    const esito = await redazione.rispondi(chiesto);
    if ("vai" in esito) return vai(risposta, esito.vai);
    risposta.writeHead(esito.stato ?? 200, { "Content-Type": "text/html; charset=utf-8" });
    risposta.end(metodo === "HEAD" ? undefined : cornice(esito, redazione.nomePiano()));
  }

  await ascolta(server, chiesta);
  return {
    indirizzo: `http://127.0.0.1:${dove()}/?codice=${codice}`,
    porta: dove(),
    chiudi: () => chiudi(server),
  };
}

const uguale = (a: string, b: string): boolean => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
};

const biscottoDi = (scritto = "", nome: string): string | undefined =>
  scritto
    .split(/;\s*/)
    .find((p) => p.startsWith(`${nome}=`))
    ?.slice(nome.length + 1);

function rifiuta(risposta: ServerResponse, stato: number, frase: string): void {
  risposta.writeHead(stato, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
  risposta.end(`${frase}.\n`);
}

function vai(risposta: ServerResponse, dove: string): void {
  risposta.writeHead(303, { Location: dove });
  risposta.end();
}

function stile(risposta: ServerResponse, nome: string, aspetto: ReadonlyMap<string, () => Uint8Array>): void {
  const file = aspetto.get(nome);
  if (!file) return void rifiuta(risposta, 404, "Qui non c'è nulla");
  risposta.writeHead(200, {
    "Content-Type": contentType(nome) || "application/octet-stream",
    "Cache-Control": "max-age=60",
  });
  risposta.end(file());
}

/** @returns niente, se è troppo grande o non è un modulo */
async function arrivatoCon(richiesta: IncomingMessage): Promise<Pick<Chiesto, "mandato" | "immagine"> | undefined> {
  const pezzi: Buffer[] = [];
  let byte = 0;
  for await (const pezzo of richiesta as AsyncIterable<Buffer>) {
    byte += pezzo.length;
    if (byte > MASSIMO_BYTE) return undefined;
    pezzi.push(pezzo);
  }
  const tipo = richiesta.headers["content-type"] ?? "";
  const corpo = Buffer.concat(pezzi);
  const mandato = new Map<string, string[]>();
  let immagine: Uint8Array | undefined;
  const metti = (nome: string, valore: string) => void mandato.set(nome, [...(mandato.get(nome) ?? []), valore]);
  if (!tipo.startsWith("multipart/")) {
    for (const [nome, valore] of new URLSearchParams(corpo.toString())) metti(nome, valore);
    return { mandato: mandato satisfies Mandato };
  }
  try {
    const modulo = await new Response(new Uint8Array(corpo), { headers: { "Content-Type": tipo } }).formData();
    for (const [nome, valore] of modulo) {
      if (typeof valore === "string") metti(nome, valore);
      else immagine = new Uint8Array(await valore.arrayBuffer());
    }
  } catch {
    return undefined;
  }
  return { mandato, ...(immagine ? { immagine } : {}) };
}

/** I file dell'aspetto: lo stile del sito con quello dei moduli, i caratteri, il comportamento. @param radice del programma */
export function aspettoDa(radice: URL): ReadonlyMap<string, () => Uint8Array> {
  const leggi = (percorso: string) => readFileSync(new URL(percorso, radice));
  const caratteri = ["titillium-web-400.woff2", "titillium-web-600.woff2", "lora-400.woff2"];
  return new Map<string, () => Uint8Array>([
    [
      "redazione.css",
      () =>
        Buffer.concat([leggi("src/styles/base.css"), Buffer.from("\n"), leggi("src/redazione/aspetto/redazione.css")]),
    ],
    ["cliente.js", () => leggi("src/redazione/aspetto/cliente.js")],
    ...caratteri.map((c) => [`caratteri/${c}`, () => leggi(`src/styles/caratteri/${c}`)] as const),
  ]);
}
