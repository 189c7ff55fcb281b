import { defineConfig } from "vitest/config";

const comune = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...comune,
          name: "modello",
          include: [
            "tests/{stile,piano,testo,mdx,grafici,collegamenti,nuovo,indicatori,dati,pdf,macchine,sigle,sicurezza,chiavetta}/**/*.test.ts",
          ],
        },
      },
      {
        test: {
          ...comune,
          name: "sito",
          include: ["tests/{sito,browser,stampa}/**/*.test.ts"],
          globalSetup: ["tests/preparazione.ts"],
        },
      },
    ],
  },
});
