/**
 * `npm test`: lint, tipi, schemi aggiornati e tutte le prove, comprese quelle nel browser. Nessuna è saltata. Con due processori o
 * più, mentre si costruiscono i siti girano il controllo dei tipi e poi le prove del modello, che non ne hanno bisogno.
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { test } from "../src/comandi/del-programma.ts";
import { perComando } from "../src/comandi/esegui.ts";
import { browserPronto } from "../src/esame/browser.ts";
import { passo, scrivi } from "../src/terminale/passi.ts";
import { esegui } from "../src/terminale/programmi.ts";
import prepara, { PRONTI } from "../tests/preparazione.ts";

const rapporto = (progetto: string) => `.cache/prove/rapporto-${progetto}.json`;
const VITEST = ["vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json"] as const;
const prove = (progetto: string, ambiente?: Record<string, string>) =>
  esegui([...VITEST, `--outputFile.json=${rapporto(progetto)}`, "--project", progetto], ambiente);

interface Rapporto {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

/** @throws se le prove non hanno lasciato il loro rapporto */
function leggi(progetto: string): Rapporto {
  if (!existsSync(rapporto(progetto))) throw new Error(`Le prove «${progetto}» non hanno lasciato il loro rapporto`);
  return JSON.parse(readFileSync(rapporto(progetto), "utf8")) as Rapporto;
}

export default perComando(test, async () => {
  scrivi(`Browser per le prove: ${browserPronto(scrivi)}`);
  for (const progetto of ["modello", "sito"]) rmSync(rapporto(progetto), { force: true });
  await passo("Lint e formato", () => esegui(["@biomejs/biome/bin/biome", "check", "--error-on-warnings"]));
  await passo("Schemi per l'editor", () => esegui(["../scripts/esegui.mjs", "schemi", "--controlla"]));
  const tipi = () =>
    passo("Tipi", () => esegui(["astro/bin/astro.mjs", "check", "--minimumFailingSeverity", "warning"]));
  const modello = () => passo("Prove del modello", () => prove("modello"));
  const siti = () => passo("Siti per le prove", () => prepara());
  if (availableParallelism() > 1) await tutti(siti(), tipi().then(modello));
  else {
    await tipi();
    await modello();
    await siti();
  }
  await passo("Prove dei siti", () => prove("sito", { [PRONTI]: "1" }));
  const esiti = [leggi("modello"), leggi("sito")];
  const somma = (conta: (r: Rapporto) => number) => esiti.reduce((n, r) => n + conta(r), 0);
  const passate = somma((r) => r.numPassedTests);
  const fallite = somma((r) => r.numFailedTests);
  const saltate = somma((r) => r.numPendingTests + r.numTodoTests);
  scrivi(`\n${passate} passed, ${fallite} failed, ${saltate} skipped`);
  if (saltate || fallite || !passate) throw new Error("Qualche prova è stata saltata o non passa");
});

/** Aspetta tutti, anche se uno fallisce: nessuno resta a lavorare da solo. @throws il primo guasto */
async function tutti(...lavori: Promise<void>[]): Promise<void> {
  for (const esito of await Promise.allSettled(lavori)) if (esito.status === "rejected") throw esito.reason;
}
