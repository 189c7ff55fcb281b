/** Quanto si aspetta, con `npm run dev`, da quando si salva una scheda a quando il browser mostra ciò che vi si è scritto. */
import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { fileDi } from "../../../src/disco/file.ts";
import { browserPronto, OPZIONI_BROWSER } from "../../../src/esame/browser.ts";
import { scrivi } from "../../../src/terminale/passi.ts";

/** Quanto si aspetta al più che il server o una pagina arrivino, in millisecondi. */
const PAZIENZA = 180_000;

/**
 * @param piano una copia: la prima scheda si modifica
 * @returns i millisecondi di ogni salvataggio
 */
export async function misuraSalvataggio(piano: string, giri: number): Promise<number[]> {
  const [primo = ""] = fileDi(join(piano, "obiettivi"), /\.mdx$/);
  const server = spawn(process.execPath, ["scripts/esegui.mjs", "dev"], {
    env: { ...process.env, PIANO: piano, PORT: "0", NODE_ENV: "development" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    const indirizzo = await new Promise<string>((trovato, fallito) => {
      let detto = "";
      server.stdout.on("data", (d: Buffer) => {
        detto += d;
        const [, dove] = /guarda (http:\/\/127\.0\.0\.1:\d+\/)/.exec(detto) ?? [];
        if (dove) trovato(dove);
      });
      server.once("close", () => fallito(new Error("«npm run dev» si è fermato prima di cominciare")));
    });
    const browser = await chromium.launch({ executablePath: browserPronto(scrivi), args: OPZIONI_BROWSER });
    try {
      const pagina = await browser.newPage();
      pagina.setDefaultTimeout(PAZIENZA);
      const id = primo.replace(/\.mdx$/, "");
      await pagina.goto(`${indirizzo}obiettivi/${id}/`, { waitUntil: "networkidle" });
      const attese: number[] = [];
      // Il primo salvataggio scalda ciò che a ogni altro è già pronto.
      for (let g = 0; g <= giri; g++) {
        const segno = `Segno numero ${g} di ${process.pid}.`;
        const inizio = performance.now();
        appendFileSync(join(piano, "obiettivi", primo), `\n${segno}\n`);
        await pagina.getByText(segno).waitFor();
        if (g) attese.push(performance.now() - inizio);
        await pagina.waitForLoadState("networkidle");
      }
      return attese;
    } finally {
      await browser.close();
    }
  } finally {
    server.kill();
  }
}
