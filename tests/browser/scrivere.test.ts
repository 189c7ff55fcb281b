/** Mentre si scrive: ogni salvataggio ricontrolla il piano, e ciò che non va compare sopra la pagina. */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { apriBrowser, browserPronto } from "../../src/stampa/browser.ts";
import { SITI } from "../attrezzi/siti.ts";

const piano = mkdtempSync(join(tmpdir(), "scrivere-"));
const rete = join(piano, "reti/rete-casa.mdx");
let server: ChildProcess;
let indirizzo = "";

const portaLibera = () =>
  new Promise<number>((fatto) => {
    const s = createServer().listen(0, "127.0.0.1", () => {
      const { port } = s.address() as { port: number };
      s.close(() => fatto(port));
    });
  });

beforeAll(async () => {
  cpSync(SITI.inventato.piano, piano, { recursive: true });
  const porta = await portaLibera();
  indirizzo = `http://127.0.0.1:${porta}`;
  const ambiente = Object.fromEntries(
    Object.entries(process.env).filter(([n]) => !/^(VITEST|NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR|TEST)/.test(n)),
  );
  server = spawn(process.execPath, ["scripts/esegui.mjs", "dev"], {
    env: { ...ambiente, PIANO: piano, PORT: String(porta) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let detto = "";
  await new Promise<void>((pronto, fallito) => {
    const ascolta = (pezzo: Buffer) => {
      detto += pezzo;
      if (detto.includes("e guarda http")) pronto();
    };
    server.stdout?.on("data", ascolta);
    server.stderr?.on("data", ascolta);
    server.on("exit", () => fallito(new Error(detto)));
  });
});
afterAll(() => {
  server?.removeAllListeners("exit").kill();
  rmSync(piano, { recursive: true, force: true });
});

it("un avviso nuovo compare sopra la pagina, un errore anche, e corretto sparisce", async () => {
  const browser = await apriBrowser(browserPronto(console.warn));
  try {
    const pagina = await (await browser.newContext()).newPage();
    const riquadro = () => pagina.locator("vite-error-overlay #message-content");
    const com = readFileSync(rete, "utf8");
    await pagina.goto(`${indirizzo}/reti/rete-casa/`, { waitUntil: "networkidle" });
    expect(await riquadro().count()).toBe(0);
    writeFileSync(rete, com.replace("ogni tre mesi.", "e gli affitti calano da 380 a 420 euro."));
    await riquadro().waitFor();
    expect(await riquadro().textContent()).toMatch(
      /reti\/rete-casa\.mdx[\s\S]*riga 19, colonna \d+: «calano» dice che scende/,
    );
    writeFileSync(rete, com.replace("ordine: 1", "ordine: uno"));
    await pagina.getByText("«uno» non è un numero scritto all'italiana").waitFor();
    writeFileSync(rete, com);
    await riquadro().waitFor({ state: "detached" });
    await pagina.getByText("La rete si riunisce ogni tre mesi.").waitFor();
  } finally {
    await browser.close();
  }
});
