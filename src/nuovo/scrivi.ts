/** I file nuovi sul disco. */
import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileNuovo } from "../generi/nuovo/apertura.ts";

/**
 * Tutti o nessuno: se uno non si può scrivere, gli altri si tolgono. Un file che c'è già non si sovrascrive.
 * @param radice cartella del piano
 * @throws con ciò che non si è potuto scrivere
 */
export function mettiSulDisco(radice: string, nuovi: FileNuovo[]): void {
  const occupato = nuovi.find((n) => !n.aggiunge && existsSync(join(radice, n.percorso)));
  if (occupato) throw new Error(`Il file ${join(radice, occupato.percorso)} c'è già: non lo sovrascrivo`);
  const scritti: string[] = [];
  try {
    for (const n of nuovi) {
      const intero = join(radice, n.percorso);
      mkdirSync(dirname(intero), { recursive: true });
      if (n.aggiunge) appendFileSync(intero, n.testo);
      else {
        writeFileSync(intero, n.testo, { flag: "wx" });
        scritti.push(intero);
      }
    }
  } catch (e) {
    for (const f of scritti) rmSync(f, { force: true });
    throw new Error(`Non ho potuto scrivere: ${e instanceof Error ? e.message : e}`);
  }
}
