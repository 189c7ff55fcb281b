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

/** Il giorno delle prove, il 20 novembre 2026: ciò che scade nei piani di prova oggi vale, e varrà sempre. */
const OGGI = String(Date.UTC(2026, 10, 20, 12) / 1000);

/** @param ambiente variabili in più, per esempio PIANO e BASE */
export function lancia(
  comando: string,
  argomenti: string[],
  ambiente: Record<string, string>,
): SpawnSyncReturns<string> {
  const variabili = Object.fromEntries(Object.entries(process.env).filter(([nome]) => !DELLE_PROVE.includes(nome)));
  return spawnSync(process.execPath, ["scripts/esegui.mjs", comando, ...argomenti], {
    env: { ...variabili, NODE_ENV: "production", SOURCE_DATE_EPOCH: OGGI, ...ambiente },
    encoding: "utf8",
  });
}
