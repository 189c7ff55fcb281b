/**
 * Mentre si scrive: ogni salvataggio ricontrolla il piano. Una pagina il cui file ha errori mostra i suoi messaggi; le altre si
 * vedono come sempre, con ciò che non va in un riquadro.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { apriBrowser, browserPronto } from "../../src/esame/browser.ts";
import { SITI } from "../attrezzi/siti.ts";
import { LARGA } from "../mdx/larga.ts";

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

/** Ciò che il server ha detto sul terminale. */
let detto = "";
/** Le parole inglesi di Astro e di Vite. */
const INGLESE = /\b(?:error|warn|route|pattern|failed|cannot|overlay|click|connected|watching)\b/i;

it("un errore prende il posto della sua pagina, le altre restano, e corretto la pagina torna da sola", async () => {
  const browser = await apriBrowser(browserPronto(console.warn));
  try {
    const pagina = await (await browser.newContext()).newPage();
    const riquadro = pagina.locator("section#da-correggere");
    const alPosto = pagina.locator("main#da-correggere");
    const com = readFileSync(rete, "utf8");
    await pagina.goto(`${indirizzo}/reti/rete-casa/`, { waitUntil: "networkidle" });
    expect(await riquadro.count()).toBe(0);
    // Un avviso: la pagina si vede, e il riquadro lo dice.
    writeFileSync(rete, com.replace("ogni tre mesi.", "e gli affitti calano da 380 a 420 euro."));
    await riquadro.waitFor();
    expect(await riquadro.textContent()).toMatch(
      /reti\/rete-casa\.mdx[\s\S]*riga 19, colonna \d+: «calano» dice che scende/,
    );
    await pagina.getByText("e gli affitti calano").first().waitFor();
    // Un errore: al posto della pagina, con le parole di «npm run verifica».
    writeFileSync(rete, com.replace("ordine: 1", "ordine: uno"));
    await alPosto.waitFor();
    expect(await alPosto.textContent()).toMatch(
      /reti\/rete-casa\.mdx[\s\S]*riga 4, colonna 9: Campo «ordine»: «uno» non è un numero scritto all'italiana.*\[valore-non-valido\]/,
    );
    await pagina.evaluate(axe.source);
    const esame = await pagina.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(esame.violations.map((v) => v.id)).toEqual([]);
    await pagina.setViewportSize({ width: 320, height: 640 });
    expect(await pagina.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await pagina.setViewportSize({ width: 1280, height: 800 });
    // Le altre pagine ci sono, e lo dicono.
    const altra = await pagina.context().newPage();
    expect((await altra.goto(`${indirizzo}/`))?.status()).toBe(200);
    await altra.locator("section#da-correggere").waitFor();
    await altra.getByRole("button", { name: "Chiudi" }).click();
    expect(await altra.locator("#da-correggere, vite-error-overlay").count()).toBe(0);
    await altra.close();
    // Una tabella più larga del telefono, caselle, una nota richiamata due volte: la pagina non scorre di lato, e axe tace.
    const scritto = com.replace(
      "La rete si riunisce ogni tre mesi.",
      `La rete si riunisce.[^due] Ogni tre mesi.[^due]\n\n${LARGA}\n- [ ] chiamare il Comune\n- [x] aprire lo sportello\n\n[^due]: Dal 2025.\n`,
    );
    writeFileSync(rete, scritto);
    await pagina.getByText("Compartecipazione degli utenti").waitFor();
    await pagina.setViewportSize({ width: 320, height: 640 });
    expect(await pagina.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await pagina.evaluate(axe.source);
    const testo = await pagina.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run("main"));
    expect(testo.violations.map((v) => v.id)).toEqual([]);
    await pagina.setViewportSize({ width: 1280, height: 800 });
    // Un testo che non si legge: nemmeno Astro ne parla.
    writeFileSync(rete, `${com}\n<Nota\n`);
    await pagina.getByText("mdx-componente").waitFor();
    writeFileSync(rete, com);
    await pagina.getByText("La rete si riunisce ogni tre mesi.").waitFor();
    expect(await pagina.locator("#da-correggere").count()).toBe(0);
    expect(detto).toContain("riga 4, colonna 9: Campo «ordine»");
    expect(detto).not.toMatch(INGLESE);
  } finally {
    await browser.close();
  }
});
