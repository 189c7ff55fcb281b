/** I programmi di npm, eseguiti con questo stesso Node. */
import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * Esegue un programma mostrando ciò che scrive.
 * @param comando il file in `node_modules` e i suoi argomenti
 * @param ambiente variabili in più
 * @throws se non esce con zero
 */
export async function esegui(
  [programma = "", ...argomenti]: readonly string[],
  ambiente: Record<string, string> = {},
): Promise<void> {
  // Senza la memoria del codice tradotto: con quella V8 conta meno funzioni, e le prove che contano il lavoro la vedrebbero.
  const { NODE_COMPILE_CACHE: _, ...resto } = process.env;
  const figlio = spawn(process.execPath, [`node_modules/${programma}`, ...argomenti], {
    stdio: "inherit",
    env: { ...resto, ASTRO_TELEMETRY_DISABLED: "1", ...ambiente },
  });
  const [stato] = await once(figlio, "close");
  if (stato !== 0) throw new Error(`Non passa: ${programma.split("/")[0]}`);
}
