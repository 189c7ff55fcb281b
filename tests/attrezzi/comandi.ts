/** Lancia i comandi del progetto come farebbe una persona, senza le variabili che le prove mettono per sé. */
import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

const DELLE_PROVE = [
  "BASE_URL",
  "MODE",
  "DEV",
  "PROD",
  "SSR",
  "VITEST",
  "TEST",
  "VITEST_MODE",
  "VITEST_POOL_ID",
  "VITEST_WORKER_ID",
];

/** Il giorno delle prove, il 20 novembre 2026: ciò che scade nei piani di prova oggi vale, e varrà sempre. */
const OGGI = String(Date.UTC(2026, 10, 20, 12) / 1000);

/** Le variabili di chi lancia, senza quelle delle prove; il giorno è quello delle prove. */
export const variabili = (ambiente: Record<string, string>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([nome]) => !DELLE_PROVE.includes(nome))),
  NODE_ENV: "production",
  SOURCE_DATE_EPOCH: OGGI,
  ...ambiente,
});

/** @param ambiente variabili in più, per esempio PIANO e BASE */
export function lancia(
  comando: string,
  argomenti: string[],
  ambiente: Record<string, string>,
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, ["scripts/esegui.mjs", comando, ...argomenti], {
    env: variabili(ambiente),
    encoding: "utf8",
  });
}

/** Come `lancia`, ma chi lo chiama intanto può fare altro. */
export async function lanciaAccanto(
  comando: string,
  argomenti: string[],
  ambiente: Record<string, string>,
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const figlio = spawn(process.execPath, ["scripts/esegui.mjs", comando, ...argomenti], { env: variabili(ambiente) });
  const detto = { stdout: "", stderr: "" };
  for (const canale of ["stdout", "stderr"] as const)
    figlio[canale].setEncoding("utf8").on("data", (testo) => {
      detto[canale] += testo;
    });
  const [status] = (await once(figlio, "close")) as [number | null];
  return { status, ...detto };
}
