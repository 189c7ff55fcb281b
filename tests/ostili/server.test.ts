/** Il server di anteprima davanti a chi gli vuole male: risponde solo di ciò che è del sito, e non cade mai. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Servizio, servi } from "../../src/servizio/servi.ts";

const radice = mkdtempSync(join(tmpdir(), "server-ostile-"));
const sito = join(radice, "sito");
const DIECI = "0123456789";
let servizio: Servizio;
let porta: number;

beforeAll(async () => {
  for (const c of ["capitoli/uno", ".well-known", ".git", "dati"]) mkdirSync(join(sito, c), { recursive: true });
  for (const [nome, testo] of Object.entries({
    "index.html": "<title>Home</title>",
    "404.html": "<title>Non c'è</title>",
    "capitoli/uno/index.html": "<title>Uno</title>",
    "dati/dieci.csv": DIECI,
    "dati/vuoto.csv": "",
    "dati/a b#c?.csv": "strano",
    ".well-known/security.txt": "Contact: x",
    ".git/config": "SEGRETO",
    ".env": "SEGRETO",
    ".htaccess": "SEGRETO",
    _headers: "/*\n  X-Prova: sì-",
    "nginx-intestazioni.conf": "SEGRETO",
  }))
    writeFileSync(join(sito, nome), testo);
  mkdirSync(join(radice, "fuori"));
  writeFileSync(join(radice, "fuori/segreto.txt"), "SEGRETO");
  symlinkSync(join(radice, "fuori/segreto.txt"), join(sito, "segreto.txt"));
  symlinkSync(join(radice, "fuori"), join(sito, "fuori"), "junction");
  symlinkSync(join(sito, ".env"), join(sito, "ambiente.txt"));
  writeFileSync(join(sito, "_headers"), "/*\n  X-Prova: passata\n");
  servizio = await servi(sito);
  porta = Number(new URL(servizio.indirizzo).port);
});
afterAll(async () => {
  await servizio.chiudi();
  rmSync(radice, { recursive: true, force: true });
});
/** Dopo ogni prova il server serve ancora. */
afterEach(async () => expect((await fetch(servizio.indirizzo)).status).toBe(200));

/** Manda una richiesta così com'è, e ne legge la risposta intera. */
function grezza(
  richiesta: string | Buffer,
  ePoiTace = false,
): Promise<{ stato: number; testa: string; corpo: string }> {
  return new Promise((fatto, fallito) => {
    const pezzi: Buffer[] = [];
    const presa = connect(porta, "127.0.0.1", () => (ePoiTace ? presa.end(richiesta) : presa.write(richiesta)));
    presa.on("data", (p) => pezzi.push(p));
    presa.on("error", (e: NodeJS.ErrnoException) =>
      e.code === "ECONNRESET" || e.code === "EPIPE" ? chiusa() : fallito(e),
    );
    const chiusa = () => {
      const tutto = Buffer.concat(pezzi).toString("latin1");
      const taglio = tutto.indexOf("\r\n\r\n");
      fatto({
        stato: Number(/^HTTP\/1\.1 (\d+)/.exec(tutto)?.[1] ?? 0),
        testa: tutto.slice(0, taglio),
        corpo: tutto.slice(taglio + 4),
      });
    };
    presa.on("close", chiusa);
  });
}

const chiedi = (prima: string, altre: string[] = [], host = `127.0.0.1:${porta}`) =>
  grezza([`${prima} HTTP/1.1`, `Host: ${host}`, "Connection: close", ...altre, "", ""].join("\r\n"));

describe("i metodi", () => {
  it.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])("%s non è ammesso", async (metodo) => {
    const { stato, testa } = await chiedi(`${metodo} /`);
    expect(stato).toBe(405);
    expect(testa).toMatch(/^Allow: GET, HEAD\r?$/m);
  });
  it("CONNECT e un metodo inventato sono rifiutati", async () => {
    expect((await chiedi("CONNECT 127.0.0.1:22")).corpo).not.toContain("SSH");
    expect((await chiedi("RUBA /")).stato).toBe(400);
  });
  it("HEAD dà le intestazioni di GET senza il corpo, anche dove la pagina non c'è", async () => {
    for (const [dove, quale] of [
      ["/dati/dieci.csv", 200],
      ["/mai/", 404],
    ] as const) {
      const { stato, testa, corpo } = await chiedi(`HEAD ${dove}`);
      expect([stato, corpo]).toEqual([quale, ""]);
      expect(testa).toMatch(/^Content-Length: [1-9]/m);
    }
  });
});

describe("chi chiama", () => {
  it.each([
    "evil.example",
    "evil.example:PORTA",
    "127.0.0.1",
    "127.0.0.1:1",
    "localhost.evil.example:PORTA",
    "10.0.0.1:PORTA",
    "127.0.0.1:PORTA@evil.example",
    "",
  ])("con Host «%s» non riceve nulla", async (host) => {
    const { stato, corpo } = await chiedi("GET /", [], host.replace("PORTA", String(porta)));
    expect([400, 421]).toContain(stato);
    expect(corpo).not.toContain("Home");
  });
  it.each(["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])(
    "con Host «%s» e la porta riceve la pagina",
    async (nome) => {
      expect((await chiedi("GET /", [], `${nome}:${porta}`)).stato).toBe(200);
    },
  );
  it("senza Host, o con due, non riceve nulla", async () => {
    expect((await grezza("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).stato).toBe(400);
    expect((await grezza("GET / HTTP/1.0\r\n\r\n")).stato).toBe(421);
    expect((await chiedi("GET /", ["Host: evil.example"])).corpo).not.toContain("Home");
  });
});

describe("una parte di un file", () => {
  const parte = (range: string) => chiedi("GET /dati/dieci.csv", [`Range: ${range}`]);
  it.each([
    ["bytes=0-3", "0123", "bytes 0-3/10"],
    ["bytes=-5", "56789", "bytes 5-9/10"],
    ["bytes=7-", "789", "bytes 7-9/10"],
    ["bytes=8-99", "89", "bytes 8-9/10"],
  ])("%s", async (range, corpo, contiene) => {
    const risposta = await parte(range);
    expect([risposta.stato, risposta.corpo]).toEqual([206, corpo]);
    expect(risposta.testa).toContain(`Content-Range: ${contiene}`);
  });
  it.each(["bytes=10-", "bytes=99-100", "bytes=5-2", "bytes=-0"])("%s non si può avere", async (range) => {
    const { stato, testa } = await parte(range);
    expect(stato).toBe(416);
    expect(testa).toContain("Content-Range: bytes */10");
  });
  it.each(["bytes=0-1,4-5", "bytes=", "bytes=a-b", "righe=0-1", "bytes=1e9-"])(
    "%s: tutto il file, o un rifiuto",
    async (range) => {
      const { stato, corpo } = await parte(range);
      if (stato === 200) expect(corpo).toBe(DIECI);
      else expect(stato).toBe(416);
    },
  );
  it("gli ultimi cinquanta byte di dieci sono tutto il file", async () => {
    const { stato, corpo } = await parte("bytes=-50");
    expect([stato, corpo]).toEqual([200, DIECI]);
  });
  it("ottocento parti insieme: tutto il file", async () => {
    expect((await parte(`bytes=${"0-1,3-4,".repeat(800)}6-7`)).corpo).toBe(DIECI);
  });
  it("di un file vuoto, o di una pagina che non c'è", async () => {
    expect([200, 416]).toContain((await chiedi("GET /dati/vuoto.csv", ["Range: bytes=0-0"])).stato);
    expect((await chiedi("GET /mai/", ["Range: bytes=0-3"])).stato).toBe(404);
  });
});

describe("gli indirizzi", () => {
  it.each([
    "/%",
    "/%zz",
    "/%c0%ae%c0%ae/",
    "/%00",
    "/index.html%00.csv",
    "/..%2f..%2fetc/passwd",
    "/..%5c..%5cetc/passwd",
    "/../fuori/segreto.txt",
    "/capitoli/../../fuori/segreto.txt",
    "/%2e%2e/fuori/segreto.txt",
    "/%2e%2e%2ffuori",
    "/./index.html",
    "/\\..\\fuori",
    "/%0d%0aSet-Cookie:a=b",
    "http://evil.example/",
    "*",
  ])("%s non è scritto bene", async (indirizzo) => {
    const { stato, testa, corpo } = await chiedi(`GET ${indirizzo}`);
    expect(stato).toBe(400);
    expect(corpo).not.toContain("SEGRETO");
    expect(testa).not.toMatch(/set-cookie/i);
  });
  it.each([
    "/segreto.txt",
    "/fuori/",
    "/fuori",
    "/fuori/segreto.txt",
    "/ambiente.txt",
    "/.env",
    "/%2eenv",
    "/.git/config",
    "/.git/",
    "/.htaccess",
    "/_headers",
    "/%5fheaders",
    "/nginx-intestazioni.conf",
    "/capitoli/",
    "/dati/dieci.csv/",
    "/.well-known/../.env/x",
    "/__proto__",
    "/con",
  ])("%s non c'è", async (indirizzo) => {
    const { stato, corpo } = await chiedi(`GET ${indirizzo}`);
    expect([400, 404]).toContain(stato);
    expect(corpo).not.toContain("SEGRETO");
  });
  it.each([300, 3000])("un nome di %i caratteri, o altrettante cartelle, non c'è", async (quanti) => {
    expect((await chiedi(`GET /${"a".repeat(quanti)}`)).stato).toBe(404);
    expect((await chiedi(`GET /${"a/".repeat(quanti / 2)}`)).stato).toBe(404);
  });
  it("uno di centomila caratteri è troppo lungo", async () => {
    expect((await chiedi(`GET /${"a".repeat(6000)}`)).stato).toBe(414);
    expect((await chiedi(`GET /${"a".repeat(100_000)}`)).stato).toBe(400);
  });
  it("una cartella senza barra porta a quella con la barra, mai altrove", async () => {
    const { stato, testa } = await chiedi("GET /capitoli/uno?x=1");
    expect(stato).toBe(301);
    expect(testa).toContain("Location: /capitoli/uno/");
    expect((await chiedi("GET //evil.example/..")).testa).not.toContain("Location");
    expect((await chiedi("GET //capitoli/uno")).testa).not.toContain("Location: //");
  });
  it("ciò che è del sito si riceve, anche con un nome strano", async () => {
    expect((await chiedi("GET /.well-known/security.txt")).corpo).toBe("Contact: x");
    expect((await chiedi("GET /dati/a%20b%23c%3F.csv")).corpo).toBe("strano");
    const { testa } = await chiedi("GET /?ricerca=%");
    expect(testa).toContain("200 OK");
    expect(testa).toMatch(/^X-Prova: passata\r?$/m);
  });
});

describe("la linea", () => {
  it.each([
    ["spazzatura", "\u0000\u0001\u0002\r\n\r\n"],
    ["TLS", Buffer.from("16030100a5010000a1", "hex")],
    ["un'intestazione spezzata", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\u0000: x\r\n\r\n"],
    ["due lunghezze", "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"],
    [
      "lunghezza e pezzi insieme",
      "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ["niente", ""],
    ["intestazioni senza fine", `GET / HTTP/1.1\r\n${"X-A: b\r\n".repeat(5000)}`],
  ])("%s non lo ferma", async (_nome, byte) => {
    expect([0, 400]).toContain((await grezza(byte, true)).stato);
  });
  it("chi se ne va a metà della risposta non lo ferma", async () => {
    for (let n = 0; n < 20; n++)
      await new Promise<void>((fatto) => {
        const presa = connect(porta, "127.0.0.1", () => {
          presa.write(`GET /dati/dieci.csv HTTP/1.1\r\nHost: 127.0.0.1:${porta}\r\n\r\n`);
          presa.destroy();
        });
        presa.on("close", () => fatto());
      });
  });
});
