import { defineConfig } from "vitest/config";

/** Un riparo da ciò che non finisce mai, non una misura: una macchina lenta o occupata non deve far fallire niente. */
const limiti = { testTimeout: 900_000, hookTimeout: 900_000 };
/** Le prove che guardano un sito costruito o un PDF; tutte le altre, anche in una cartella nuova, guardano il modello. */
const SITO = "tests/{sito,browser,stampa}/**/*.test.ts";

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...limiti, name: "modello", include: ["tests/**/*.test.ts"], exclude: [SITO] } },
      { test: { ...limiti, name: "sito", include: [SITO], globalSetup: ["tests/preparazione.ts"] } },
    ],
  },
});
