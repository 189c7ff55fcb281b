/** `npm test`: lint, tipi, schemi aggiornati e tutte le prove, comprese quelle nel browser. Nessuna è saltata. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { browserPronto } from "../src/stampa/browser.ts";
import { comando, passo, scrivi } from "./comune/passi.ts";

const RAPPORTO = ".cache/prove/rapporto.json";

/** Esegue un programma di npm con questo stesso Node, mostrando ciò che scrive. @throws se fallisce */
function esegui(programma: string, ...argomenti: string[]): void {
  const esito = spawnSync(process.execPath, [`node_modules/${programma}`, ...argomenti], {
    stdio: "inherit",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (esito.status !== 0) throw new Error(`Non passa: ${programma.split("/")[0]}`);
}

interface Rapporto {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

await comando("Prove", async () => {
  scrivi(`Browser per le prove: ${browserPronto(scrivi)}`);
  rmSync(RAPPORTO, { force: true });
  await passo("Lint e formato", () => esegui("@biomejs/biome/bin/biome", "check", "--error-on-warnings"));
  await passo("Schemi per l'editor", () => esegui("../scripts/esegui.mjs", "schemi", "--controlla"));
  await passo("Tipi", () => esegui("astro/bin/astro.mjs", "check", "--minimumFailingSeverity", "warning"));
  await passo("Prove", () =>
    esegui("vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${RAPPORTO}`),
  );
  if (!existsSync(RAPPORTO)) throw new Error("Le prove non hanno lasciato il loro rapporto");
  const r = JSON.parse(readFileSync(RAPPORTO, "utf8")) as Rapporto;
  const saltate = r.numPendingTests + r.numTodoTests;
  scrivi(`\n${r.numPassedTests} passed, ${r.numFailedTests} failed, ${saltate} skipped`);
  if (saltate || r.numFailedTests || !r.numPassedTests) throw new Error("Qualche prova è stata saltata o non passa");
});
