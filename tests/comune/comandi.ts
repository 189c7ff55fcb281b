/** Lancia i comandi del progetto come farebbe una persona, senza le variabili che le prove mettono per sé. */
import { type SpawnSyncReturns, spawnSync } from "node:child_process";

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

/** @param ambiente variabili in più, per esempio PIANO e BASE */
export function lancia(
  comando: string,
  argomenti: string[],
  ambiente: Record<string, string>,
): SpawnSyncReturns<string> {
  const variabili = Object.fromEntries(Object.entries(process.env).filter(([nome]) => !DELLE_PROVE.includes(nome)));
  return spawnSync(process.execPath, ["scripts/esegui.mjs", comando, ...argomenti], {
    env: { ...variabili, NODE_ENV: "production", ...ambiente },
    encoding: "utf8",
  });
}
