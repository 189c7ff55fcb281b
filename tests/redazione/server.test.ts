/** Chi può parlare con la redazione: un altro sito, un altro nome, un percorso fuori, un file enorme ricevono un rifiuto e non scrivono. */

import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { aspettoDa, type Servita, serviRedazione } from "../../src/redazione/server.ts";
import { leggiFile } from "../attrezzi/cartelle.ts";
import { banco, moduloDi } from "./attrezzi.ts";

const CODICE = "codice-di-prova-0123456789";
let servita: Servita | undefined;
afterEach(async () => servita?.chiudi());

async function acceso() {
  const b = banco();
  servita = await serviRedazione(b.redazione, {
    porta: 0,
    codice: CODICE,
    aspetto: aspettoDa(new URL("../../", import.meta.url)),
  });
  return { ...b, porta: servita.porta, prima: leggiFile(b.radice) };
}

interface Prova {
  metodo?: string;
  percorso: string;
  intestazioni?: Record<string, string>;
  corpo?: string | Uint8Array;
}

/** `fetch` non lascia scegliere Host né percorsi con i due punti: qui si parla HTTP direttamente. */
const chiedi = (porta: number, { metodo = "GET", percorso, intestazioni = {}, corpo }: Prova) =>
  new Promise<{ stato: number; testo: string; intestazioni: NodeJS.Dict<string | string[]> }>((fatto, fallito) => {
    const r = request({
      host: "127.0.0.1",
      port: porta,
      path: percorso,
      method: metodo,
      headers: intestazioni,
      agent: false,
    });
    r.on("response", (risposta) => {
      const pezzi: Buffer[] = [];
      risposta.on("data", (p: Buffer) => pezzi.push(p));
      risposta.on("end", () =>
        fatto({
          stato: risposta.statusCode ?? 0,
          testo: Buffer.concat(pezzi).toString(),
          intestazioni: risposta.headers,
        }),
      );
      risposta.on("error", fallito);
    });
    r.on("error", fallito);
    r.end(corpo);
  });

const buone = (porta: number) => ({
  Cookie: `redazione-${porta}=${CODICE}`,
  Origin: `http://127.0.0.1:${porta}`,
  "Content-Type": "application/x-www-form-urlencoded",
});
const FILE = "/modulo?file=enti.yaml&voce=0";

describe("la redazione risponde solo a chi l'ha avviata", () => {
  it("con il codice dell'avvio si entra, e il codice non resta nell'indirizzo", async () => {
    const { porta } = await acceso();
    const entrata = await chiedi(porta, { percorso: `/?codice=${CODICE}` });
    expect(entrata.stato).toBe(303);
    expect(entrata.intestazioni.location).toBe("/");
    expect(entrata.intestazioni["set-cookie"]?.[0]).toMatch(/HttpOnly; SameSite=Strict/);
    const pagina = await chiedi(porta, { percorso: "/", intestazioni: { Cookie: `redazione-${porta}=${CODICE}` } });
    expect(pagina.stato).toBe(200);
    expect(pagina.intestazioni["content-security-policy"]).toContain("default-src 'none'");
    expect(pagina.testo).not.toContain(CODICE);
  });

  it.each([
    ["senza codice", () => ({ percorso: "/" }), 401],
    ["con un altro codice", () => ({ percorso: "/?codice=altro" }), 401],
    [
      "con un biscotto sbagliato",
      (p: number) => ({ percorso: "/", intestazioni: { Cookie: `redazione-${p}=altro` } }),
      401,
    ],
    [
      "il codice nell'indirizzo di un POST",
      (p: number) => ({
        metodo: "POST",
        percorso: `${FILE}&codice=${CODICE}`,
        intestazioni: { ...buone(p), Cookie: "" },
      }),
      401,
    ],
    [
      "con il nome di un altro sito",
      (p: number) => ({ percorso: "/", intestazioni: { ...buone(p), Host: `esempio.it:${p}` } }),
      421,
    ],
    ["con un'altra porta", (p: number) => ({ percorso: "/", intestazioni: { ...buone(p), Host: "127.0.0.1:1" } }), 421],
    [
      "da un'altra origine",
      (p: number) => ({ metodo: "POST", percorso: FILE, intestazioni: { ...buone(p), Origin: "https://esempio.it" } }),
      403,
    ],
    [
      "da un'origine nascosta",
      (p: number) => ({ metodo: "POST", percorso: FILE, intestazioni: { ...buone(p), Origin: "null" } }),
      403,
    ],
    [
      "da un'altra porta di questo computer",
      (p: number) => ({ metodo: "POST", percorso: FILE, intestazioni: { ...buone(p), Origin: "http://127.0.0.1:1" } }),
      403,
    ],
    [
      "senza dire da dove",
      (p: number) => ({
        metodo: "POST",
        percorso: FILE,
        intestazioni: { Cookie: buone(p).Cookie, "Content-Type": buone(p)["Content-Type"] },
      }),
      403,
    ],
    [
      "un sito che si dice altro",
      (p: number) => ({
        metodo: "POST",
        percorso: FILE,
        intestazioni: { ...buone(p), "Sec-Fetch-Site": "cross-site" },
      }),
      403,
    ],
    [
      "JSON al posto di un modulo",
      (p: number) => ({
        metodo: "POST",
        percorso: FILE,
        intestazioni: { ...buone(p), "Content-Type": "application/json" },
      }),
      415,
    ],
    [
      "testo semplice",
      (p: number) => ({ metodo: "POST", percorso: FILE, intestazioni: { ...buone(p), "Content-Type": "text/plain" } }),
      415,
    ],
    ["un altro metodo", (p: number) => ({ metodo: "DELETE", percorso: FILE, intestazioni: buone(p) }), 405],
    [
      "un file fuori dal piano",
      (p: number) => ({ percorso: "/modulo?file=../../etc/passwd", intestazioni: buone(p) }),
      404,
    ],
    [
      "un file fuori, in codice",
      (p: number) => ({
        metodo: "POST",
        percorso: "/griglia?file=..%2f..%2fpiano.csv",
        intestazioni: buone(p),
        corpo: "fa=salva",
      }),
      404,
    ],
    ["un percorso intero", (p: number) => ({ percorso: "/modulo?file=%2Fetc%2Fpasswd", intestazioni: buone(p) }), 404],
    [
      "un aspetto fuori dalla cartella",
      (p: number) => ({ percorso: "/aspetto/..%2f..%2fpackage.json", intestazioni: buone(p) }),
      404,
    ],
  ] as [string, (p: number) => Prova, number][])("%s: rifiutato, e niente cambia", async (_, prova, stato) => {
    const { porta, radice, prima } = await acceso();
    const esito = await chiedi(porta, prova(porta));
    expect(esito.stato).toBe(stato);
    expect(leggiFile(radice)).toEqual(prima);
  });

  it("un invio enorme si ferma prima di essere letto", async () => {
    const { porta, radice, prima } = await acceso();
    const intestazioni = { ...buone(porta), "Content-Length": String(50 * 1024 * 1024) };
    const esito = await chiedi(porta, { metodo: "POST", percorso: "/immagine", intestazioni, corpo: "a" });
    expect(esito.stato).toBe(413);
    expect(leggiFile(radice)).toEqual(prima);
  });

  it.each([
    ["un programma che si dice immagine", "foto", Buffer.from("MZ programma"), "non è un'immagine"],
    [
      "un SVG, che può contenere istruzioni",
      "foto",
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
      "non è un'immagine",
    ],
    ["un nome che esce", "../foto", Buffer.from([0x89, 0x50]), "il nome vuole minuscole"],
  ])("%s: niente si scrive, e si dice perché", async (_, nome, byte, perche) => {
    const { porta, radice, prima } = await acceso();
    const modulo = new FormData();
    modulo.set("nome", nome);
    modulo.set("immagine", new Blob([new Uint8Array(byte)], { type: "image/png" }), "foto.png");
    const mandato = new Request("http://x/", { method: "POST", body: modulo });
    const corpo = new Uint8Array(await mandato.arrayBuffer());
    const intestazioni = { ...buone(porta), "Content-Type": mandato.headers.get("content-type") ?? "" };
    expect((await chiedi(porta, { metodo: "POST", percorso: "/immagine", intestazioni, corpo })).stato).toBe(303);
    const dopo = await chiedi(porta, { percorso: "/", intestazioni: buone(porta) });
    expect(dopo.testo).toContain(perche);
    expect(leggiFile(radice)).toEqual(prima);
  });

  it("uno script in un campo resta testo, nel file e nella pagina", async () => {
    const { porta, radice } = await acceso();
    const intestazioni = buone(porta);
    const aperta = await chiedi(porta, { percorso: FILE, intestazioni });
    const mandato = moduloDi(aperta.testo);
    const cattivo = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const corpo = new URLSearchParams([...mandato].flatMap(([n, v]) => v.map((t) => [n, t] as [string, string])));
    corpo.set("nome", cattivo);
    corpo.set("fa", "salva");
    await chiedi(porta, { metodo: "POST", percorso: FILE, intestazioni, corpo: corpo.toString() });
    expect(readFileSync(join(radice, "enti.yaml"), "utf8")).toContain("<script>alert(1)</script>");
    for (const percorso of [FILE, "/genere/ente", "/", "/verifica"]) {
      const { testo } = await chiedi(porta, { percorso, intestazioni });
      expect(testo, percorso).not.toContain("<script>alert");
      expect(testo, percorso).not.toContain("<img src=x");
    }
  });
});
