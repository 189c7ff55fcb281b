/** Rinomina una voce del piano: prima si prova tutto in memoria, poi si scrive, o non si tocca niente. */
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { scriviIntero } from "../disco/intero.ts";
import { preparaRinomina } from "../rinomina/prepara.ts";
import { PAROLE_RINOMINA as P } from "../testo/parole/rinomina.ts";

/**
 * @returns che cosa dire
 * @throws Error, per chi l'ha chiesto, se non si può: e allora niente è cambiato
 */
export function rinominaVoce(cartella: string, genere: string, vecchio: string, nuovo: string): string[] {
  const { file, nomi } = preparaRinomina(cartella, genere, vecchio, nuovo);
  for (const [f, testo] of file) scriviIntero(join(cartella, f), Buffer.from(testo));
  for (const [da, a] of nomi) {
    mkdirSync(dirname(join(cartella, a)), { recursive: true });
    rmSync(join(cartella, a), { force: true });
    renameSync(join(cartella, da), join(cartella, a));
  }
  const toccati = new Set([...file.keys(), ...nomi.keys()]);
  return [
    P.fatto(vecchio, nuovo, toccati.size),
    ...[...toccati].map((f) => (nomi.has(f) ? P.spostato(f, nomi.get(f) ?? f) : `  ${f}`)),
    P.indirizzo,
  ];
}
